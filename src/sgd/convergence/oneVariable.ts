import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {hyperbola} from "../../lib/objectives/functions/hyperbola.js";
import {logCosh} from "../../lib/objectives/functions/logCosh.js";
import {quartic} from "../../lib/objectives/functions/quartic.js";
import {newtonBasin, newtonMap} from "../../lib/theory/newtonMap.js";

/** Convex functions of one variable with their minimum at 0. */
export const functions = {hyperbola, logCosh, quartic};
export type FunctionName = keyof typeof functions;

/** The window of x. */
export const window = [-2.6, 2.6] as const;

/** Up to where a start brings Newton's method nearer to 0; Infinity where each does. */
export const basins: Readonly<Record<FunctionName, number>> = {
  hyperbola: newtonBasin(newtonMap(hyperbola), 3),
  logCosh: newtonBasin(newtonMap(logCosh), 3),
  quartic: Infinity,
};

/** Parameters of each figure about them. */
export const whichFunction = () =>
  choice({
    label: "function",
    value: "hyperbola",
    options: {hyperbola: "√(1 + x²)", logCosh: "log cosh x", quartic: "x⁴"},
  });
export const startAt = (value: number) =>
  quantity({symbol: "x₀", label: "start", value, min: -2.5, max: 2.5});

/** For how many steps a run goes to and fro: to the other side of 0 each time, as far from it within a hundredth. */
export function stepsToAndFro(trajectory: ArrayLike<number>): number {
  const start = trajectory[0];
  let t = 0;
  while (t + 1 < trajectory.length && Math.abs(trajectory[t + 1] / (t % 2 ? start : -start) - 1) < 0.01) t++;
  return t;
}

/** A run that goes to and fro for fewer steps is not said to. */
export const leastToAndFro = 5;

/** The function's value at a place. */
export function valueAt(name: FunctionName, x: number): number {
  return functions[name].value(Float64Array.of(x));
}

/** Slope and curvature at a place. */
export function derivatives(name: FunctionName, x: number): {slope: number; curvature: number} {
  const [slope, curvature] = [new Float64Array(1), new Float64Array(1)];
  functions[name].gradient(Float64Array.of(x), slope);
  functions[name].hessian!(Float64Array.of(x), curvature);
  return {slope: slope[0], curvature: curvature[0]};
}

/** Both ends of the basin, as marks of a slider. */
export function basinMarks(name: FunctionName) {
  const basin = basins[name];
  if (basin === Infinity) return [];
  return [-1, 1].map(sign => ({value: sign * basin, label: short(sign * basin)}));
}

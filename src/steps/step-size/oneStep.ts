import {scalar} from "../../lib/objectives/functions/scalar.js";
import type {Landscape} from "../../lib/objectives/objective.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";

/** The parabola x², which has the curvature of the valley's minimum everywhere. */
export const parabola = scalar({
  name: "parabola",
  formula: "x²",
  minima: [{at: [0], value: 0}],
  window: [-1.2, 3.2],
  start: 0.45,
  f: x => x * x,
  slope: x => 2 * x,
  curvature: () => 2,
});

/** Morse's valley (1 − e⁻ˣ)²: a wall on the left, a slope that levels off on the right, curvature 2 at its minimum. */
export const valley = scalar({
  name: "valley",
  formula: "(1 − e⁻ˣ)²",
  minima: [{at: [0], value: 0}],
  window: [-1.2, 3.2],
  start: 0.45,
  f: x => (1 - Math.exp(-x)) ** 2,
  slope: x => 2 * Math.exp(-x) * (1 - Math.exp(-x)),
  curvature: x => 2 * Math.exp(-x) * (2 * Math.exp(-x) - 1),
});

/** Where the valley's curvature is 0: left of it the tangent parabola opens upwards, right of it downwards. */
export const turn = Math.LN2;

/** Newton's step from a place, with what it is made of. */
export interface NewtonStep {
  readonly x: number;
  readonly f: number;
  readonly slope: number;
  readonly curvature: number;
  /** Where it ends; undefined where the curvature is 0. */
  readonly landing: number | undefined;
  /** f there. */
  readonly end: number;
  /** f at any x. */
  readonly height: (x: number) => number;
}

/** One step of the library's Newton method on a function of one variable. */
export function newtonStepAt(objective: Landscape, x: number): NewtonStep {
  const height = (at: number) => objective.value(Float64Array.of(at));
  const [g, H] = [new Float64Array(1), new Float64Array(1)];
  objective.gradient(Float64Array.of(x), g);
  objective.hessian?.(Float64Array.of(x), H);
  const {trajectory, steps} = run(newton(objective), objective, [x], {steps: 1});
  const landing = steps === 1 ? trajectory[1] : undefined;
  const end = landing === undefined ? Number.NaN : height(landing);
  return {x, f: height(x), slope: g[0], curvature: H[0], landing, end, height};
}

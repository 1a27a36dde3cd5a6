import {planar} from "../../objectives/functions/planar.js";
import type {Landscape} from "../../objectives/objective.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adagrad} from "../../optimizers/adagrad.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";
import {rmsprop} from "../../optimizers/rmsprop.js";
import {startRun} from "../../run/startRun.js";

/** Where the wall ends, how thick its foot is, and where the walks start: at the top of it. */
export const foot = 7;
const thickness = 0.05;
export const wallStart = [8, 8] as const;

/**
 * A plain that falls with slope 1 in both directions, under a wall: above w₂ = 7 it falls with the wall's slope there.
 *
 *     f(w) = w₁ + w₂ + (s − 1) · 0.05 ln(1 + exp((w₂ − 7)/0.05))
 *
 * @param slope s ∈ [1, ∞)
 */
export function wallOverPlain(slope: number): Landscape {
  const over = (y: number) => (y - foot) / thickness;
  const share = (y: number) => 1 / (1 + Math.exp(-over(y)));
  return planar({
    name: "wall over a plain",
    formula: "w₁ + w₂ + (s − 1) · 0.05 ln(1 + exp((w₂ − 7)/0.05))",
    minima: [],
    window: [
      [0, 9],
      [0, 9],
    ],
    start: [...wallStart],
    f: (x, y) =>
      x + y + (slope - 1) * thickness * (Math.max(over(y), 0) + Math.log1p(Math.exp(-Math.abs(over(y))))),
    slopes(_, y, out) {
      out[0] = 1;
      out[1] = 1 + (slope - 1) * share(y);
    },
    curvatures(_, y, out) {
      out[0] = 0;
      out[1] = 0;
      out[2] = ((slope - 1) * share(y) * (1 - share(y))) / thickness;
    },
  });
}

/** The methods that walk down it. */
export type WallMethod = "adagrad" | "rmsprop" | "adadelta";

/** With these they cover like ways. */
export const wallEtas = {adagrad: 0.3, rmsprop: 0.05, adadelta: 0.01} as const satisfies Record<
  WallMethod,
  number
>;

/** A walk: its points, and what one unit of gradient moves each coordinate at each step. */
export interface WallWalk {
  /** Row t is w after t steps. */
  readonly path: readonly (readonly [number, number])[];
  /** Row t is the effective step size of each coordinate at step t + 1: the step over the gradient. */
  readonly effective: readonly (readonly [number, number])[];
}

/** Walks down the wall and across the plain. @param gamma the rate of the averages; AdaGrad has none */
export function walkDown(
  method: WallMethod,
  {slope, gamma, steps}: {slope: number; gamma: number; steps: number},
): WallWalk {
  switch (method) {
    case "adagrad":
      return walk(adagrad({eta: wallEtas.adagrad}), slope, steps);
    case "rmsprop":
      return walk(rmsprop({eta: wallEtas.rmsprop, gamma}), slope, steps);
    case "adadelta":
      return walk(adadelta({eta: wallEtas.adadelta, gamma}), slope, steps);
  }
}

function walk<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  slope: number,
  steps: number,
): WallWalk {
  const objective = wallOverPlain(slope);
  const g = new Float64Array(2);
  const {trajectory} = startRun(optimizer, objective, [...wallStart]).advance(steps);
  const at = (t: number): [number, number] => [trajectory[2 * t], trajectory[2 * t + 1]];
  const effective = Array.from({length: steps}, (_, t): [number, number] => {
    objective.gradient(trajectory.subarray(2 * t, 2 * t + 2), g);
    const [here, next] = [at(t), at(t + 1)];
    return [(here[0] - next[0]) / g[0], (here[1] - next[1]) / g[1]];
  });
  return {path: Array.from({length: steps + 1}, (_, t) => at(t)), effective};
}

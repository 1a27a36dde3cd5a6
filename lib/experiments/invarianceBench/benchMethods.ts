import type {Objective} from "../../objectives/objective.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import {newton} from "../../optimizers/newton.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";

/** A method on the bench. */
export interface OnBench {
  readonly make: (objective: Objective) => Optimizer<OptimizerState>;
  /** The updates of its runs. */
  readonly steps: number;
}

const steps = 120;

/**
 * The methods on the bench, each with a step size at which it walks rather than jumps. ε is 0, so that what is seen is
 * the method's own doing. Newton has long arrived after a few steps.
 */
export const benchMethods = {
  gradientDescent: {make: () => gradientDescent({eta: 0.01}), steps},
  momentum: {make: () => momentum({eta: 0.004, gamma: 0.8}), steps},
  adam: {make: () => adam({eta: 0.1, gamma: 0.01, epsilon: 0}), steps},
  adadelta: {make: () => adadelta({eta: 0.03, gamma: 0.1, epsilon: 0}), steps},
  newton: {make: objective => newton(objective), steps: 15},
} as const satisfies Record<string, OnBench>;

export type BenchMethod = keyof typeof benchMethods;

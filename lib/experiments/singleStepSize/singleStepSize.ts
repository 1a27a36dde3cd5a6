import {quadratic} from "../../objectives/functions/quadratic.js";
import type {Objective} from "../../objectives/objective.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {run} from "../../run/run.js";

/**
 * The bowl ½(w − m)ᵀA(w − m) with m = (1, 0.5), its second coordinate measured in other units: one old unit of it is
 * so many new ones.
 */
export function stretchedBowl(stretch: number): Objective {
  return quadratic({
    A: [
      [1, 0.3 / stretch],
      [0.3 / stretch, 4 / stretch ** 2],
    ],
    b: [1.15, 2.3 / stretch],
    c: 1.15,
  });
}

/** The start on it: the same place in any units. */
export function stretchedStart(stretch: number): [number, number] {
  return [2, -1.5 * stretch];
}

/** The steps of each run. */
export const steps = 200;

/** The methods that are compared, each from its η; AdaDelta with ε = 0, as only then are all units alike to it. */
export const scaleMethods = {
  gradientDescent: (eta: number) => gradientDescent({eta}),
  momentum: (eta: number) => momentum({eta, gamma: 0.5}),
  adadelta: (eta: number) => adadelta({eta, epsilon: 0}),
} satisfies Record<string, (eta: number) => Optimizer>;

export type ScaleMethod = keyof typeof scaleMethods;

/**
 * The loss after the steps, over that at the start, with one coordinate stretched. Infinity where the run left the
 * numbers.
 *
 * @param stretch ∈ (0, ∞)
 */
export function lossAfter(method: ScaleMethod, eta: number, stretch: number): number {
  const {values, steps: made} = run(
    scaleMethods[method](eta),
    stretchedBowl(stretch),
    stretchedStart(stretch),
    {steps, record: "none"},
  );
  return made < steps ? Infinity : values[steps] / values[0];
}

import {wholeNumber} from "../../arguments.js";
import {number} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import type {StochasticObjective} from "../data/stochastic.js";

/** The problem of `reddi`: one weight, which stays in [−1, 1]. */
export interface ReddiProblem extends StochasticObjective<number> {
  /** Brings w back into [−1, 1], to the nearest point: to be called after each update. */
  project(w: Vector): void;
}

const aboveTwo = {text: "(2, ∞)", has: (x: number) => x > 2 && x < Infinity};

/** The options of `reddi`. */
export interface ReddiOptions {
  /** C ∈ (2, ∞), the large gradient; 3 by default. */
  C?: number;
}

/**
 * The problem on which Adam goes the wrong way. Its gradients come in turn: C once, then −1 twice.
 *
 *     f₁(x) = Cx,  f₂(x) = f₃(x) = −x,  and so on        mean: (C − 2)/3 · x        x ∈ [−1, 1]
 *
 * The mean grows with x, so the best x is −1. Adam scales the rare large gradient down by its own size, and
 * follows the two small ones to +1. What is saved is the number of gradients handed out.
 *
 * @param options by their names: `ReddiOptions`
 * @throws RangeError if C is none
 * @source Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, section 3
 */
export function reddi(options: ReddiOptions = {}): ReddiProblem {
  const {C} = readOptions("reddi", options, {C: number(aboveTwo, 3)});
  const meanSlope = (C - 2) / 3;
  let drawn = 0;
  return {
    name: "Reddi, Kale and Kumar",
    dimension: 1,
    value: w => meanSlope * w[0],
    gradient(w, out) {
      out[0] = drawn % 3 === 0 ? C : -1;
      drawn++;
      return out[0] * w[0];
    },
    project(w) {
      w[0] = Math.max(-1, Math.min(1, w[0]));
    },
    save: () => drawn,
    restore(saved) {
      drawn = wholeNumber("reddi", "saved", saved);
    },
  };
}

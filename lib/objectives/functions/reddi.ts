import {inInterval, interval, real, wholeNumber} from "../../arguments.js";
import {number, whole} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import type {StochasticObjective} from "../data/stochastic.js";

/** The problem of `reddi`: one weight, which stays in [−1, 1]. */
export interface ReddiProblem extends StochasticObjective<number> {
  /** Brings w back into [−1, 1], to the nearest point: to be called after each update. */
  project(w: Vector): void;
}

/** The options of `reddi`. */
export interface ReddiOptions {
  /** C ∈ (n − 1, ∞), the large gradient; 3 by default. */
  C?: number;
  /** n, a whole number ≥ 2: one gradient in so many is the large one; 3 by default. */
  period?: number;
}

/**
 * The problem on which Adam goes the wrong way. Its gradients come in turn: C once, then −1 for n − 1 times.
 *
 *     f₁(x) = Cx,  f₂(x) = … = fₙ(x) = −x,  and so on        mean: (C − n + 1)/n · x        x ∈ [−1, 1]
 *
 * The mean grows with x, so the best x is −1. Adam scales the rare large gradient down by its own size, and
 * follows the small ones to +1: at n = 3 without an average of gradients and with a short memory of squares, at n = C
 * for any rates with (1 − β)² < 1 − γ, if C is large enough. What is saved is the number of gradients handed out.
 *
 * @param options by their names: `ReddiOptions`
 * @throws RangeError if C or the period is none
 * @source Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, theorems 1 and 2
 */
export function reddi(options: ReddiOptions = {}): ReddiProblem {
  const {C, period} = readOptions("reddi", options, {C: number(real, 3), period: whole(2, 3)});
  const small = period - 1;
  inInterval("reddi", "C", C, interval(small, Infinity, "()"));
  const meanSlope = (C - small) / period;
  let drawn = 0;
  return {
    name: "Reddi, Kale and Kumar",
    dimension: 1,
    value: w => meanSlope * w[0],
    gradient(w, out) {
      out[0] = drawn % period === 0 ? C : -1;
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

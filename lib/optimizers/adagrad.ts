import {nonNegative} from "../arguments.js";
import {number} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {lostSquares} from "./lostSquares.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/** S, the sum of the squared gradients of each coordinate. Starts at S0. */
export interface AdagradState extends NotedState {
  S: Vector;
}

/** The options of `adagrad`. */
export interface AdagradOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default. */
  eta?: Rate;
  /** ε ∈ [0, ∞), outside the root, keeps the quotient finite, a number or a schedule; 1e-10 by default. */
  epsilon?: Rate;
  /** S₀ ∈ [0, ∞), what the sum starts from; 0 by default. */
  S0?: number;
}

/**
 * AdaGrad: each coordinate has its own step size, which falls as its squared gradients add up:
 *
 *     S ← S + g²
 *     w ← w − η g / (√S + ε)
 *
 * where g = ∇f(w), and everything is meant coordinate by coordinate. With ε = 0, a coordinate that has had no
 * gradient yet stays where it is, and a note tells of gradients whose
 * squares are below the numbers (1e-154; in single precision 1e-19).
 *
 * The paper projects w back into a feasible set; here there is none. PyTorch's `lr_decay` is a schedule of η.
 *
 * @param options by their names, with their ranges and defaults: `AdagradOptions`
 * @example
 * run(adagrad({eta: 0.5}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Duchi, Hazan, Singer (2011), Adaptive subgradient methods for online learning and stochastic
 *   optimization, Figure 1, with a diagonal matrix (δ is our ε)
 */
export function adagrad(options: AdagradOptions = {}): Optimizer<AdagradState> {
  const {
    eta: etaAt,
    epsilon: epsilonAt,
    S0,
  } = readOptions("adagrad", options, {
    eta: rate(nonNegative, 0.01),
    epsilon: rate(nonNegative, 1e-10),
    S0: number(nonNegative, 0),
  });
  const {init, checkStep} = checkedState(
    "adagrad",
    (w): AdagradState => ({eta: Number.NaN, note: "", S: zerosLike(w).fill(S0)}),
  );
  return {
    name: "AdaGrad",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const epsilon = epsilonAt(t);
      const {S} = state;
      for (let i = 0; i < w.length; i++) {
        S[i] += g[i] * g[i];
        const scale = Math.sqrt(S[i]) + epsilon;
        if (scale !== 0) w[i] -= (eta * g[i]) / scale;
      }
      state.note = lostSquares(g, S, epsilon);
      state.eta = eta;
    },
  };
}

import {leftOpenUnit, nonNegative, rightOpenUnit} from "../arguments.js";
import {flag} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {lostSquares} from "./lostSquares.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/**
 * S, the running average of the squared gradients; M, that of the gradients, if centred; v, the velocity, if there
 * is momentum. A vector that is not used has length 0. All start at 0.
 */
export interface RmspropState extends NotedState {
  S: Vector;
  M: Vector;
  v: Vector;
}

/** The options of `rmsprop`. */
export interface RmspropOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default. */
  eta?: Rate;
  /** γ ∈ (0, 1], the rate of the averages (PyTorch's alpha is 1 − γ), a number or a schedule; 0.01 by default. */
  gamma?: Rate;
  /** ε ∈ [0, ∞), outside the root, keeps the quotient finite, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
  /**
   * μ ∈ [0, 1), the damping of the momentum (γ in `momentum`), a number or a schedule; 0, no momentum, by
   * default.
   */
  mu?: Rate;
  /** Whether to divide by the spread; false by default. */
  centred?: boolean;
}

/**
 * RMSProp: AdaGrad with a memory that fades, so that its steps do not die out:
 *
 *     S ← (1 − γ)S + γg²
 *     w ← w − η g / (√S + ε)
 *
 * Centred, it divides by the spread of the gradient instead of its size; with momentum, it keeps a velocity:
 *
 *     M ← (1 − γ)M + γg          and √(S − M²) in the place of √S
 *     v ← μv + g / (√S + ε)      and w ← w − ηv
 *
 * The averages start at 0 and are not corrected for it: the first steps are as long as η/√γ. With ε = 0, a
 * coordinate whose average is 0 stays where it is. S − M² cannot be negative, and what rounding makes negative
 * counts as 0, where PyTorch gives NaN. Graves has ε inside the root and η inside v; PyTorch and we do not.
 *
 * @param options by their names, with their ranges and defaults: `RmspropOptions`
 * @example
 * run(rmsprop({eta: 0.05, gamma: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Tieleman, Hinton (2012), Lecture 6.5: rmsprop, Neural networks for machine learning; centred and with
 *   momentum: Graves (2013), Generating sequences with recurrent neural networks, eq. 38 to 41
 */
export function rmsprop(options: RmspropOptions = {}): Optimizer<RmspropState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
    mu: muAt,
    centred,
  } = readOptions("rmsprop", options, {
    eta: rate(nonNegative, 0.01),
    gamma: rate(leftOpenUnit, 0.01),
    epsilon: rate(nonNegative, 1e-8),
    mu: rate(rightOpenUnit, 0),
    centred: flag(false),
  });
  const hasMomentum = options.mu !== undefined && options.mu !== 0;
  const {init, checkStep} = checkedState(
    "rmsprop",
    (w): RmspropState => ({
      eta: Number.NaN,
      note: "",
      S: zerosLike(w),
      M: zerosLike(centred ? w : w.subarray(0, 0)),
      v: zerosLike(hasMomentum ? w : w.subarray(0, 0)),
    }),
  );
  return {
    name: "RMSProp",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const mu = muAt(t);
      const {S, M, v} = state;
      for (let i = 0; i < w.length; i++) {
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        if (centred) M[i] = (1 - gamma) * M[i] + gamma * g[i];
        const scale = Math.sqrt(centred ? Math.max(S[i] - M[i] * M[i], 0) : S[i]) + epsilon;
        const scaled = scale === 0 ? 0 : g[i] / scale;
        if (hasMomentum) v[i] = mu * v[i] + scaled;
        w[i] -= eta * (hasMomentum ? v[i] : scaled);
      }
      state.note = lostSquares(g, S, epsilon);
      state.eta = eta;
    },
  };
}

import {nonNegative, real, rightOpenUnit} from "../arguments.js";
import {flag} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** v, the decayed sum of the gradients (not of the steps: η is not in it). Starts at 0. */
export interface MomentumEtaOutsideState extends OptimizerState {
  v: Vector;
}

/** The options of `momentumEtaOutside`. */
export interface MomentumEtaOutsideOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule. */
  eta: Rate;
  /**
   * γ ∈ [0, 1), the damping: the share of the velocity that is kept, a number or a schedule; 0 is gradient
   * descent. PyTorch's momentum.
   */
  gamma: Rate;
  /** d ∈ (−∞, ∞), the share of each new gradient that is left out of v, a number or a schedule; 0 by default. */
  dampening?: Rate;
  /** Whether to correct the step as Nesterov does; false by default. */
  lookAhead?: boolean;
}

/**
 * Gradient descent with momentum, the step size outside the velocity, as PyTorch has it:
 *
 *     v ← γv + (1 − d)∇f(w)          (without the factor 1 − d at the first step)
 *     w ← w − ηv                     or, with Nesterov's correction,   w ← w − η(∇f(w) + γv)
 *
 * At a constant η and d = 0 it goes the same path as `momentum` (or `nesterov`), whose velocity is −η times this
 * one. Under a schedule of η it goes another: here a new η applies at once to all the velocity that was gathered.
 *
 * That dampening spares the first step is PyTorch's choice; with weight decay, wrap it in `withWeightDecay`.
 *
 * @param options by their names, with their ranges and defaults: `MomentumEtaOutsideOptions`
 * @example
 * run(momentumEtaOutside({eta: 0.1, gamma: 0.9}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Goyal et al. (2017), Accurate, large minibatch SGD, eq. 9 (this form) and eq. 10 (the lecture's)
 */
export function momentumEtaOutside(options: MomentumEtaOutsideOptions): Optimizer<MomentumEtaOutsideState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    dampening: dampeningAt,
    lookAhead,
  } = readOptions("momentumEtaOutside", options, {
    eta: rate(nonNegative),
    gamma: rate(rightOpenUnit),
    dampening: rate(real, 0),
    lookAhead: flag(false),
  });
  const {init, checkStep} = checkedState(
    "momentumEtaOutside",
    (w): MomentumEtaOutsideState => ({eta: Number.NaN, v: zerosLike(w)}),
  );
  return {
    name: "momentum, η outside",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const fresh = t === 0 ? 1 : 1 - dampeningAt(t);
      const {v} = state;
      for (let i = 0; i < w.length; i++) {
        v[i] = gamma * v[i] + fresh * g[i];
        w[i] -= eta * (lookAhead ? g[i] + gamma * v[i] : v[i]);
      }
      state.eta = eta;
    },
  };
}

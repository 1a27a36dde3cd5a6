import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {lostSquares} from "./lostSquares.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/** Sg and Sw, the running averages of the squared gradients and of the squared weights. They start at 0. */
export interface AdadeltaState extends NotedState {
  Sg: Vector;
  Sw: Vector;
}

/** The options of `adadelta`. */
export interface AdadeltaOptions {
  /** η ∈ [0, ∞), the step size in shares of the weights' size, a number or a schedule. */
  eta: Rate;
  /** γ ∈ (0, 1], the rate of the averages, a number or a schedule; 0.1 by default. */
  gamma?: Rate;
  /** ε ∈ [0, ∞), inside both roots, a number or a schedule; 1e-6 by default. */
  epsilon?: Rate;
}

/**
 * AdaDelta, as the lecture has it: the step of each weight is in proportion to the weight's own size, and free of
 * the gradient's:
 *
 *     Sg ← (1 − γ)Sg + γg²
 *     Sw ← (1 − γ)Sw + γw²
 *     w ← w − η √((Sw + ε) / (Sg + ε)) g
 *
 * where g = ∇f(w), and Sw takes the weights before the step. With ε = 0 nothing changes if a weight is measured in
 * another unit (w → dw); but it matters where w = 0 lies, for a weight at 0 hardly moves. With ε = 0, a
 * coordinate that has had no gradient yet stays where it is. The first step from Sg = Sw = 0 has the size η|w|.
 *
 * This is not Zeiler's AdaDelta, which averages the squared steps where the lecture averages the squared weights,
 * and needs no η: see `adadeltaZeiler`.
 *
 * @param options by their names, with their ranges and defaults: `AdadeltaOptions`
 * @example
 * run(adadelta({eta: 0.02}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source the lecture's slides "AdaDelta"; after Zeiler (2012), ADADELTA: an adaptive learning rate method
 */
export function adadelta(options: AdadeltaOptions): Optimizer<AdadeltaState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("adadelta", options, {
    eta: rate(nonNegative),
    gamma: rate(leftOpenUnit, 0.1),
    epsilon: rate(nonNegative, 1e-6),
  });
  const {init, checkStep} = checkedState(
    "adadelta",
    (w): AdadeltaState => ({eta: Number.NaN, note: "", Sg: zerosLike(w), Sw: zerosLike(w)}),
  );
  return {
    name: "AdaDelta",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const {Sg, Sw} = state;
      for (let i = 0; i < w.length; i++) {
        Sg[i] = (1 - gamma) * Sg[i] + gamma * g[i] * g[i];
        Sw[i] = (1 - gamma) * Sw[i] + gamma * w[i] * w[i];
        const scale = Sg[i] + epsilon;
        if (scale !== 0) w[i] -= eta * Math.sqrt((Sw[i] + epsilon) / scale) * g[i];
      }
      state.note = lostSquares(g, Sg, Math.sqrt(epsilon));
      state.eta = eta;
    },
  };
}

import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** Sg and Sw, the running averages of the squared gradients and of the squared weights. They start at 0. */
export interface AdadeltaState extends OptimizerState {
  Sg: Vector;
  Sw: Vector;
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
 * @param eta η ∈ [0, ∞), the step size in shares of the weights' size, a number or a schedule
 * @param gamma γ ∈ (0, 1], the rate of the averages; 0.1 by default
 * @param epsilon ε ∈ [0, ∞), inside both roots; 1e-6 by default
 * @example
 * run(adadelta({eta: 0.02}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source the lecture's slides "AdaDelta"; after Zeiler (2012), ADADELTA: an adaptive learning rate method
 */
export function adadelta({
  eta,
  gamma = 0.1,
  epsilon = 1e-6,
}: {
  eta: Rate;
  gamma?: Rate;
  epsilon?: Rate;
}): Optimizer<AdadeltaState> {
  const etaAt = scheduleOf("adadelta", "eta", eta, nonNegative);
  const gammaAt = scheduleOf("adadelta", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("adadelta", "epsilon", epsilon, nonNegative);
  return {
    name: "AdaDelta",
    init: w => ({eta: Number.NaN, Sg: zerosLike(w), Sw: zerosLike(w)}),
    step(w, g, state, t) {
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
      state.eta = eta;
    },
  };
}

import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/**
 * Sg and Sd, the running averages of the squared gradients and of the squared steps d (before η). They start at 0.
 */
export interface AdadeltaZeilerState extends OptimizerState {
  Sg: Vector;
  Sd: Vector;
}

/**
 * Zeiler's AdaDelta: the size of the steps so far gives the step its unit:
 *
 *     Sg ← (1 − γ)Sg + γg²
 *     d = √((Sd + ε) / (Sg + ε)) g
 *     Sd ← (1 − γ)Sd + γd²
 *     w ← w − ηd
 *
 * where g = ∇f(w). The first steps come from ε alone, as Sd is still 0: they are tiny, and ε is what it starts on.
 * Sd leaves η out, so that η scales the path and does not feed back on itself. The paper has η = 1; η is
 * PyTorch's addition. With ε = 0 nothing ever moves. The lecture averages the squared weights in the place of Sd:
 * see `adadelta`.
 *
 * @param eta η ∈ [0, ∞), a factor of the step, a number or a schedule; 1 by default
 * @param gamma γ ∈ (0, 1], the rate of the averages (the paper's ρ is 1 − γ); 0.05 by default
 * @param epsilon ε ∈ [0, ∞), inside both roots; 1e-6 by default
 * @example
 * run(adadeltaZeiler(), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Zeiler (2012), ADADELTA: an adaptive learning rate method, Algorithm 1
 */
export function adadeltaZeiler({
  eta = 1,
  gamma = 0.05,
  epsilon = 1e-6,
}: {
  eta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<AdadeltaZeilerState> {
  const etaAt = scheduleOf("adadeltaZeiler", "eta", eta, nonNegative);
  const gammaAt = scheduleOf("adadeltaZeiler", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("adadeltaZeiler", "epsilon", epsilon, nonNegative);
  return {
    name: "AdaDelta (Zeiler)",
    init: w => ({eta: Number.NaN, Sg: zerosLike(w), Sd: zerosLike(w)}),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const {Sg, Sd} = state;
      for (let i = 0; i < w.length; i++) {
        Sg[i] = (1 - gamma) * Sg[i] + gamma * g[i] * g[i];
        const scale = Sg[i] + epsilon;
        const d = scale === 0 ? 0 : Math.sqrt((Sd[i] + epsilon) / scale) * g[i];
        Sd[i] = (1 - gamma) * Sd[i] + gamma * d * d;
        w[i] -= eta * d;
      }
      state.eta = eta;
    },
  };
}

import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type Vector, zerosLike} from "../vector.js";
import {checkedState} from "./checkedState.js";
import {lostSquares} from "./lostSquares.js";
import type {NotedState} from "./notedState.js";
import type {Optimizer} from "./optimizer.js";

/**
 * Sg and Sd, the running averages of the squared gradients and of the squared steps d (before η). They start at 0.
 */
export interface AdadeltaZeilerState extends NotedState {
  Sg: Vector;
  Sd: Vector;
}

/** The options of `adadeltaZeiler`. */
export interface AdadeltaZeilerOptions {
  /** η ∈ [0, ∞), a factor of the step, a number or a schedule; 1 by default. */
  eta?: Rate;
  /** γ ∈ (0, 1], the rate of the averages (the paper's ρ is 1 − γ), a number or a schedule; 0.05 by default. */
  gamma?: Rate;
  /** ε ∈ [0, ∞), inside both roots, a number or a schedule; 1e-6 by default. */
  epsilon?: Rate;
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
 * @param options by their names, with their ranges and defaults: `AdadeltaZeilerOptions`
 * @example
 * run(adadeltaZeiler(), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Zeiler (2012), ADADELTA: an adaptive learning rate method, Algorithm 1
 */
export function adadeltaZeiler(options: AdadeltaZeilerOptions = {}): Optimizer<AdadeltaZeilerState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("adadeltaZeiler", options, {
    eta: rate(nonNegative, 1),
    gamma: rate(leftOpenUnit, 0.05),
    epsilon: rate(nonNegative, 1e-6),
  });
  const {init, checkStep} = checkedState(
    "adadeltaZeiler",
    (w): AdadeltaZeilerState => ({eta: Number.NaN, note: "", Sg: zerosLike(w), Sd: zerosLike(w)}),
  );
  return {
    name: "AdaDelta (Zeiler)",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
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
      state.note = lostSquares(g, Sg, Math.sqrt(epsilon));
      state.eta = eta;
    },
  };
}

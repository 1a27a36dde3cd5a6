import {leftOpenUnit, nonNegative} from "../arguments.js";
import {readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {type AdamState, adamState} from "./adam.js";
import {checkedState} from "./checkedState.js";
import {hintAtBetas} from "./hintAtBetas.js";
import {lostSquares} from "./lostSquares.js";
import type {Optimizer} from "./optimizer.js";

/** The options of `adamw`. */
export interface AdamwOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.001 by default. */
  eta?: Rate;
  /**
   * β ∈ (0, 1], the rate of the average of the gradients, a number or a schedule; 0.1 by default. PyTorch's
   * β₁ is 1 − β.
   */
  beta?: Rate;
  /**
   * γ ∈ (0, 1], the rate of the average of their squares, a number or a schedule; 0.001 by default.
   * PyTorch's β₂ is 1 − γ.
   */
  gamma?: Rate;
  /** ε ∈ [0, ∞), outside the root, keeps the quotient finite, a number or a schedule; 1e-8 by default. */
  epsilon?: Rate;
  /** λ ∈ [0, ∞), the share by which η = 1 would shorten the weights, a number or a schedule; 0.01 by default. */
  weightDecay?: Rate;
}

/**
 * AdamW: Adam with a weight decay that stays out of the averages. The weights decay first, then comes Adam's step:
 *
 *     w ← (1 − ηλ)w
 *     w ← w − η M̂ / (√Ŝ + ε)
 *
 * with M̂ and Ŝ as in `adam`, from the gradient at w before its decay. As in PyTorch and Optax η multiplies the
 * decay; the paper has a schedule's factor there, and not the step size. With λ in the loss instead
 * (`withWeightDecay`), the decay is divided by √Ŝ like everything else.
 *
 * @param options by their names, with their ranges and defaults: `AdamwOptions`
 * @example
 * run(adamw({eta: 0.1}), quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source Loshchilov, Hutter (2019), Decoupled weight decay regularization, Algorithm 2
 */
export function adamw(options: AdamwOptions = {}): Optimizer<AdamState> {
  const {
    eta: etaAt,
    beta: betaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
    weightDecay: weightDecayAt,
  } = readOptions("adamw", options, {
    eta: rate(nonNegative, 0.001),
    beta: rate(leftOpenUnit, 0.1),
    gamma: rate(leftOpenUnit, 0.001),
    epsilon: rate(nonNegative, 1e-8),
    weightDecay: rate(nonNegative, 0.01),
  });
  hintAtBetas("adamw", options);
  const {init, checkStep} = checkedState("adamw", adamState);
  return {
    name: "AdamW",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const beta = betaAt(t);
      const gamma = gammaAt(t);
      const epsilon = epsilonAt(t);
      const kept = 1 - eta * weightDecayAt(t);
      state.shareM = (1 - beta) * state.shareM + beta;
      state.shareS = (1 - gamma) * state.shareS + gamma;
      const {M, S, shareM, shareS} = state;
      for (let i = 0; i < w.length; i++) {
        M[i] = (1 - beta) * M[i] + beta * g[i];
        S[i] = (1 - gamma) * S[i] + gamma * g[i] * g[i];
        const scale = Math.sqrt(S[i] / shareS) + epsilon;
        const d = scale === 0 ? 0 : (eta * (M[i] / shareM)) / scale;
        w[i] = kept * w[i] - d;
      }
      state.note = lostSquares(g, S, epsilon);
      state.eta = eta;
    },
  };
}

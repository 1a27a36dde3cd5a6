import {leftOpenUnit, nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type FullMatrixState, fullMatrixState, fullMatrixStep} from "./fullMatrix.js";
import type {Optimizer} from "./optimizer.js";

/**
 * RMSProp with the full matrix of average products of gradients, of which the usual one keeps the diagonal:
 *
 *     G ← (1 − γ)G + γggᵀ
 *     w ← w − η(G^(1/2) + εI)⁻¹g
 *
 * When the axes turn the path turns with them: what the element-wise methods give up for speed. In one dimension
 * it is RMSProp. The directions in which no gradient has been seen yet are left alone.
 *
 * The price is a singular value decomposition per step, O(n³) in time and O(n²) in memory. It allocates, as
 * ml-matrix does.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default
 * @param gamma γ ∈ (0, 1], the rate of the average, a number or a schedule; 0.01 by default
 * @param epsilon ε ∈ [0, ∞), added to the root's eigenvalues, as RMSProp adds it to √S; 1e-8 by default
 * @example
 * run(fullMatrixRms({eta: 0.01, gamma: 0.1}), quadratic({A: [[2, 1], [1, 2]]}), [1, 1], {steps: 100});
 * @source Agarwal et al. (2019), Efficient full-matrix adaptive regularization, eq. 1, with all gradients kept
 */
export function fullMatrixRms({
  eta = 0.01,
  gamma = 0.01,
  epsilon = 1e-8,
}: {
  eta?: Rate;
  gamma?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<FullMatrixState> {
  const etaAt = scheduleOf("fullMatrixRms", "eta", eta, nonNegative);
  const gammaAt = scheduleOf("fullMatrixRms", "gamma", gamma, leftOpenUnit);
  const epsilonAt = scheduleOf("fullMatrixRms", "epsilon", epsilon, nonNegative);
  return {
    name: "full-matrix RMS",
    init: w => fullMatrixState(w.length),
    step(w, g, state, t) {
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      fullMatrixStep(w, g, state, {keep: 1 - gamma, add: gamma, eta, epsilon: epsilonAt(t)});
      state.eta = eta;
    },
  };
}

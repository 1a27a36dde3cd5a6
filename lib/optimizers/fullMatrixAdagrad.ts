import {nonNegative} from "../arguments.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";
import {type FullMatrixState, fullMatrixState, fullMatrixStep} from "./fullMatrix.js";
import type {Optimizer} from "./optimizer.js";

/**
 * AdaGrad with the full matrix, of which the usual one keeps the diagonal:
 *
 *     G ← G + ggᵀ
 *     w ← w − η(G^(1/2) + εI)⁻¹g
 *
 * When the axes turn the path turns with them, unlike with the diagonal. In one dimension it is AdaGrad. The
 * directions in which no gradient has been seen yet are left alone.
 *
 * The price is a singular value decomposition per step, O(n³) in time and O(n²) in memory. It allocates, as
 * ml-matrix does.
 *
 * @param eta η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default
 * @param epsilon ε ∈ [0, ∞), added to the root's eigenvalues, as the element-wise methods add it to √S; 1e-8 by default
 * @example
 * run(fullMatrixAdagrad({eta: 0.5}), quadratic({A: [[2, 1], [1, 2]]}), [1, 1], {steps: 100});
 * @source Duchi, Hazan, Singer (2011), Adaptive subgradient methods, fig. 1 (full matrices, δ = ε)
 */
export function fullMatrixAdagrad({
  eta = 0.01,
  epsilon = 1e-8,
}: {
  eta?: Rate;
  epsilon?: Rate;
} = {}): Optimizer<FullMatrixState> {
  const etaAt = scheduleOf("fullMatrixAdagrad", "eta", eta, nonNegative);
  const epsilonAt = scheduleOf("fullMatrixAdagrad", "epsilon", epsilon, nonNegative);
  return {
    name: "full-matrix AdaGrad",
    init: w => fullMatrixState(w.length),
    step(w, g, state, t) {
      const eta = etaAt(t);
      fullMatrixStep(w, g, state, {keep: 1, add: 1, eta, epsilon: epsilonAt(t)});
      state.eta = eta;
    },
  };
}

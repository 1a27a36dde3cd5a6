import {nonNegative} from "../../arguments.js";
import {readOptions} from "../../options/option.js";
import {type Rate, rate} from "../../schedules/schedule.js";
import {checkedState} from "../checkedState.js";
import type {Optimizer} from "../optimizer.js";
import {type FullMatrixState, fullMatrixState, fullMatrixStep} from "./fullMatrix.js";

/** The options of `fullMatrixAdagrad`. */
export interface FullMatrixAdagradOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default. */
  eta?: Rate;
  /**
   * ε ∈ [0, ∞), added to the root's eigenvalues, as the element-wise methods add it to √S, a number or a
   * schedule; 1e-8 by default.
   */
  epsilon?: Rate;
}

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
 * @param options by their names, with their ranges and defaults: `FullMatrixAdagradOptions`
 * @example
 * run(fullMatrixAdagrad({eta: 0.5}), quadratic({A: [[2, 1], [1, 2]]}), [1, 1], {steps: 100});
 * @source Duchi, Hazan, Singer (2011), Adaptive subgradient methods, fig. 1 (full matrices, δ = ε)
 */
export function fullMatrixAdagrad(options: FullMatrixAdagradOptions = {}): Optimizer<FullMatrixState> {
  const {eta: etaAt, epsilon: epsilonAt} = readOptions("fullMatrixAdagrad", options, {
    eta: rate(nonNegative, 0.01),
    epsilon: rate(nonNegative, 1e-8),
  });
  const {init, checkStep} = checkedState("fullMatrixAdagrad", w => fullMatrixState(w.length));
  return {
    name: "full-matrix AdaGrad",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      fullMatrixStep(w, g, state, {keep: 1, add: 1, eta, epsilon: epsilonAt(t)});
      state.eta = eta;
    },
  };
}

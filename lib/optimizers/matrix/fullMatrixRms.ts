import {leftOpenUnit, nonNegative} from "../../arguments.js";
import {readOptions} from "../../options/option.js";
import {type Rate, rate} from "../../schedules/schedule.js";
import {checkedState} from "../checkedState.js";
import type {Optimizer} from "../optimizer.js";
import {type FullMatrixState, fullMatrixState, fullMatrixStep} from "./fullMatrix.js";

/** The options of `fullMatrixRms`. */
export interface FullMatrixRmsOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.01 by default. */
  eta?: Rate;
  /** γ ∈ (0, 1], the rate of the average, a number or a schedule; 0.01 by default. */
  gamma?: Rate;
  /**
   * ε ∈ [0, ∞), added to the root's eigenvalues, as RMSProp adds it to √S, a number or a schedule; 1e-8 by
   * default.
   */
  epsilon?: Rate;
}

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
 * @param options by their names, with their ranges and defaults: `FullMatrixRmsOptions`
 * @example
 * run(fullMatrixRms({eta: 0.01, gamma: 0.1}), quadratic({A: [[2, 1], [1, 2]]}), [1, 1], {steps: 100});
 * @source Agarwal et al. (2019), Efficient full-matrix adaptive regularization, eq. 1, with all gradients kept
 */
export function fullMatrixRms(options: FullMatrixRmsOptions = {}): Optimizer<FullMatrixState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    epsilon: epsilonAt,
  } = readOptions("fullMatrixRms", options, {
    eta: rate(nonNegative, 0.01),
    gamma: rate(leftOpenUnit, 0.01),
    epsilon: rate(nonNegative, 1e-8),
  });
  const {init, checkStep} = checkedState("fullMatrixRms", w => fullMatrixState(w.length));
  return {
    name: "full-matrix RMS",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      fullMatrixStep(w, g, state, {keep: 1 - gamma, add: gamma, eta, epsilon: epsilonAt(t)});
      state.eta = eta;
    },
  };
}

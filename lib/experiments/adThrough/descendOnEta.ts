import {inLogarithms} from "../../autodiff/inLogarithms.js";
import type {ThroughDescent} from "../../autodiff/throughDescent.js";
import {signDescent} from "../../optimizers/signDescent.js";
import {run} from "../../run/run.js";
import {exponential} from "../../schedules/exponential.js";

/** The step sizes that a descent on η visits, with the loss that each leads to. */
export interface DescentOnEta {
  readonly etas: Float64Array;
  readonly losses: Float64Array;
}

/** The descent on η takes so many steps. */
export const etaSteps = 80;

/**
 * Descends on log L against log η by the sign of its slope, in steps that shrink: the loss spans many powers of ten, and
 * a step in proportion to its slope would be too long or too short nearly everywhere.
 *
 * @param eta where to begin
 */
export function descendOnEta(L: ThroughDescent, eta: number): DescentOnEta {
  const method = signDescent({eta: exponential({eta: 0.1, factor: 0.965})});
  const {trajectory, values} = run(method, inLogarithms(L), [Math.log(eta)], {steps: etaSteps});
  return {etas: Float64Array.from(trajectory, Math.exp), losses: Float64Array.from(values, Math.exp)};
}

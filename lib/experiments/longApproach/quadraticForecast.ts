import type {Examples} from "../../networks/evaluate.js";
import {lineDerivatives} from "../../networks/lineDerivatives.js";
import type {Network} from "../../networks/network.js";
import {dot, type Vector} from "../../vector.js";

/** What is minimised: the mean loss of a network over the examples, plus ½λ|w|². */
export interface PenalisedLoss {
  readonly network: Network;
  readonly examples: Examples;
  /** λ. */
  readonly weightDecay: number;
}

/**
 * How far the loss falls from w to another place, as the quadratic model around w expects it: with d from w to there,
 *
 *     q(0) − q(d) = −(gᵀd + ½dᵀHd)
 *
 * where gradient g and Hessian H at w are exact. On a quadratic this is f(w) − f(w + d), whatever the d; elsewhere it is
 * that up to terms of the order of |d|³.
 */
export function quadraticForecast(loss: PenalisedLoss, w: Vector, to: Vector): number {
  const {network, examples, weightDecay} = loss;
  const d = Float64Array.from(to, (x, i) => x - w[i]);
  const {slope, curvature} = lineDerivatives(network, w, d, examples);
  return -(slope + weightDecay * dot(w, d) + 0.5 * (curvature + weightDecay * dot(d, d)));
}

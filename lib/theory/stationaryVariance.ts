import {checkParts, inInterval, nonNegative, positive, rightOpenUnit} from "../arguments.js";
import {momentumEdge} from "./momentumRate.js";

/** Noisy descent in one eigen-direction: the gradient is λx + ξ, with ξ of mean 0, independent from step to step. */
export interface NoisyDirection {
  /** η ∈ (0, ∞), the step size. */
  readonly eta: number;
  /** γ ∈ [0, 1), the damping of momentum; 0 by default: gradient descent. */
  readonly gamma?: number;
  /** λ ∈ (0, ∞), the curvature. */
  readonly lambda: number;
  /** σ ∈ [0, ∞), the standard deviation of ξ. */
  readonly sigma: number;
}

/**
 * The variance of the position, once it no longer depends on the start:
 *
 *     Var x = ησ²(1 + γ) / [λ(1 − γ)(2(1 + γ) − ηλ)]
 *
 * and Infinity from the stability edge ηλ = 2(1 + γ) on. At small η it is ησ²/(2λ(1 − γ)): momentum raises it like a
 * step size of η/(1 − γ).
 *
 * Derivation: with s = ηλ, a = E x², b = E xv, c = E v², stationarity of x′ = x + v′, v′ = γv − sx − ηξ gives c = 2b
 * (from x = x′ − v′), sa = (1 + γ)b (from E x′v′ = E xv′ + E v′²) and (1 − γ²)c = s²a − 2γsb + η²σ².
 *
 * @source derived above; the limit of small η: Mandt, Hoffman, Blei (2017), Stochastic gradient descent as
 *   approximate Bayesian inference
 */
export function stationaryVariance(direction: NoisyDirection): number {
  const {eta, gamma = 0, lambda, sigma} = checkParts("stationaryVariance", "direction", direction);
  inInterval("stationaryVariance", "eta", eta, positive);
  inInterval("stationaryVariance", "gamma", gamma, rightOpenUnit);
  inInterval("stationaryVariance", "lambda", lambda, positive);
  inInterval("stationaryVariance", "sigma", sigma, nonNegative);
  if (eta >= momentumEdge(gamma, lambda)) return Infinity;
  return (eta * sigma ** 2 * (1 + gamma)) / (lambda * (1 - gamma) * (2 * (1 + gamma) - eta * lambda));
}

/**
 * The loss at which noisy descent at a fixed step size levels off in one direction, its floor: ½λ Var x, which without
 * momentum is ησ²/(2(2 − ηλ)).
 */
export function noiseFloor(direction: NoisyDirection): number {
  const variance = stationaryVariance(checkParts("noiseFloor", "direction", direction));
  return (direction.lambda * variance) / 2;
}

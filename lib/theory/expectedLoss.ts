import {checkParts, nonNegative, sameLength, wholeNumber} from "../arguments.js";
import {numbers} from "../options/numbers.js";
import {type Rate, scheduleOf} from "../schedules/schedule.js";

/** Noisy gradient descent on ½Σλᵢxᵢ², where direction i adds noise of standard deviation σᵢ to each gradient. */
export interface NoisyQuadratic {
  /** λᵢ, the curvatures. */
  readonly lambdas: ArrayLike<number>;
  /** σᵢ ∈ [0, ∞), the standard deviations of the noise. */
  readonly sigmas: ArrayLike<number>;
  /** The start x₀. */
  readonly start: ArrayLike<number>;
}

/**
 * The expected loss ½Σλᵢ E xᵢ² after 0, 1, …, `steps` steps under a schedule of η, exactly: each direction follows
 *
 *     E xᵢ² ← (1 − ηₜλᵢ)² E xᵢ² + ηₜ²σᵢ²
 *
 * Derivation: xᵢ ← (1 − ηₜλᵢ)xᵢ − ηₜξ, where ξ has mean 0, variance σᵢ², and is independent of xᵢ.
 *
 * @param descent the number of steps, and `eta` η ∈ [0, ∞), a number or a schedule
 * @returns an array of steps + 1 losses
 * @source Zhang et al. (2019), Which algorithmic choices matter at which batch sizes?
 */
export function expectedLoss(problem: NoisyQuadratic, descent: {eta: Rate; steps: number}): Float64Array {
  const where = "expectedLoss";
  const {eta, steps} = checkParts(where, "descent", descent);
  const given = checkParts(where, "problem", problem);
  wholeNumber(where, "steps", steps);
  const lambdas = numbers().read(where, "lambdas", given.lambdas);
  const sigmas = numbers(nonNegative).read(where, "sigmas", given.sigmas);
  const start = numbers().read(where, "start", given.start);
  sameLength(where, "sigmas", sigmas, lambdas.length);
  sameLength(where, "start", start, lambdas.length);
  const etaAt = scheduleOf(where, "eta", eta, nonNegative);
  const squares = Float64Array.from(start, x => x * x);
  const losses = new Float64Array(steps + 1);
  for (let t = 0; ; t++) {
    for (let i = 0; i < squares.length; i++) losses[t] += (lambdas[i] * squares[i]) / 2;
    if (t === steps) return losses;
    const eta = etaAt(t);
    for (let i = 0; i < squares.length; i++) {
      squares[i] = (1 - eta * lambdas[i]) ** 2 * squares[i] + (eta * sigmas[i]) ** 2;
    }
  }
}

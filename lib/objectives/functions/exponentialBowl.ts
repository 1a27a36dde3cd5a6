import {positive} from "../../arguments.js";
import {numbers} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {Landscape} from "../objective.js";

/** The options of `exponentialBowl`. */
export interface ExponentialBowlOptions {
  /** λᵢ ∈ (0, ∞), the curvatures at the minimum, one at least. */
  lambda: readonly number[];
}

/**
 * A bowl that is smooth and convex, and no quadratic: steep on one side, nearly straight on the other.
 *
 *     f(w) = Σ λᵢ (exp wᵢ − 1 − wᵢ)        ∂f/∂wᵢ = λᵢ (exp wᵢ − 1)        H = diag(λᵢ exp wᵢ)
 *
 * At its minimum, the origin, H = diag(λ): the quadratic with the same curvatures describes it there. Newton's step
 * takes each wᵢ to wᵢ − 1 + exp(−wᵢ), which is ½wᵢ² to leading order: the digits double.
 *
 * @param options by their names: `ExponentialBowlOptions`
 * @throws RangeError if there is none, or one is out of bounds
 * @example
 * const f = exponentialBowl({lambda: [1, 100]});
 * run(newton(f), f, [1, 1], {steps: 6}); // all digits right
 * @source Derived
 */
export function exponentialBowl(options: ExponentialBowlOptions): Landscape {
  const {lambda} = readOptions("exponentialBowl", options, {lambda: numbers(positive)});
  const n = lambda.length;
  if (n === 0) throw new RangeError("exponentialBowl: lambda must have one curvature at least, got none");
  return {
    name: "exponential bowl",
    formula: "Σ λᵢ (exp wᵢ − 1 − wᵢ)",
    minima: [{at: lambda.map(() => 0), value: 0}],
    window: lambda.map(() => [-3, 2] as const),
    start: lambda.map(() => 1),
    dimension: n,
    value(w) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += lambda[i] * aboveTangent(w[i]);
      return sum;
    },
    gradient(w, out) {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        out[i] = lambda[i] * Math.expm1(w[i]);
        sum += lambda[i] * aboveTangent(w[i]);
      }
      return sum;
    },
    hessian(w, out) {
      out.fill(0);
      for (let i = 0; i < n; i++) out[i * n + i] = lambda[i] * Math.exp(w[i]);
    },
  };
}

/** The terms of the series that count for |x| ≤ 1. */
const terms = 20;

/** exp x − 1 − x; near 0, where that cancels, by its series x²/2 · (1 + x/3 · (1 + x/4 · (1 + …))). */
function aboveTangent(x: number): number {
  if (!(Math.abs(x) <= 1)) return Math.expm1(x) - x;
  let sum = 1;
  for (let k = terms; k > 2; k--) sum = 1 + (x / k) * sum;
  return (x * x * sum) / 2;
}

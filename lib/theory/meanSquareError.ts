import {checkParts, inInterval, nonNegative, sameLength, wholeNumber} from "../arguments.js";
import {product} from "../matrix/products.js";
import {numbers, rows} from "../options/numbers.js";
import {type BatchDraw, batchCovarianceShare} from "./batchCovariance.js";

/** A run of mini-batch SGD on least squares, as theory sees it. */
export interface MeanSquareRun extends Omit<BatchDraw, "count"> {
  /** η ∈ [0, ∞). */
  readonly eta: number;
  /** e₀ = w₀ − w*, the error at the start (length n). */
  readonly start: ArrayLike<number>;
  readonly steps: number;
}

/**
 * The mean square of the error, E|wₜ − w*|², of mini-batch SGD on least squares that some w* fits without error, exact
 * for t = 0 … steps: the second-moment map (see `secondMomentMap`) applied to e₀e₀ᵀ again and again.
 *
 *     Σ ← Σ − η(HΣ + ΣH) + η²[(1 − c)HΣH + c·E xxᵀΣxxᵀ]        E|e|² = tr Σ
 *
 * @param inputs the inputs xᵢ, all of one length n
 * @returns one number for each t; Infinity once the numbers are left
 * @throws RangeError if a number is out of bounds or the start has another length
 * @source Ma, Bassily, Belkin (2018), The power of interpolation, § 3
 */
export function meanSquareError(inputs: readonly ArrayLike<number>[], run: MeanSquareRun): Float64Array {
  const {batch, replacement, eta, steps, ...given} = checkParts("meanSquareError", "run", run);
  const examples = rows().read("meanSquareError", "inputs", inputs);
  const start = numbers().read("meanSquareError", "start", given.start);
  const count = examples.length;
  const n = examples[0].length;
  const share = batchCovarianceShare({count, batch, replacement});
  inInterval("meanSquareError", "eta", eta, nonNegative);
  sameLength("meanSquareError", "start", start, n);
  wholeNumber("meanSquareError", "steps", steps);
  const H = new Float64Array(n * n);
  for (const x of examples) addOuter(H, x, 1 / count, n);

  let sigma = new Float64Array(n * n);
  addOuter(sigma, start, 1, n);
  let next = new Float64Array(n * n);
  const HS = new Float64Array(n * n);
  const HSH = new Float64Array(n * n);
  const errors = new Float64Array(steps + 1).fill(Infinity);
  errors[0] = trace(sigma, n);
  for (let t = 1; t <= steps && errors[t - 1] < Infinity; t++) {
    product(H, sigma, [n, n, n], HS);
    product(HS, H, [n, n, n], HSH);
    // Entries are mirrored: what rounding leaves between them would not shrink with the rest.
    for (let i = 0; i < n; i++)
      for (let j = 0; j <= i; j++) {
        const [k, mirrored] = [i * n + j, j * n + i];
        next[k] = sigma[k] - eta * (HS[k] + HS[mirrored]) + eta * eta * (1 - share) * HSH[k];
        next[mirrored] = next[k];
      }
    for (const x of examples) addOuter(next, x, (eta * eta * share * square(sigma, x, n)) / count, n);
    [sigma, next] = [next, sigma];
    const sum = trace(sigma, n);
    errors[t] = Number.isFinite(sum) ? sum : Infinity;
  }
  return errors;
}

/** A ← A + s·xxᵀ. */
function addOuter(A: Float64Array, x: ArrayLike<number>, s: number, n: number): void {
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) A[i * n + j] += s * x[i] * x[j];
}

/** xᵀAx. */
function square(A: Float64Array, x: ArrayLike<number>, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sum += A[i * n + j] * x[i] * x[j];
  return sum;
}

function trace(A: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += A[i * (n + 1)];
  return sum;
}

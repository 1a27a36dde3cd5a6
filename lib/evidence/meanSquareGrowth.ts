/**
 * The factor by which the second moment E eeᵀ of the error grows per step of mini-batch SGD on least squares, in the end:
 * the greatest eigenvalue of Σ ↦ E (I − ηH_B)Σ(I − ηH_B) with H_B = (1/B)Σ xxᵀ over the batch, by power iteration from
 * Σ = I with a pass through all batches in each. Slow and plain, as a check of what is computed otherwise.
 *
 * @param inputs the xᵢ, all of one length
 * @param batches all batches, each as likely as the others; single examples by default
 */
export function meanSquareGrowth(
  inputs: readonly ArrayLike<number>[],
  eta: number,
  batches: Iterable<ArrayLike<number>> = inputs.map((_, i) => [i]),
): number {
  const n = inputs[0].length;
  const steps = Array.from(batches, batch => stepMatrix(inputs, batch, eta));
  let Sigma = Float64Array.from({length: n * n}, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
  let growth = 0;
  for (let iteration = 0; iteration < 1000; iteration++) {
    const next = new Float64Array(n * n);
    for (const A of steps) addCongruence(A, Sigma, next);
    const size = Math.hypot(...next);
    const before = growth;
    growth = size / steps.length / Math.hypot(...Sigma);
    Sigma = next.map(entry => entry / size);
    if (Math.abs(growth - before) < 1e-9) break;
  }
  return growth;
}

/** I − ηH_B. */
function stepMatrix(
  inputs: readonly ArrayLike<number>[],
  batch: ArrayLike<number>,
  eta: number,
): Float64Array {
  const n = inputs[0].length;
  const A = Float64Array.from({length: n * n}, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
  for (let b = 0; b < batch.length; b++) {
    const x = inputs[batch[b]];
    for (let i = 0; i < n; i++)
      for (let j = 0; j < n; j++) A[i * n + j] -= (eta / batch.length) * x[i] * x[j];
  }
  return A;
}

/** Adds AΣAᵀ to `out`. */
function addCongruence(A: Float64Array, Sigma: Float64Array, out: Float64Array): void {
  const n = Math.sqrt(A.length);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      let sum = 0;
      for (let l = 0; l < n; l++) sum += A[i * n + l] * Sigma[l * n + k];
      for (let j = 0; j < n; j++) out[i * n + j] += sum * A[j * n + k];
    }
  }
}

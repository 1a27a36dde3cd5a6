/**
 * The factor by which the second moment E eeᵀ of the error grows per step of SGD with batches of one example, on least
 * squares, in the end: the greatest eigenvalue of Σ ↦ E (I − ηxxᵀ)Σ(I − ηxxᵀ), by power iteration from Σ = I with a
 * pass through all examples in each. Slow and plain, as a check of what is computed otherwise.
 *
 * @param inputs the xᵢ, all of one length
 */
export function meanSquareGrowth(inputs: readonly Float64Array[], eta: number): number {
  const n = inputs[0].length;
  let Sigma = Float64Array.from({length: n * n}, (_, k) => (k % (n + 1) === 0 ? 1 : 0));
  let growth = 0;
  for (let iteration = 0; iteration < 1000; iteration++) {
    const next = new Float64Array(n * n);
    for (const x of inputs) addStep(Sigma, x, eta, next);
    const size = Math.hypot(...next);
    const before = growth;
    growth = size / inputs.length / Math.hypot(...Sigma);
    Sigma = next.map(entry => entry / size);
    if (Math.abs(growth - before) < 1e-9) break;
  }
  return growth;
}

/** Adds (I − ηxxᵀ)Σ(I − ηxxᵀ) = Σ − η(xsᵀ + sxᵀ) + η²(xᵀs)xxᵀ with s = Σx to `out`. */
function addStep(Sigma: Float64Array, x: Float64Array, eta: number, out: Float64Array): void {
  const n = x.length;
  const s = new Float64Array(n);
  let square = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) s[i] += Sigma[i * n + j] * x[j];
    square += x[i] * s[i];
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const change = eta * eta * square * x[i] * x[j] - eta * (x[i] * s[j] + s[i] * x[j]);
      out[i * n + j] += Sigma[i * n + j] + change;
    }
  }
}

/**
 * Replaces the outputs z in `p` by their softmax and returns the cross-entropy with the given class, −log p[label]:
 *
 *     p[c] = exp z[c] / Σ exp z
 *
 * The largest output is subtracted first, so that nothing overflows; the cross-entropy is taken from the outputs,
 * so that it stays exact where p[label] underflows.
 */
export function softmax(p: Float64Array, label: number): number {
  let largest = -Infinity;
  for (let c = 0; c < p.length; c++) if (p[c] > largest) largest = p[c];
  const own = p[label] - largest;
  let sum = 0;
  for (let c = 0; c < p.length; c++) {
    p[c] = Math.exp(p[c] - largest);
    sum += p[c];
  }
  for (let c = 0; c < p.length; c++) p[c] /= sum;
  return Math.log(sum) - own;
}

/**
 * The cross-entropy −log p[label] of scores z with a class, where p is their softmax:
 *
 *     p[c] = exp z[c] / Σ exp z        −log p[label] = log(1 + Σ exp(z[c] − m)) + m − z[label]
 *
 * m is the largest score, and the sum is over all others: no exponential overflows, and no digits are lost where p[label]
 * comes close to 1 or to 0.
 *
 * @param z where the scores lie, from `start` on
 * @param label a whole number in [0, classes)
 * @param p where p is to be written, at the same places; may be z itself
 */
export function softmax(
  z: Float64Array,
  label: number,
  p?: Float64Array,
  start = 0,
  classes = z.length,
): number {
  const end = start + classes;
  let top = start;
  for (let c = start; c < end; c++) if (z[c] > z[top]) top = c;
  const largest = z[top];
  const gap = largest - z[start + label];
  let others = 0;
  for (let c = start; c < end; c++) {
    const e = c === top ? 1 : Math.exp(z[c] - largest);
    if (c !== top) others += e;
    if (p) p[c] = e;
  }
  const share = 1 / (1 + others);
  if (p) for (let c = start; c < end; c++) p[c] *= share;
  return Math.log1p(others) + gap;
}

/** 1 − p[c] for shares p that sum to 1, as the sum of the others, which keeps its digits where p[c] is close to 1. */
export function complement(p: Float64Array, c: number): number {
  let sum = 0;
  for (let d = 0; d < p.length; d++) if (d !== c) sum += p[d];
  return sum;
}

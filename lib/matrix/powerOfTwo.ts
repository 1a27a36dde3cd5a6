/**
 * The power of two next to the largest entry of a matrix, to divide it by: that changes no digit, and keeps a
 * decomposition from overflow and from what is lost at the smallest numbers. NaN if an entry is not finite, 1 if all
 * are 0.
 */
export function scaleOf(A: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < A.length; i++) {
    if (!Number.isFinite(A[i])) return Number.NaN;
    largest = Math.max(largest, Math.abs(A[i]));
  }
  return largest === 0 ? 1 : 2 ** Math.max(-1022, Math.floor(Math.log2(largest)));
}

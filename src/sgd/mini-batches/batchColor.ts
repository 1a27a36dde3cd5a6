/** The largest batch size with a colour of its own; larger ones look the same. */
const largest = 512;

/** The colour of a batch size: from warm for single examples to cool for large batches. */
export function batchColor(batchSize: number): string {
  const share = Math.min(1, Math.log2(batchSize) / Math.log2(largest));
  return `color-mix(in oklab, var(--gradient-descent) ${Math.round(100 * share)}%, var(--momentum))`;
}

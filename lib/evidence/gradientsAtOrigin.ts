import type {DataObjective} from "../objectives/objective.js";

/**
 * An objective's gradients of single examples at w = 0, kept: at a fixed w they are the same in every batch, so that
 * thousands of batches cost additions alone. The values are not kept.
 */
export function gradientsAtOrigin(objective: DataObjective): DataObjective {
  const {name, dimension, count} = objective;
  const table = new Float64Array(count * dimension);
  const origin = new Float64Array(dimension);
  for (let k = 0; k < count; k++) {
    const row = table.subarray(k * dimension, (k + 1) * dimension);
    objective.batchGradient(origin, Uint32Array.of(k), 1, row);
  }
  const all = Uint32Array.from({length: count}, (_, k) => k);
  const batchGradient: DataObjective["batchGradient"] = (_, batch, size, out) => {
    out.fill(0);
    for (let b = 0; b < size; b++) {
      const row = batch[b] * dimension;
      for (let i = 0; i < dimension; i++) out[i] += table[row + i];
    }
    for (let i = 0; i < dimension; i++) out[i] /= size;
    return Number.NaN;
  };
  return {
    name,
    dimension,
    count,
    value: () => Number.NaN,
    gradient: (w, out) => batchGradient(w, all, count, out),
    batchGradient,
  };
}

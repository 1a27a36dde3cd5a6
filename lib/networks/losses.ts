/**
 * The mean loss of `count` examples from a network's outputs Z (count × classes) and the class of each. If `D` is
 * given, ∂/∂Z is written into it.
 */
export type Loss = (
  Z: Float64Array,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
  D?: Float64Array,
) => number;

/**
 * Cross-entropy: the mean of −log softmax(z)ₜ for the target t. The largest output is subtracted before any
 * exponential, so that none overflows. ∂/∂z = (softmax(z) − one-hot(t)) / count.
 */
const crossEntropy: Loss = (Z, targets, count, classes, D) => {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const start = k * classes;
    let largest = Z[start];
    for (let c = 1; c < classes; c++) largest = Math.max(largest, Z[start + c]);
    let total = 0;
    for (let c = 0; c < classes; c++) {
      const e = Math.exp(Z[start + c] - largest);
      total += e;
      if (D !== undefined) D[start + c] = e;
    }
    sum += Math.log(total) + largest - Z[start + targets[k]];
    if (D !== undefined) {
      const scale = 1 / (total * count);
      for (let c = 0; c < classes; c++) D[start + c] *= scale;
      D[start + targets[k]] -= 1 / count;
    }
  }
  return sum / count;
};

/** The mean of |z − one-hot(t)|², summed over the classes. ∂/∂z = 2 (z − one-hot(t)) / count. */
const squaredDistance: Loss = (Z, targets, count, classes, D) => {
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const start = k * classes;
    for (let c = 0; c < classes; c++) {
      const r = Z[start + c] - (c === targets[k] ? 1 : 0);
      sum += r * r;
      if (D !== undefined) D[start + c] = (2 * r) / count;
    }
  }
  return sum / count;
};

/** The losses by name. */
export const losses = {"cross-entropy": crossEntropy, mse: squaredDistance} as const;

/** The names of the losses. */
export type LossName = keyof typeof losses;

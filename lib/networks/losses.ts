import {softmax} from "../objectives/data/softmax.js";
import {choice} from "../options/kinds.js";

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
 * Cross-entropy: the mean of −log softmax(z)ₜ for the target t. ∂/∂z = (softmax(z) − one-hot(t)) / count, where that of
 * the target is less the sum of all others.
 */
const crossEntropy: Loss = (Z, targets, count, classes, D) => {
  const scale = 1 / count;
  let sum = 0;
  for (let k = 0; k < count; k++) {
    const start = k * classes;
    sum += softmax(Z, targets[k], D, start, classes);
    if (D === undefined) continue;
    const own = start + targets[k];
    let others = 0;
    for (let c = start; c < start + classes; c++) {
      D[c] *= scale;
      if (c !== own) others += D[c];
    }
    D[own] = -others;
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

/** The loss of a network, as its options are read: cross-entropy by default. */
export const lossOption = choice<LossName>(Object.keys(losses) as LossName[], "cross-entropy");

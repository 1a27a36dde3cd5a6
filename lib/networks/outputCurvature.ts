import type {LossName} from "./losses.js";

/**
 * The second derivative of a mean loss where the outputs move on a straight line Z + tV, from Z and V (count × classes).
 * That of cross-entropy is the variance of v under softmax(z); that of the squared distance is 2|v|².
 */
type OutputCurvature = (Z: Float64Array, V: Float64Array, count: number, classes: number) => number;

const varianceUnderSoftmax: OutputCurvature = (Z, V, count, classes) => {
  let sum = 0;
  for (let start = 0; start < count * classes; start += classes) {
    let largest = Z[start];
    for (let c = 1; c < classes; c++) largest = Math.max(largest, Z[start + c]);
    let total = 0;
    let mean = 0;
    for (let c = start; c < start + classes; c++) {
      const e = Math.exp(Z[c] - largest);
      total += e;
      mean += e * V[c];
    }
    mean /= total;
    let variance = 0;
    for (let c = start; c < start + classes; c++) variance += Math.exp(Z[c] - largest) * (V[c] - mean) ** 2;
    sum += variance / total;
  }
  return sum / count;
};

const twiceTheSquare: OutputCurvature = (_, V, count, classes) => {
  let sum = 0;
  for (let i = 0; i < count * classes; i++) sum += V[i] * V[i];
  return (2 * sum) / count;
};

/** By the names of the losses. */
export const outputCurvature: Readonly<Record<LossName, OutputCurvature>> = {
  "cross-entropy": varianceUnderSoftmax,
  mse: twiceTheSquare,
};

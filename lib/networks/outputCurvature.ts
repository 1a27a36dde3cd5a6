import {softmax} from "../objectives/data/softmax.js";
import type {LossName} from "./losses.js";

/**
 * The second derivative of a mean loss where the outputs move on a straight line Z + tV, from Z and V (count × classes).
 * That of cross-entropy is the variance of v under p = softmax(z), here as the sum over pairs of pₐp_b(vₐ − v_b)², in
 * which nothing cancels; that of the squared distance is 2|v|².
 */
type OutputCurvature = (Z: Float64Array, V: Float64Array, count: number, classes: number) => number;

const varianceUnderSoftmax: OutputCurvature = (Z, V, count, classes) => {
  const P = new Float64Array(count * classes);
  let sum = 0;
  for (let start = 0; start < count * classes; start += classes) {
    softmax(Z, 0, P, start, classes);
    for (let a = start; a < start + classes; a++) {
      for (let b = start; b < a; b++) sum += P[a] * P[b] * (V[a] - V[b]) ** 2;
    }
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

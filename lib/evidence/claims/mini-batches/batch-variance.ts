import {classCount} from "../../../data/digits.js";
import {miniBatches} from "../../../objectives/data/miniBatches.js";
import {softmaxRegression} from "../../../objectives/data/softmaxRegression.js";
import type {DataObjective} from "../../../objectives/objective.js";
import {createGenerator} from "../../../random/generator.js";
import {batchCovarianceShare, gradientMoments} from "../../../theory/batchCovariance.js";
import {allBatches} from "../../allBatches.js";
import {type Claim, near, nearRelative} from "../../claim.js";
import {lineThroughPoints, points} from "../../examples/points.js";
import {gradientsAtOrigin} from "../../gradientsAtOrigin.js";

const w = Float64Array.of(0.7, -0.4);
/** Draws per chain of the settings: as many as the tolerance of 2 % needs with room to spare. */
const drawsPerChain = 5;

export const batchVariance: Claim = {
  id: "batch-variance",
  statement:
    "The covariance of a mini-batch's gradient falls as 1/B, and without replacement by the further factor (N − B)/(N − 1), so that nothing is left of it at B = N.",
  page: "/sgd/mini-batches",
  figure: "batch-variance",
  source: "Cochran (1977), Sampling techniques, 3rd ed., theorem 2.2",
  check({digits, settings}) {
    const draws = drawsPerChain * settings.evidence.chains;
    const seed = settings.seed;
    const gradients = gradientsAtOrigin(
      softmaxRegression({inputs: digits.pixels, labels: digits.labels, classes: classCount}),
    );
    const onDigits = (size: number, replacement: boolean) =>
      nearRelative(
        `digits, softmax regression: variance of the batch gradient ÷ that of single examples, B = ${size}, ${replacement ? "with" : "without"} replacement`,
        varianceShare(gradients, {size, replacement, draws, seed}),
        batchCovarianceShare({count: digits.count, batch: size, replacement}),
        0.02,
      );
    return [
      near(
        "six points, all batches of B = 1 … 4 with replacement: largest entry of covariance − Σ/B, over tr Σ",
        Math.max(...[1, 2, 3, 4].map(size => deviation(size, true))),
        0,
        1e-10,
      ),
      near(
        "six points, all batches of B = 1 … 6 without replacement: largest entry of covariance − Σ(N − B)/(B(N − 1)), over tr Σ",
        Math.max(...[1, 2, 3, 4, 5, 6].map(size => deviation(size, false))),
        0,
        1e-10,
      ),
      ...[1, 64].map(size => onDigits(size, true)),
      ...[8, 64].map(size => onDigits(size, false)),
      near(
        "digits, softmax regression: variance of the batch gradient ÷ that of single examples, B = N, without replacement",
        varianceShare(gradients, {size: digits.count, replacement: false, draws: 2, seed}),
        0,
        1e-20,
      ),
    ];
  },
};

/** The largest entry of the covariance over all batches, less the predicted one, as a share of the trace of Σ. */
function deviation(size: number, replacement: boolean): number {
  const {mean, covariance} = gradientMoments(lineThroughPoints, w);
  const g = new Float64Array(2);
  const sum = new Float64Array(4);
  let batches = 0;
  for (const batch of allBatches(points.length, size, replacement)) {
    lineThroughPoints.batchGradient(w, batch, size, g);
    for (let k = 0; k < 4; k++) {
      const [i, j] = [k >> 1, k & 1];
      sum[k] += (g[i] - mean[i]) * (g[j] - mean[j]);
    }
    batches++;
  }
  const share = batchCovarianceShare({count: points.length, batch: size, replacement});
  const differences = covariance.map((entry, k) => Math.abs(sum[k] / batches - share * entry));
  return Math.max(...differences) / (covariance[0] + covariance[3]);
}

/** The mean of |batch gradient − full gradient|² over draws, as a share of that for single examples. */
function varianceShare(
  gradients: DataObjective,
  {size, replacement, draws, seed}: {size: number; replacement: boolean; draws: number; seed: number},
): number {
  const origin = new Float64Array(gradients.dimension);
  const full = new Float64Array(gradients.dimension);
  const g = new Float64Array(gradients.dimension);
  gradients.gradient(origin, full);
  const distanceSquared = () => {
    let sum = 0;
    for (let i = 0; i < g.length; i++) sum += (g[i] - full[i]) ** 2;
    return sum;
  };

  let single = 0;
  for (let k = 0; k < gradients.count; k++) {
    gradients.batchGradient(origin, Uint32Array.of(k), 1, g);
    single += distanceSquared() / gradients.count;
  }
  const batches = miniBatches(gradients, {batchSize: size, replacement, generator: createGenerator(seed)});
  let batch = 0;
  for (let draw = 0; draw < draws; draw++) {
    batches.gradient(origin, g);
    batch += distanceSquared() / draws;
  }
  return batch / single;
}

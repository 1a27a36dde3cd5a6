import {classCount} from "../../../data/digits.js";
import {lineInputs, tenPoints, tenPointsLine} from "../../../experiments/tenPoints/points.js";
import {varianceShare} from "../../../experiments/tenPoints/varianceShare.js";
import {leastSquares} from "../../../objectives/data/leastSquares.js";
import {miniBatches} from "../../../objectives/data/miniBatches.js";
import {softmaxRegression} from "../../../objectives/data/softmaxRegression.js";
import type {DataObjective} from "../../../objectives/objective.js";
import {createGenerator} from "../../../random/generator.js";
import {subsets} from "../../../random/subsets.js";
import {batchCovarianceShare, gradientMoments} from "../../../theory/batchCovariance.js";
import {allBatches} from "../../allBatches.js";
import {type Claim, near, nearRelative} from "../../claim.js";
import {gradientsAtOrigin} from "../../gradientsAtOrigin.js";

const line = leastSquares({X: lineInputs(tenPoints.map(([x]) => x)), y: tenPoints.map(([, y]) => y)});
const w = Float64Array.from(tenPointsLine);
const N = tenPoints.length;
/** Draws per chain of the settings: as many as the tolerances need with room to spare. */
const drawsPerChain = {points: 20, digits: 2};

export const batchVariance: Claim = {
  id: "batch-variance",
  statement:
    "The covariance of a mini-batch's gradient falls as 1/B, and without replacement by the further factor (N − B)/(N − 1), so that nothing is left of it at B = N.",
  conditions: "The batches are drawn at one fixed w, independently of each other.",
  breaks: [
    "the finite population's factor is forgotten",
    "without replacement, the last example is never drawn",
    "the finite population's factor is (N − B)/N",
  ],
  page: "/sgd/mini-batches",
  figure: "batch-variance",
  source: "Cochran (1977), Sampling techniques, 3rd ed., theorem 2.2",
  check({digits, settings}) {
    const draws = (on: keyof typeof drawsPerChain) => drawsPerChain[on] * settings.evidence.chains;
    const {seed} = settings;
    const gradients = gradientsAtOrigin(
      softmaxRegression({inputs: digits.pixels, labels: digits.labels, classes: classCount}),
    );
    const onPoints = (batchSize: number, replacement: boolean) =>
      nearRelative(
        `ten points: variance of drawn batch gradients ÷ that of single examples, B = ${batchSize}, ${replacement ? "with" : "without"} replacement`,
        varianceShare(line, w, {
          batchSize,
          replacement,
          draws: draws("points"),
          generator: createGenerator(seed),
        }),
        batchCovarianceShare({count: N, batch: batchSize, replacement}),
        0.04,
      );
    const onDigits = (batchSize: number, replacement: boolean) =>
      nearRelative(
        `digits, softmax regression: the same, B = ${batchSize}, ${replacement ? "with" : "without"} replacement`,
        shareOnDigits(gradients, {batchSize, replacement, draws: draws("digits"), seed}),
        batchCovarianceShare({count: digits.count, batch: batchSize, replacement}),
        0.05,
      );
    return [
      near(
        "ten points, all batches of B = 1 … 4 with replacement: largest entry of covariance − Σ/B, over tr Σ",
        Math.max(...[1, 2, 3, 4].map(size => deviation(size, true))),
        0,
        1e-10,
      ),
      near(
        "ten points, all batches of B = 1 … 10 without replacement: largest entry of covariance − Σ(N − B)/(B(N − 1)), over tr Σ",
        Math.max(...tenPoints.map((_, i) => deviation(i + 1, false))),
        0,
        1e-10,
      ),
      ...[1, 4, 9].map(size => onPoints(size, true)),
      ...[1, 4, 9].map(size => onPoints(size, false)),
      onDigits(64, true),
      onDigits(64, false),
      near(
        "digits, softmax regression: the same, B = N, without replacement",
        shareOnDigits(gradients, {batchSize: digits.count, replacement: false, draws: 2, seed}),
        0,
        1e-20,
      ),
    ];
  },
};

/** The largest entry of the covariance over all batches, less the predicted one, as a share of the trace of Σ. */
function deviation(size: number, replacement: boolean): number {
  const {mean, covariance} = gradientMoments(line, w);
  const g = new Float64Array(2);
  const sum = new Float64Array(4);
  let batches = 0;
  for (const batch of replacement ? allBatches(N, size, true) : subsets(N, size)) {
    line.batchGradient(w, batch, size, g);
    for (let k = 0; k < 4; k++) {
      const [i, j] = [k >> 1, k & 1];
      sum[k] += (g[i] - mean[i]) * (g[j] - mean[j]);
    }
    batches++;
  }
  const share = batchCovarianceShare({count: N, batch: size, replacement});
  const differences = covariance.map((entry, k) => Math.abs(sum[k] / batches - share * entry));
  return Math.max(...differences) / (covariance[0] + covariance[3]);
}

/** `varianceShare` for an objective of many parameters, of whose gradients not all are kept. */
function shareOnDigits(
  gradients: DataObjective,
  {
    batchSize,
    replacement,
    draws,
    seed,
  }: {batchSize: number; replacement: boolean; draws: number; seed: number},
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
  const batches = miniBatches(gradients, {batchSize, replacement, generator: createGenerator(seed)});
  let batch = 0;
  for (let draw = 0; draw < draws; draw++) {
    batches.gradient(origin, g);
    batch += distanceSquared() / draws;
  }
  return batch / single;
}

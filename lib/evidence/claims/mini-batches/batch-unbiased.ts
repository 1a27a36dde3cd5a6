import {lineInputs, tenPoints, tenPointsLine} from "../../../experiments/tenPoints/points.js";
import {leastSquares} from "../../../objectives/data/leastSquares.js";
import {createGenerator} from "../../../random/generator.js";
import {sampleBatches} from "../../../theory/batchSample.js";
import {allBatches} from "../../allBatches.js";
import {atMost, type Claim, near} from "../../claim.js";

const line = leastSquares({X: lineInputs(tenPoints.map(([x]) => x)), y: tenPoints.map(([, y]) => y)});
const w = Float64Array.from(tenPointsLine);
const N = tenPoints.length;
const drawn = {batchSize: 3, draws: 40_000};

export const batchUnbiased: Claim = {
  id: "batch-unbiased",
  statement: "The gradient of a random mini-batch is an unbiased estimate of the full gradient.",
  conditions:
    "The mean over the batch is taken, and each example is as likely as any other to stand at each place of it, with replacement or without.",
  breaks: ["the last example is never drawn", "a batch's gradient is divided by the number of all examples"],
  page: "/sgd/mini-batches",
  figure: "batch-unbiased",
  source: "Linearity of the expectation: each example is as likely to stand at each place of the batch",
  check: ({settings: {seed}}) => [
    near(
      "ten points: |mean over all batches − full gradient| / |full gradient|, B = 1 … 4, with replacement",
      Math.max(...[1, 2, 3, 4].map(size => relativeBias(size, true))),
      0,
      1e-12,
    ),
    near(
      "the same without replacement",
      Math.max(...[1, 2, 3, 4].map(size => relativeBias(size, false))),
      0,
      1e-12,
    ),
    ...[true, false].map(replacement =>
      atMost(
        `${drawn.draws} drawn batches of ${drawn.batchSize} ${replacement ? "with" : "without"} replacement: largest deviation of the frequency of an example at a place from 1/N, in standard errors`,
        frequencyDeviation(replacement, seed),
        5,
      ),
    ),
  ],
};

function relativeBias(size: number, replacement: boolean): number {
  const full = new Float64Array(2);
  line.gradient(w, full);
  const g = new Float64Array(2);
  const sum = new Float64Array(2);
  let batches = 0;
  for (const batch of allBatches(N, size, replacement)) {
    line.batchGradient(w, batch, size, g);
    for (let i = 0; i < 2; i++) sum[i] += g[i];
    batches++;
  }
  return Math.hypot(sum[0] / batches - full[0], sum[1] / batches - full[1]) / Math.hypot(full[0], full[1]);
}

function frequencyDeviation(replacement: boolean, seed: number): number {
  const {batchSize, draws} = drawn;
  const {batches} = sampleBatches(line, w, {...drawn, replacement, generator: createGenerator(seed)});
  const counts = new Float64Array(batchSize * N);
  batches.forEach((example, k) => {
    counts[(k % batchSize) * N + example]++;
  });
  const standardError = Math.sqrt(((1 / N) * (1 - 1 / N)) / draws);
  return Math.max(...counts.map(count => Math.abs(count / draws - 1 / N) / standardError));
}

import {allBatches} from "../../allBatches.js";
import {type Claim, near} from "../../claim.js";
import {lineThroughPoints, points} from "../../examples/points.js";

const w = Float64Array.of(0.7, -0.4);

export const batchUnbiased: Claim = {
  id: "batch-unbiased",
  statement: "The gradient of a random mini-batch is an unbiased estimate of the full gradient.",
  page: "/sgd/mini-batches",
  figure: "batch-unbiased",
  source: "Linearity of the expectation: each example is as likely to stand at each place of the batch",
  check: () => [
    near(
      "|mean over all batches − full gradient| / |full gradient|, B = 1 … 4, with replacement",
      Math.max(...[1, 2, 3, 4].map(size => relativeBias(size, true))),
      0,
      1e-12,
    ),
    near(
      "|mean over all batches − full gradient| / |full gradient|, B = 1 … 6, without replacement",
      Math.max(...[1, 2, 3, 4, 5, 6].map(size => relativeBias(size, false))),
      0,
      1e-12,
    ),
  ],
};

function relativeBias(size: number, replacement: boolean): number {
  const full = new Float64Array(2);
  lineThroughPoints.gradient(w, full);
  const g = new Float64Array(2);
  const sum = new Float64Array(2);
  let batches = 0;
  for (const batch of allBatches(points.length, size, replacement)) {
    lineThroughPoints.batchGradient(w, batch, size, g);
    for (let i = 0; i < 2; i++) sum[i] += g[i];
    batches++;
  }
  return Math.hypot(sum[0] / batches - full[0], sum[1] / batches - full[1]) / Math.hypot(full[0], full[1]);
}

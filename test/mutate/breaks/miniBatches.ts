import type {Break} from "../break.js";

export const miniBatches: readonly Break[] = [
  {
    claim: "batch-unbiased",
    fault: "the last example is never drawn",
    file: "lib/objectives/data/miniBatches.ts",
    find: "source.integer(count);",
    replace: "source.integer(count - 1);",
  },
  {
    claim: "batch-unbiased",
    fault: "a batch's gradient is divided by the number of all examples",
    file: "lib/objectives/data/meanOverExamples.ts",
    find: "out[j] = out[j] / size +",
    replace: "out[j] = out[j] / count +",
  },
  {
    claim: "batch-variance",
    fault: "the finite population's factor is forgotten",
    file: "lib/theory/batchCovariance.ts",
    find: "return (count - batch) / (batch * (count - 1));",
    replace: "return 1 / batch;",
  },
  {
    claim: "batch-variance",
    fault: "without replacement, the last example is never drawn",
    file: "lib/objectives/data/miniBatches.ts",
    find: "source.integer(count - k);",
    replace: "source.integer(Math.max(1, count - 1 - k));",
  },
  {
    claim: "batch-cost",
    fault: "the examples are not shuffled",
    file: "lib/random/shuffle.ts",
    find: "const j = i + generator.integer(items.length - i);",
    replace: "const j = i;",
  },
  {
    claim: "batch-cost",
    fault: "an update moves half as far with each doubling of the batch",
    file: "lib/training/train.ts",
    find: "optimizer.step(w, g, state, position.t);",
    replace: "optimizer.step(w, g.map(x => (2 * x) / batchSize), state, position.t);",
  },
  {
    claim: "linear-scaling",
    fault: "an update takes the sum over the batch and not its mean",
    file: "lib/training/train.ts",
    find: "optimizer.step(w, g, state, position.t);",
    replace: "optimizer.step(w, g.map(x => (x * batchSize) / 8), state, position.t);",
  },
  {
    claim: "smaller-safer",
    fault: "the noise of a batch falls as 1/√B",
    file: "lib/theory/batchCovariance.ts",
    find: "return replacement ? 1 / batch : 0;",
    replace: "return replacement ? 1 / Math.sqrt(batch) : 0;",
  },
  {
    claim: "noise-escape",
    fault: "the noise comes with the root of η",
    file: "lib/run/escape.ts",
    find: "positions[r] -= eta * (g[0] + std * normals[t * runs + r]);",
    replace: "positions[r] -= eta * g[0] + 0.04 * std * normals[t * runs + r];",
  },
];

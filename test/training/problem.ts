import {mlp} from "../../lib/networks/mlp.js";
import type {Network} from "../../lib/networks/network.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {createGenerator} from "../../lib/random/generator.js";
import {digitData} from "../../lib/training/digitData.js";
import type {Progress, TrainingEnd} from "../../lib/training/progress.js";
import type {Training, TrainingOptions} from "../../lib/training/train.js";
import {readDigits} from "../../src/data/inputs.js";

/** A network small enough to train in a moment, and few digits for it. */
export const network: Network = mlp({sizes: [64, 6, 10], activation: "tanh"});
/** A network whose loss grows without bound when η is too large: that of saturated units does not. */
export const unbounded: Network = mlp({sizes: [64, 6, 10], activation: "linear", loss: "mse"});
const digits = readDigits();
/** However many digits there are, so many are trained on: eleven batches of 16 and one of 3. */
export const data = digitData(digits, {
  testShare: 1 - 179.5 / digits.count,
  generator: createGenerator(1),
});

export const method = momentum({eta: 0.05, gamma: 0.9});
export const options: TrainingOptions = {
  batchSize: 16,
  epochs: 3,
  seed: 7,
  record: {every: 4, train: true, test: true},
};

/** All that a training does until its end, in a form that tells two of them apart by a bit. */
export function trace(training: Training): {records: Progress[]; end: TrainingEnd; w: number[]} {
  const records: Progress[] = [];
  for (;;) {
    const next = training.next();
    if (next.done) return {records, end: next.value, w: [...training.parameters]};
    records.push(next.value);
  }
}

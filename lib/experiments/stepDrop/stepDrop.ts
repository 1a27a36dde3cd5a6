import type {Digits} from "../../data/digits.js";
import {evaluate} from "../../networks/evaluate.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {withWeightDecay} from "../../optimizers/withWeightDecay.js";
import {createGenerator} from "../../random/generator.js";
import type {SavedRun} from "../../run/save.js";
import type {Rate} from "../../schedules/schedule.js";
import {digitData} from "../../training/digitData.js";
import {type TrainingData, train} from "../../training/train.js";
import {digitModel} from "../digitModel.js";
import type {StepDropSettings} from "./settings.js";

const testShare = 0.2;

/** One pass over the digits. */
export interface DropEpoch {
  /** 1, 2, …: the passes made. */
  readonly epoch: number;
  /** The mean loss of its batches, without the penalty. */
  readonly loss: number;
  /** The share of test digits that are read right after it. */
  readonly right: number;
}

/** What differs from one training to another. */
export interface DropTraining {
  readonly labelNoise: number;
  readonly eta: number;
  readonly seed: number;
  /** A training to take up where it was saved, at the end of an epoch. */
  readonly saved?: SavedRun;
}

/** The digits of the experiment, as many to train on as fill their batches. */
export function dropData(
  digits: Digits,
  {batchSize}: StepDropSettings,
  splitSeed: number,
): Required<TrainingData> {
  const generator = createGenerator(splitSeed, "data");
  return digitData(digits, {testShare, multipleOf: batchSize, generator});
}

/** Trains at a fixed η, epoch by epoch; beside each epoch stands what takes the training up from its end. */
export function* dropEpochs(
  data: Required<TrainingData>,
  {weightDecay, batchSize, epochs}: StepDropSettings,
  {labelNoise, eta, seed, saved}: DropTraining,
): Generator<{readonly told: DropEpoch; readonly save: () => SavedRun}> {
  const {network} = digitModel("tanh");
  const method = (eta: Rate) => withWeightDecay(gradientDescent({eta}), {weightDecay});
  const training = train(network, data, method, {batchSize, epochs, seed, labelNoise, schedule: eta, saved});
  for (const {epoch, loss} of training) {
    if (epoch === 0) continue;
    const right = evaluate(network, training.parameters, data.test).accuracy;
    yield {told: {epoch, loss, right}, save: () => training.save()};
  }
}

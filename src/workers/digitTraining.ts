import {type CompactDigits, decodeDigits} from "../lib/data/compactDigits.js";
import {mlp} from "../lib/networks/mlp.js";
import type {Network} from "../lib/networks/network.js";
import {createGenerator} from "../lib/random/generator.js";
import {digitData} from "../lib/training/digitData.js";
import type {TrainingData} from "../lib/training/train.js";

/** What is trained on the digits: "softmax" is a network without a hidden layer, "tanh" has one of 32 neurons. */
export type DigitModel = "softmax" | "tanh";

/** What every training on digits is told. */
export interface DigitTraining {
  readonly digits: CompactDigits;
  readonly model: DigitModel;
  readonly seed: number;
}

/** A network with its first weights, where they are not random. */
export interface Trainable {
  readonly network: Network;
  readonly start?: Float64Array;
}

/** The digits kept for testing are parted from the others by this seed on every page. */
const splitSeed = 20;
/** Every batch size of the sweeps divides the number of digits to train on. */
const largestBatch = 128;

/** The model, made anew: softmax regression is convex and starts at 0. */
export function trainable(model: DigitModel): Trainable {
  if (model === "tanh") return {network: mlp({sizes: [64, 32, 10], activation: "tanh"})};
  const network = mlp({sizes: [64, 10]});
  return {network, start: new Float64Array(network.dimension)};
}

let last: {pixels: string; data: Required<TrainingData>} | undefined;

/** The digits to train on and to test with. They are decoded once for all tasks of a worker. */
export function trainingData(digits: CompactDigits): Required<TrainingData> {
  if (last?.pixels !== digits.pixels) {
    const generator = createGenerator(splitSeed);
    const data = digitData(decodeDigits(digits), {testShare: 0.2, multipleOf: largestBatch, generator});
    last = {pixels: digits.pixels, data};
  }
  return last.data;
}

import type {TrainingData} from "../../training/train.js";
import {type DigitModel, digitModel} from "../digitModel.js";
import {trainingSeeds} from "../trainingSeeds.js";
import type {CurveToTarget} from "./curveToTarget.js";
import type {BatchCostSettings} from "./settings.js";
import {tuneBatch} from "./tuneBatch.js";

/** Which batch size to tune, for which model. */
export interface TuneDigitsOptions extends Pick<BatchCostSettings, "target" | "trainings"> {
  readonly model: DigitModel;
  readonly batchSize: number;
  readonly seed: number;
}

/** η = 1/64, …, 8, each √2 times the one before. */
const etas = Array.from({length: 19}, (_, i) => 2 ** (i / 2 - 6));
/** A search begins with ηmax / (1 + Bcrit / B): McCandlish, Kaplan, Amodei et al. (2018), eq. 2.6. */
const guess = {softmax: {most: 4.8, critical: 24}, tanh: {most: 1, critical: 24}};
/** The examples between two looks at the loss, where a batch is smaller than that. */
const examplesBetween = 16;

/** Tunes η for one batch size on the digits: yields as `tuneBatch` does, of which the last finite curve is the answer. */
export function* tuneDigits(
  data: Required<TrainingData>,
  {model, batchSize, target, trainings, seed}: TuneDigitsOptions,
): Generator<CurveToTarget> {
  const {network, start} = digitModel(model);
  const {most, critical} = guess[model];
  yield* tuneBatch(network, data, {
    etas,
    first: indexOfNearest(most / (1 + critical / batchSize)),
    batchSize,
    target,
    start,
    seeds: trainingSeeds(seed, trainings),
    every: Math.max(1, Math.round(examplesBetween / batchSize)),
    most: Math.ceil(150 + 12_000 / batchSize),
  });
}

/** The place of the step size in the list whose ratio to η is nearest to 1. */
function indexOfNearest(eta: number): number {
  const distances = etas.map(other => Math.abs(Math.log(other / eta)));
  return distances.indexOf(Math.min(...distances));
}

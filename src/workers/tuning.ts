import {timeStep} from "../lib/training/timeStep.js";
import {tuneBatch} from "../lib/training/tuneBatch.js";
import {type DigitTraining, trainable, trainingData} from "./digitTraining.js";

/** Batches of one size, to be trained down to a target loss at the step size that suits them best. */
export interface TuningInput extends DigitTraining {
  readonly batchSize: number;
  /** The test loss to reach. */
  readonly target: number;
}

/** The best training so far. */
export interface TuningPart {
  readonly batchSize: number;
  readonly eta: number;
  /** The updates made at each record, and the test loss there; the last is the target. */
  readonly steps: Float64Array;
  readonly losses: Float64Array;
  /** The updates to the target. */
  readonly reached: number;
  /** What one update takes on this machine. */
  readonly secondsPerStep: number;
}

/** η = 1/64, …, 8, each √2 times the one before. */
const etas = Array.from({length: 19}, (_, i) => 2 ** (i / 2 - 6));
/** A search begins with ηmax / (1 + Bcrit / B): McCandlish, Kaplan, Amodei et al. (2018), eq. 2.6. */
const guess = {softmax: {most: 4.8, critical: 24}, tanh: {most: 1, critical: 24}};
/** Trainings of which each curve is the mean. */
const trainings = {softmax: 6, tanh: 3};
/** The examples between two looks at the loss, where a batch is smaller than that. */
const examplesBetween = 16;
/** How long a step takes is measured over this many examples, and as often. */
const timing = {seen: 3000, repeats: 5};

/** Tunes η for one batch size; yields each training that beats those before. */
export function* tuning({
  digits,
  model,
  seed,
  batchSize,
  target,
}: TuningInput): Generator<TuningPart | undefined> {
  const data = trainingData(digits);
  const {network, start} = trainable(model);
  const secondsPerStep = timeStep(network, data.train, {
    batchSize,
    ...timing,
    clock: () => performance.now() / 1000,
  });
  yield;
  const {most, critical} = guess[model];
  const wanted = most / (1 + critical / batchSize);
  const search = tuneBatch(network, data, {
    etas,
    first: indexOfNearest(wanted),
    batchSize,
    target,
    start,
    seeds: Array.from({length: trainings[model]}, (_, i) => seed * trainings[model] + i),
    every: Math.max(1, Math.round(examplesBetween / batchSize)),
    most: Math.ceil(150 + 12_000 / batchSize),
  });
  for (const curve of search) {
    yield curve && {
      batchSize,
      eta: curve.eta,
      steps: Float64Array.from(curve.steps),
      losses: Float64Array.from(curve.losses),
      reached: curve.reached,
      secondsPerStep,
    };
  }
}

/** The place of the step size in the list whose ratio to η is nearest to 1. */
function indexOfNearest(eta: number): number {
  const distances = etas.map(other => Math.abs(Math.log(other / eta)));
  return distances.indexOf(Math.min(...distances));
}

import type {CurveToTarget} from "../lib/training/curveToTarget.js";
import {timeStep} from "../lib/training/timeStep.js";
import {tuneBatch} from "../lib/training/tuneBatch.js";
import {type DigitTraining, trainable, trainingData} from "./digitTraining.js";

/** Batches of one size, to be trained down to a target loss at the step size that suits them best. */
export interface TuningInput extends DigitTraining {
  readonly batchSize: number;
  /** The test loss to reach. */
  readonly target: number;
}

/** A training: the best so far, or the one that is being tried. */
export interface TuningPart {
  readonly batchSize: number;
  readonly eta: number;
  /** The updates made at each record, and the test loss there; the last is the target if it was reached. */
  readonly steps: Float64Array;
  readonly losses: Float64Array;
  /** The updates to the target; Infinity of one that is being tried. */
  readonly reached: number;
  /** What one update takes on this machine. */
  readonly secondsPerStep: number;
}

/** A training that is being tried is told of this often, in milliseconds: well over ten times a second. */
const rhythm = 40;
/** η = 1/64, …, 8, each √2 times the one before. */
const etas = Array.from({length: 19}, (_, i) => 2 ** (i / 2 - 6));
/** A search begins with ηmax / (1 + Bcrit / B): McCandlish, Kaplan, Amodei et al. (2018), eq. 2.6. */
const guess = {softmax: {most: 4.8, critical: 24}, tanh: {most: 1, critical: 24}};
/** Trainings of which each curve is the mean. */
const trainings = {softmax: 6, tanh: 3};
/** The examples between two looks at the loss, where a batch is smaller than that. */
const examplesBetween = 16;
/** How long a step takes is measured over this many examples, and as often. */
const timing = {seen: 2000, repeats: 4};

/**
 * Tunes η for one batch size. Yields the trainings that it tries as they go, each that beats those before, and the best
 * at the end.
 */
export function* tuning(input: TuningInput): Generator<TuningPart | undefined> {
  const {digits, model, seed, batchSize, target} = input;
  const data = trainingData(digits);
  const {network, start} = trainable(model);
  const clock = () => performance.now() / 1000;
  const secondsPerStep = timeStep(network, data.train, {batchSize, ...timing, clock});
  yield;
  const {most, critical} = guess[model];
  const search = tuneBatch(network, data, {
    etas,
    first: indexOfNearest(most / (1 + critical / batchSize)),
    batchSize,
    target,
    start,
    seeds: Array.from({length: trainings[model]}, (_, i) => seed * trainings[model] + i),
    every: Math.max(1, Math.round(examplesBetween / batchSize)),
    most: Math.ceil(150 + 12_000 / batchSize),
  });
  const part = ({eta, steps, losses, reached}: CurveToTarget): TuningPart => ({
    batchSize,
    eta,
    steps: Float64Array.from(steps),
    losses: Float64Array.from(losses),
    reached,
    secondsPerStep,
  });
  let best: CurveToTarget | undefined;
  let told = 0;
  for (const curve of search) {
    const found = curve.reached < Infinity;
    if (found) best = curve;
    const now = performance.now();
    yield found || now - told > rhythm ? part(curve) : undefined;
    if (now - told > rhythm) told = now;
  }
  if (best) yield part(best);
}

/** The place of the step size in the list whose ratio to η is nearest to 1. */
function indexOfNearest(eta: number): number {
  const distances = etas.map(other => Math.abs(Math.log(other / eta)));
  return distances.indexOf(Math.min(...distances));
}

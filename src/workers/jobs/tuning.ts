import type {CurveToTarget} from "../../lib/experiments/batchCost/curveToTarget.js";
import type {BatchCostSettings} from "../../lib/experiments/batchCost/settings.js";
import {timeStep} from "../../lib/experiments/batchCost/timeStep.js";
import {tuneDigits} from "../../lib/experiments/batchCost/tuneDigits.js";
import {digitModel} from "../../lib/experiments/digitModel.js";
import {type DigitTraining, trainingData} from "./digitTraining.js";

/** Batches of one size, to be trained down to a target loss at the step size that suits them best. */
export interface TuningInput extends DigitTraining {
  readonly settings: BatchCostSettings;
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
/** How long a step takes is measured over this many examples, and as often. */
const timing = {seen: 2000, repeats: 4};

/**
 * Tunes η for one batch size. Yields the trainings that it tries as they go, each that beats those before, and the best
 * at the end.
 */
export function* tuning(input: TuningInput): Generator<TuningPart | undefined> {
  const {settings, model, seed, batchSize, target} = input;
  const data = trainingData(input, settings);
  const clock = () => performance.now() / 1000;
  const secondsPerStep = timeStep(digitModel(model).network, data.train, {batchSize, ...timing, clock});
  yield;
  const search = tuneDigits(data, {model, batchSize, target, trainings: settings.trainings, seed});
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

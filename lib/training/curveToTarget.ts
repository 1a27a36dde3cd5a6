import {inInterval, positive} from "../arguments.js";
import type {Network} from "../networks/network.js";
import {gradientDescent} from "../optimizers/gradientDescent.js";
import {type MeanCurveOptions, meanCurve} from "./meanCurve.js";
import type {TrainingData} from "./train.js";

/** The way of a training down to a target loss. */
export interface CurveToTarget {
  readonly eta: number;
  /** The updates made at each record, and the mean test loss there: from the start to the target. */
  readonly steps: readonly number[];
  readonly losses: readonly number[];
  /** The updates to the target, between two records by interpolation; Infinity if it was not reached. */
  readonly reached: number;
}

/** What to reach; the step size is given apart. */
export interface TargetOptions extends Omit<MeanCurveOptions, "schedule"> {
  /** The loss on the test examples to reach, in (0, ∞). */
  readonly target: number;
}

/**
 * Mini-batch gradient descent at one η until the mean test loss over the seeds first falls to the target. Yields after
 * each record, so that whoever asks for the next can stop in between; returns the whole curve.
 */
export function* curveToTarget(
  network: Network,
  data: Required<TrainingData>,
  eta: number,
  {target, ...options}: TargetOptions,
): Generator<undefined, CurveToTarget> {
  inInterval("curveToTarget", "target", target, positive);
  const steps: number[] = [];
  const losses: number[] = [];
  for (const {step, loss} of meanCurve(network, data, gradientDescent({eta}), options)) {
    const before = losses.length - 1;
    if (loss <= target && before >= 0) {
      const share = (losses[before] - target) / (losses[before] - loss);
      const reached = steps[before] + share * (step - steps[before]);
      return {eta, steps: [...steps, reached], losses: [...losses, target], reached};
    }
    if (!Number.isFinite(loss)) break;
    steps.push(step);
    losses.push(loss);
    yield;
  }
  return {eta, steps, losses, reached: Infinity};
}

import {inInterval, positive} from "../../arguments.js";
import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import type {TrainingData} from "../../training/train.js";
import {type MeanCurveOptions, meanCurve} from "./meanCurve.js";

/** The way of a training down to a target loss. */
export interface CurveToTarget {
  readonly eta: number;
  /** The updates made at each record, and the smoothed test loss there: from the start to the target. */
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

/** A record is smoothed over those of the last quarter of the updates up to it. */
const latest = 0.25;

/**
 * Mini-batch gradient descent at one η until the test loss falls to the target: the mean over the seeds, and over the
 * last quarter of the updates made, so that a single lucky batch does not count. Yields the curve so far after each
 * record, in lists that go on growing; returns the whole one.
 */
export function* curveToTarget(
  network: Network,
  data: Required<TrainingData>,
  eta: number,
  {target, ...options}: TargetOptions,
): Generator<CurveToTarget, CurveToTarget> {
  inInterval("curveToTarget", "target", target, positive);
  const steps: number[] = [];
  const raw: number[] = [];
  const losses: number[] = [];
  let oldest = 0;
  let sum = 0;
  for (const {step, loss} of meanCurve(network, data, gradientDescent({eta}), options)) {
    if (loss === Infinity) break;
    steps.push(step);
    raw.push(loss);
    sum += loss;
    while (steps[oldest] < (1 - latest) * step) sum -= raw[oldest++];
    losses.push(sum / (raw.length - oldest));
    const last = losses.length - 1;
    if (last > 0 && losses[last] <= target) {
      const share = (losses[last - 1] - target) / (losses[last - 1] - losses[last]);
      const reached = steps[last - 1] + share * (step - steps[last - 1]);
      steps[last] = reached;
      losses[last] = target;
      return {eta, steps, losses, reached};
    }
    yield {eta, steps, losses, reached: Infinity};
  }
  return {eta, steps, losses, reached: Infinity};
}

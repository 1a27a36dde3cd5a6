import {asObjective} from "../../networks/asObjective.js";
import {initialParameters} from "../../networks/initialise.js";
import type {Network} from "../../networks/network.js";
import {counted} from "../../objectives/wrappers/counted.js";
import {penalised} from "../../objectives/wrappers/penalised.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {lbfgs} from "../../optimizers/lbfgs.js";
import {withWeightDecay} from "../../optimizers/withWeightDecay.js";
import {createGenerator} from "../../random/generator.js";
import {recordSteps} from "../../training/recordSteps.js";
import {type TrainingData, train} from "../../training/train.js";
import {norm} from "../../vector.js";
import {judgeApproach, type Moment} from "./approach.js";
import type {PenalisedLoss} from "./quadraticForecast.js";
import type {Approach} from "./result.js";

/** How to train. */
export interface LongApproachOptions {
  /** λ of the penalty ½λ|w|², in (0, ∞): without it cross-entropy has no minimum to approach. */
  readonly weightDecay: number;
  /** B, η and the passes of plain SGD. */
  readonly batchSize: number;
  readonly eta: number;
  readonly epochs: number;
  /** The first weights, the same for both, and the order of the examples come from it. */
  readonly seed: number;
}

/** The way of both methods to a minimum. */
export interface LongApproach {
  readonly sgd: Approach;
  readonly lbfgs: Approach;
}

/** The pairs (s, y) that L-BFGS keeps. */
const memory = 20;
/** A gradient this short is a minimum's. */
const atMinimum = 1e-6;
/** The most passes over the data on the way to a minimum. */
const mostPasses = 10_000;
/** The moments along it for each doubling of the passes. */
const perDoubling = 8;

/**
 * Trains a network from the same start by SGD and, on all examples at once, by L-BFGS, until that stands in a minimum,
 * and asks at moments along both ways what the quadratic model around the place expects of the rest of the way
 * (`judgeApproach`). SGD itself comes to rest nowhere: the minimum that it is held against is the one that L-BFGS finds
 * from the end of the run.
 *
 * L-BFGS pays a pass for every place at which it computes the loss and its gradient, in its line search too. What is
 * only computed to be recorded counts for neither.
 *
 * Yields each moment with the method whose it is, so that a build can show how far it is.
 */
export function* longApproach(
  network: Network,
  data: Required<TrainingData>,
  options: LongApproachOptions,
): Generator<{method: string; moment: Moment}, LongApproach> {
  const loss: PenalisedLoss = {network, examples: data.train, weightDecay: options.weightDecay};
  const start = initialParameters(network, "glorot", createGenerator(options.seed, "weights"));
  const [sgd, lbfgs]: Moment[][] = [[], []];
  for (const moment of alongSgd(loss, start, options)) {
    sgd.push(moment);
    yield {method: "SGD", moment};
  }
  for (const moment of alongLbfgs(loss, start)) {
    lbfgs.push(moment);
    yield {method: "L-BFGS", moment};
  }
  return {
    sgd: judgeApproach(loss, data.test, sgd, [...alongLbfgs(loss, sgd[sgd.length - 1].w)].pop()!),
    lbfgs: judgeApproach(loss, data.test, lbfgs.slice(0, -1), lbfgs[lbfgs.length - 1]),
  };
}

/** Moments of SGD at steps that grow geometrically. */
function* alongSgd(
  loss: PenalisedLoss,
  start: Float64Array,
  options: LongApproachOptions,
): Generator<Moment> {
  const {network, examples, weightDecay} = loss;
  const {batchSize, eta, epochs, seed} = options;
  const f = penalised(asObjective(network, examples), {weightDecay});
  const g = new Float64Array(network.dimension);
  const method = withWeightDecay(gradientDescent({eta}), {weightDecay});
  const training = train(network, {train: examples}, method, {
    ...{batchSize, epochs, seed, start},
    record: {every: 1},
  });
  const wanted = new Set(recordSteps(epochs * Math.ceil(examples.count / batchSize)));
  for (const {step, epoch} of training) {
    if (!wanted.has(step)) continue;
    const w = Float64Array.from(training.parameters);
    yield {passes: epoch, loss: f.gradient(w, g), gradient: norm(g), w};
  }
}

/** Moments of L-BFGS at passes that grow geometrically, and the end: a minimum, if the passes suffice. */
function* alongLbfgs(
  {network, examples, weightDecay}: PenalisedLoss,
  start: Float64Array,
): Generator<Moment> {
  const f = counted(penalised(asObjective(network, examples), {weightDecay}));
  const method = lbfgs(f, {memory});
  const w = start.slice();
  const g = new Float64Array(w.length);
  const state = method.init(w);
  const wanted = recordSteps(mostPasses, perDoubling);
  for (let t = 0, next = 1; ; t++) {
    const loss = f.gradient(w, g);
    const passes = f.evaluations;
    const ends = norm(g) <= atMinimum || passes >= mostPasses || t >= mostPasses;
    if (ends || passes >= wanted[next]) {
      yield {passes, loss, gradient: norm(g), w: w.slice()};
      while (wanted[next] <= passes) next++;
    }
    if (ends) return;
    method.step(w, g, state, t);
  }
}

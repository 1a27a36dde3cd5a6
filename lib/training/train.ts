import {asObjective} from "../networks/asObjective.js";
import {checkExamples, checkNetwork} from "../networks/checkExamples.js";
import {checkInputs, checkTargets} from "../networks/checks.js";
import {type Examples, evaluate} from "../networks/evaluate.js";
import {initialParameters} from "../networks/initialise.js";
import type {Network} from "../networks/network.js";
import {epochBatches} from "../objectives/data/epochBatches.js";
import type {OptimizerState} from "../optimizers/optimizer.js";
import {createGenerator} from "../random/generator.js";
import {divergenceOf, type Position, startPosition} from "../run/position.js";
import {restorePosition, type SavedRun, savePosition} from "../run/save.js";
import type {Vector} from "../vector.js";
import {withLabelNoise} from "./labelNoise.js";
import {type Method, type MethodInUse, optimizerOf} from "./method.js";
import {isFiniteProgress, type Progress, type TrainingEnd} from "./progress.js";
import {readTrainingOptions, type TrainingData, type TrainingOptions} from "./trainingOptions.js";

export type {TrainingData, TrainingOptions} from "./trainingOptions.js";

/** What to change in a training that runs: a new η, or the same method with other arguments. */
export type Change = Partial<MethodInUse>;

/** A training that goes on when it is asked to. */
export interface Training extends Generator<Progress, TrainingEnd, Change | undefined> {
  /** The parameters as they are. They change with the next step: copy them to keep them. */
  readonly parameters: Vector;
  /** All that its future depends on, as JSON, but for what `train` is given. */
  save(): SavedRun;
}

/**
 * Trains a network on mini-batches of shuffled passes over the data, and yields a record of its progress at the start
 * and after every so many updates.
 *
 * It moves only while its next record is being asked for: not to ask is to pause, `return` cancels, and
 * `next({schedule: 0.01})` goes on with another η without a restart. The same seed gives the same training, bit for
 * bit; so does one that was saved at a record and taken up again by the option `saved` (its first record is then the
 * next one).
 *
 * A training that leaves the numbers ends with "diverged at step k". The loss is looked at after each update, the
 * parameters and the method's state at each record.
 *
 * @param network what to train
 * @param data the examples to train on, and those to test with
 * @param method an optimizer, or a function that makes one for the η of `schedule`
 * @throws RangeError for an option out of bounds, a test without test examples, or a change to another method
 * @example
 * const xor = {count: 4, inputs: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1), targets: Uint8Array.of(0, 1, 1, 0)};
 * const training = train(mlp({sizes: [2, 8, 2]}), {train: xor}, eta => momentum({eta, gamma: 0.9}), {
 *   schedule: 0.05, batchSize: 2, epochs: 100, seed: 1, record: {every: 50, train: true},
 * });
 * for (const {epoch, train} of training) console.log(epoch, train?.loss, train?.accuracy);
 */
export function train(
  network: Network,
  data: TrainingData,
  method: Method,
  options: TrainingOptions,
): Training {
  checkNetwork("train", network);
  checkFit("data.train", network, data?.train);
  if (data.test !== undefined) checkFit("data.test", network, data.test);
  const {batchSize, epochs, seed, labelNoise, scheme, start, precision, record, saved, schedule} =
    readTrainingOptions("train", options);
  const classes = network.sizes[network.sizes.length - 1];
  const examples = withLabelNoise(data.train, classes, labelNoise, createGenerator(seed, "labels"));
  const batches = epochBatches(asObjective(network, examples), {
    batchSize,
    generator: createGenerator(seed, "batches"),
  });
  const {stepsPerEpoch} = batches;
  const total = epochs * stepsPerEpoch;
  const every = record.every ?? stepsPerEpoch;
  if (record.test && !data.test)
    throw new RangeError("train: data.test must be given to be recorded, got none");

  let inUse: MethodInUse = {method, schedule: schedule ?? undefined};
  let optimizer = optimizerOf(inUse);
  const first = () => {
    const usual = network.activation === "relu" ? "he" : "glorot";
    return start ?? initialParameters(network, scheme ?? usual, createGenerator(seed, "weights"));
  };
  const position: Position<OptimizerState> = saved
    ? restorePosition("train", optimizer, batches, saved)
    : startPosition("train", optimizer, batches, first(), precision, "start");
  const {w, g, state} = position;
  const divergence = divergenceOf(position);

  const progress = (loss: number): Progress => {
    const step = position.t;
    const epoch = Math.floor(step / stepsPerEpoch);
    const seen = epoch * examples.count + (step - epoch * stepsPerEpoch) * batchSize;
    return {
      step,
      examples: seen,
      epoch: seen / examples.count,
      loss,
      ...(step > 0 && {eta: state.eta}),
      ...(record.train && {train: evaluate(network, w, examples)}),
      ...(record.test && data.test && {test: evaluate(network, w, data.test)}),
    };
  };

  const adopt = (change: Change | undefined) => {
    if (!change) return;
    inUse = {...inUse, ...change};
    const next = optimizerOf(inUse);
    if (next.name !== optimizer.name) {
      throw new RangeError(`train: method must stay ${optimizer.name} in a training, got ${next.name}`);
    }
    optimizer = next;
  };

  /** Makes one update; false if it led out of the numbers. */
  const update = () => {
    optimizer.step(w, g, state, position.t);
    position.t++;
    position.value = batches.gradient(w, g);
    return Number.isFinite(position.value);
  };

  const diverged = (): TrainingEnd => {
    const part = divergence();
    const why = part ? `: ${part} is not finite` : "";
    return {outcome: "diverged", step: position.t, message: `diverged at step ${position.t}${why}`};
  };

  function* records(): Generator<Progress, TrainingEnd, Change | undefined> {
    if (!saved) adopt(yield progress(position.value));
    while (position.t < total) {
      const from = position.t;
      const until = Math.min(total, (Math.floor(from / every) + 1) * every);
      let sum = 0;
      while (position.t < until) {
        sum += position.value;
        if (!update()) return diverged();
      }
      const next = progress(sum / (until - from));
      if (divergence() !== undefined || !isFiniteProgress(next)) return diverged();
      adopt(yield next);
    }
    return {outcome: "completed", step: position.t, message: `completed ${position.t} steps`};
  }

  return Object.assign(records(), {
    parameters: w,
    save: () => savePosition(optimizer, batches, position),
  });
}

/** Throws an error that names everything unless these are examples that the network can take. */
function checkFit(name: string, {sizes}: Network, given: Examples): void {
  const {inputs, targets, count} = checkExamples("train", name, given);
  checkInputs(`train: ${name}`, inputs, sizes[0], count);
  checkTargets(`train: ${name}`, targets, count, sizes[sizes.length - 1]);
}

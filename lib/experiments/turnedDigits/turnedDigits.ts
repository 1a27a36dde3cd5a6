import {type Digits, pixelCount} from "../../data/digits.js";
import type {Examples} from "../../networks/evaluate.js";
import {initialParameters} from "../../networks/initialise.js";
import {mlp} from "../../networks/mlp.js";
import {adadelta} from "../../optimizers/adadelta.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {passesFor} from "../../training/passesFor.js";
import {train} from "../../training/train.js";
import {recordsUpTo} from "../recordsUpTo.js";
import {firstDigits} from "../shownDigits.js";
import {type Axes, axesNames, axesOf, seenFrom} from "./axes.js";
import {type TurnedDigits, type TurnedMethod, type TurnedTraining, turnedMethods} from "./result.js";
import {moments, type TurnedDigitsSettings} from "./settings.js";

const makers: Readonly<Record<TurnedMethod, (eta: number) => Optimizer>> = {
  gradientDescent: eta => gradientDescent({eta}),
  momentum: eta => momentum({eta, gamma: 0.9}),
  adadelta: eta => adadelta({eta}),
  adam: eta => adam({eta}),
};

/** The digits that are shown as each of the axes see them. */
const shownCount = 3;

/** The digits to train on, and the axes to see them from. */
export interface TurnedData {
  readonly examples: Examples;
  readonly axes: Record<Axes, Float64Array>;
}

/** The part of the digits that is trained on, and axes: those of the pixels, others at random, their own. */
export function turnedData(digits: Digits, {testShare}: TurnedDigitsSettings, seed: number): TurnedData {
  const {train: examples} = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  return {examples, axes: axesOf(examples, createGenerator(seed, "turn"))};
}

/**
 * The mean loss of a 64-hidden-10 network of tanh on the training digits along its training, with the digits seen from
 * some axes. The first weights are seen from there too, so that the network is the same function at the start:
 * W(Qᵀ)(Qx) = Wx. The batches are the same in all axes.
 *
 * @throws RangeError if the training leaves the numbers
 */
export function turnedLosses(
  {examples, axes}: TurnedData,
  {hidden, batchSize, steps, etas}: TurnedDigitsSettings,
  method: TurnedMethod,
  from: Axes,
  seed: number,
): {readonly steps: number[]; readonly losses: number[]} {
  const network = mlp({sizes: [pixelCount, hidden, 10], activation: "tanh"});
  const start = Float64Array.from(initialParameters(network, "glorot", createGenerator(seed, "weights")));
  start.set(seenFrom(axes[from], start.subarray(0, pixelCount * hidden)));
  const data = {train: {...examples, inputs: seenFrom(axes[from], examples.inputs)}};
  const epochs = passesFor(steps, examples.count, batchSize);
  const options = {batchSize, epochs, seed, start, record: {every: steps / moments, train: true}};
  const records = recordsUpTo(steps, train(network, data, makers[method](etas[method]), options));
  const losses = records.map(({train}) => train?.loss ?? Number.NaN);
  if (records.length <= moments || !losses.every(Number.isFinite)) {
    throw new RangeError(
      `turnedDigits.etas.${method} must be small enough for ${steps} steps, got ${etas[method]}`,
    );
  }
  return {steps: records.map(({step}) => step), losses};
}

/** How far a curve of losses is from another, at the most, as a share of that one. */
export function largestDeparture(losses: readonly number[], from: readonly number[]): number {
  return Math.max(...losses.map((loss, k) => Math.abs(loss / from[k] - 1)));
}

/** Trains with every method from every axes; yields each training once it has ended. */
export function* turnedDigits(
  digits: Digits,
  settings: TurnedDigitsSettings,
  seed: number,
): Generator<TurnedTraining, TurnedDigits> {
  const data = turnedData(digits, settings, seed);
  const trainings: TurnedTraining[] = [];
  let steps: number[] = [];
  for (const method of turnedMethods) {
    let asTheyAre: readonly number[] | undefined;
    for (const axes of axesNames) {
      const run = turnedLosses(data, settings, method, axes, seed);
      asTheyAre ??= run.losses;
      ({steps} = run);
      const training = {method, axes, losses: run.losses, departure: largestDeparture(run.losses, asTheyAre)};
      yield training;
      trainings.push(training);
    }
  }
  const shown = firstDigits(data.examples, shownCount).map(({pixels, label}) => ({
    label,
    ...(Object.fromEntries(
      axesNames.map(axes => [axes, Array.from(seenFrom(data.axes[axes], Float64Array.from(pixels)))]),
    ) as Record<Axes, number[]>),
  }));
  return {settings, steps, shown, trainings};
}

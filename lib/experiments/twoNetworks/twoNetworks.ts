import type {Digits} from "../../data/digits.js";
import {asObjective} from "../../networks/asObjective.js";
import {evaluate} from "../../networks/evaluate.js";
import {mlp} from "../../networks/mlp.js";
import type {Network} from "../../networks/network.js";
import {predictedClass} from "../../networks/predictedClass.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {bentWay, halfway} from "../../symmetries/bentWay.js";
import {lowLossCurve} from "../../symmetries/lowLossCurve.js";
import {matchUnits} from "../../symmetries/matchUnits.js";
import {digitData} from "../../training/digitData.js";
import {finish} from "../../training/finish.js";
import {type TrainingData, train} from "../../training/train.js";
import {norm} from "../../vector.js";
import {distance} from "../distance.js";
import {firstDigits} from "../shownDigits.js";
import type {TwoNetworks} from "./result.js";
import {steps, type TwoNetworksSettings} from "./settings.js";

/** The network of the experiment, made anew. */
export function pairNetwork(): Network {
  return mlp({sizes: [64, 32, 32, 10], activation: "relu"});
}

/** Two trained networks, and the second one with its neurons in the order of the first. */
export interface Pair {
  readonly network: Network;
  readonly data: Required<TrainingData>;
  readonly A: Float64Array;
  readonly B: Float64Array;
  readonly matched: Float64Array;
}

/** Trains a pair on the same digits: the seeds of its trainings are 2·pair and 2·pair + 1. */
export function trainedPair(
  digits: Digits,
  {batchSize, eta, epochs, testShare}: TwoNetworksSettings,
  splitSeed: number,
  pair: number,
): Pair {
  const data = digitData(digits, {testShare, generator: createGenerator(splitSeed, "data")});
  const network = pairNetwork();
  const [A, B] = [2 * pair, 2 * pair + 1].map(seed => {
    const training = train(network, data, gradientDescent({eta}), {batchSize, epochs, seed});
    finish(training);
    return Float64Array.from(training.parameters);
  });
  return {network, data, A, B, matched: matchUnits(network, A, B, data.train)};
}

/** The control point of a way from A to B on which the loss stays low. */
export function pairCurve(
  {network, data, A, B}: Pair,
  {batchSize, eta, curveEpochs}: TwoNetworksSettings,
  seed: number,
): Float64Array {
  return lowLossCurve(asObjective(network, data.train), A, B, {
    batchSize,
    eta: eta / 4,
    epochs: curveEpochs,
    generator: createGenerator(seed, "curve"),
  });
}

/** The weights at even places of the way from one network to another, bent by a control point or straight. */
function placesOn(from: Float64Array, to: Float64Array, control = halfway(from, to)): Float64Array[] {
  return Array.from({length: steps + 1}, (_, k) => bentWay(from, control, to, k / steps));
}

/** The loss on the training digits at even places of a way, bent by a control point or straight. */
export function lossAlong(
  pair: Pair,
  from: Float64Array,
  to: Float64Array,
  control?: Float64Array,
): number[] {
  return lossesAt(pair, placesOn(from, to, control));
}

function lossesAt({network, data}: Pair, places: readonly Float64Array[]): number[] {
  return places.map(w => evaluate(network, w, data.train).loss);
}

/** How far apart the two are, as trained and matched, and how far they would be at right angles to one another. */
export function distances({A, B, matched}: Pair): TwoNetworks["apart"] {
  const [trained, after] = [B, matched].map(w => distance(A, w));
  return {trained, matched: after, strangers: Math.hypot(norm(A), norm(B))};
}

/** So many of the test digits are shown, the first ones. */
const shownDigits = 12;

/** The whole experiment, for the pair of this number. */
export function twoNetworks(
  digits: Digits,
  settings: TwoNetworksSettings,
  splitSeed: number,
  number = 0,
): TwoNetworks {
  const pair = trainedPair(digits, settings, splitSeed, number);
  const {network, data, A, B, matched} = pair;
  const {inputs} = data.test;
  const way = (to: Float64Array, control?: Float64Array) => {
    const places = placesOn(A, to, control);
    return {
      loss: lossesAt(pair, places),
      accuracy: places.map(w => evaluate(network, w, data.test).accuracy),
      read: places.map(w => {
        const outputs = network.outputs(w, inputs, shownDigits);
        return Array.from({length: shownDigits}, (_, i) =>
          predictedClass(outputs.subarray(10 * i, 10 * i + 10)),
        );
      }),
    };
  };
  return {
    settings,
    shown: firstDigits(data.test, shownDigits),
    apart: distances(pair),
    trained: way(B),
    matched: way(matched),
    curve: way(B, pairCurve(pair, settings, number)),
  };
}

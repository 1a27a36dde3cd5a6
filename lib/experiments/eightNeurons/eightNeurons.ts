import type {Digits} from "../../data/digits.js";
import {initialParameters} from "../../networks/initialise.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {finish} from "../../training/finish.js";
import {train} from "../../training/train.js";
import {firstDigits} from "../shownDigits.js";
import {eightNetwork} from "./network.js";
import type {EightNeurons} from "./result.js";
import type {EightNeuronsSettings} from "./settings.js";

/** So many of the test digits are kept, the first ones. */
const keptDigits = 40;

/** Trains a 64-8-10 network of tanh on the digits, and keeps its weights, how far they came, and some test digits. */
export function eightNeurons(
  digits: Digits,
  {batchSize, eta, epochs, testShare}: EightNeuronsSettings,
  seed: number,
): EightNeurons {
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = eightNetwork();
  const start = initialParameters(network, "glorot", createGenerator(seed, "weights"));
  const training = train(network, data, gradientDescent({eta}), {batchSize, epochs, seed, start});
  finish(training);
  return {
    weights: Array.from(training.parameters),
    travelled: Math.hypot(...training.parameters.map((w, i) => w - start[i])),
    shown: firstDigits(data.test, keptDigits),
  };
}

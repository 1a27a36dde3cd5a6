import type {Digits} from "../../data/digits.js";
import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {finish} from "../../training/finish.js";
import {type TrainingData, train} from "../../training/train.js";
import {distance} from "../distance.js";
import {firstDigits} from "../shownDigits.js";
import {keptDigits, type SmallNetwork, smallNetworkNames, smallNetworks} from "./networks.js";
import type {SmallNetworks, TrainedWeights} from "./result.js";
import type {SmallNetworksSettings} from "./settings.js";

/** A trained network with its digits. */
export interface TrainedNetwork {
  readonly network: Network;
  readonly data: Required<TrainingData>;
  readonly w: Float64Array;
  /** The distance of w from the first weights. */
  readonly travelled: number;
}

/** Trains one of the networks on the digits. */
export function trainedNetwork(
  name: SmallNetwork,
  digits: Digits,
  {batchSize, eta, epochs, testShare}: SmallNetworksSettings,
  seed: number,
): TrainedNetwork {
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = smallNetworks[name]();
  const training = train(network, data, gradientDescent({eta}), {batchSize, epochs, seed});
  const start = Float64Array.from(training.parameters);
  finish(training);
  const w = Float64Array.from(training.parameters);
  return {network, data, w, travelled: distance(w, start)};
}

/** The whole experiment: the weights of each network, and some of the test digits, the same for all. */
export function trainSmallNetworks(
  digits: Digits,
  settings: SmallNetworksSettings,
  seed: number,
): SmallNetworks {
  const trained = smallNetworkNames.map(name => trainedNetwork(name, digits, settings, seed));
  const networks = Object.fromEntries<TrainedWeights>(
    trained.map(({w, travelled}, i) => [smallNetworkNames[i], {weights: Array.from(w), travelled}]),
  ) as Record<SmallNetwork, TrainedWeights>;
  return {shown: firstDigits(trained[0].data.test, keptDigits), networks};
}

import {hessianVectorByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {greatestEigenvalue} from "../../matrix/greatestEigenvalue.js";
import {asObjective} from "../../networks/asObjective.js";
import type {Examples} from "../../networks/evaluate.js";
import {mlp} from "../../networks/mlp.js";
import type {Network} from "../../networks/network.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {finish} from "../../training/finish.js";
import {train} from "../../training/train.js";
import type {EightNeuronsSettings} from "../eightNeurons/settings.js";

/** A trained 64-8-10 network of ReLU, with its digits. */
export function reluNetwork(
  digits: Digits,
  {batchSize, eta, epochs, testShare}: EightNeuronsSettings,
  seed: number,
) {
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [64, 8, 10], activation: "relu"});
  const training = train(network, data, gradientDescent({eta}), {batchSize, epochs, seed});
  finish(training);
  return {network, data, w: Float64Array.from(training.parameters)};
}

/** λmax of the Hessian of the loss on these examples. */
export function sharpnessOf(network: Network, w: Float64Array, examples: Examples): number {
  const objective = asObjective(network, examples);
  const generator = createGenerator(0, "sharpness");
  const start = Float64Array.from(w, () => generator.normal());
  const times = hessianVectorByDifferences(objective);
  const multiply = (v: Float64Array, out: Float64Array) => times(w, v, out);
  return greatestEigenvalue(multiply, start, 30).value;
}

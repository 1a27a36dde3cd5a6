import {hessianByDifferences} from "../../autodiff/hessianByDifferences.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {asObjective} from "../../networks/asObjective.js";
import {mlp} from "../../networks/mlp.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {finish} from "../../training/finish.js";
import {type TrainingData, train} from "../../training/train.js";

/** A small network on the digits, trained by plain SGD. */
export const hessianSpectrumSettings = {
  /** The width of the hidden layer of tanh: 75 parameters for each of its neurons. */
  hidden: 6,
  batchSize: 16,
  /** η ∈ (0, ∞). */
  eta: 0.1,
  epochs: 10,
} as const;

/** Which training, and where its Hessian is taken. */
export interface HessianSpectrumOptions {
  readonly hidden: number;
  readonly batchSize: number;
  readonly eta: number;
  readonly epochs: number;
  readonly seed: number;
}

/** The eigenvalues of the Hessian of the training loss after a training, ascending. */
export function hessianSpectrum(
  data: TrainingData,
  {hidden, eta, ...options}: HessianSpectrumOptions,
): Float64Array {
  const width = data.train.inputs.length / data.train.count;
  const network = mlp({sizes: [width, hidden, 10], activation: "tanh"});
  const training = train(network, {train: data.train}, gradientDescent({eta}), options);
  finish(training);
  const w = Float64Array.from(training.parameters);
  return symmetricEigen(hessianByDifferences(asObjective(network, data.train), w), w.length).values;
}

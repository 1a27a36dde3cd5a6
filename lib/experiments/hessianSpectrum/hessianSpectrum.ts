import {hessianByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {asObjective} from "../../networks/asObjective.js";
import {mlp} from "../../networks/mlp.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {train} from "../../training/train.js";
import type {HessianSpectra} from "./result.js";
import type {HessianSpectrumSettings} from "./settings.js";

/** The spectrum of the Hessian at one moment of a training. */
export type Spectrum = HessianSpectra["spectra"][number];

/**
 * Trains a 64-hidden-10 network of tanh on the digits and takes, after each of the passes, all eigenvalues of the
 * Hessian of the loss on all training digits. The Hessian is exact but for central differences of exact gradients; they
 * and the decomposition err by some 10⁻¹⁰ of λmax. Yields each spectrum as soon as it is there.
 *
 * @throws RangeError if the training leaves the numbers before the last pass
 */
export function* hessianSpectra(
  digits: Digits,
  settings: HessianSpectrumSettings,
  seed: number,
): Generator<Spectrum, HessianSpectra> {
  const {hidden, batchSize, eta, passes, testShare} = settings;
  const {train: examples} = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [examples.inputs.length / examples.count, hidden, 10], activation: "tanh"});
  const epochs = passes[passes.length - 1];
  const training = train(network, {train: examples}, gradientDescent({eta}), {batchSize, epochs, seed});
  const objective = asObjective(network, examples);
  const spectra: Spectrum[] = [];
  for (const {epoch} of training) {
    if (!passes.includes(epoch)) continue;
    const w = Float64Array.from(training.parameters);
    const {values} = symmetricEigen(hessianByDifferences(objective, w), w.length);
    spectra.push({passes: epoch, loss: objective.value(w), eigenvalues: Array.from(values)});
    yield spectra[spectra.length - 1];
  }
  if (spectra.length < passes.length) {
    throw new RangeError(`hessianSpectrum.eta must be small enough for ${epochs} passes, got ${eta}`);
  }
  return {settings, dimension: network.dimension, trainCount: examples.count, spectra};
}

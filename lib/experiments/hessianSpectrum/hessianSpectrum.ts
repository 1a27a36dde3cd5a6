import {hessianByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import {watchedTraining} from "../watchedTraining.js";
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
  const {objective, moments} = watchedTraining("hessianSpectrum", digits, settings, seed);
  const spectra: Spectrum[] = [];
  for (const {passes, w} of moments) {
    const {values} = symmetricEigen(hessianByDifferences(objective, w), w.length);
    spectra.push({passes, loss: objective.value(w), eigenvalues: Array.from(values)});
    yield spectra[spectra.length - 1];
  }
  return {settings, dimension: objective.dimension, trainCount: objective.count, spectra};
}

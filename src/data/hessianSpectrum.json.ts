import {hessianSpectra} from "../lib/experiments/hessianSpectrum/hessianSpectrum.js";
import {checkHessianSpectra} from "../lib/experiments/hessianSpectrum/result.js";
import {scalesOf} from "../lib/experiments/hessianSpectrum/scales.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** All eigenvalues of a small network's Hessian on the digits, after each of the passes of the settings. */
const {digits, settings} = readInputs();
const spectra = outcome(
  hessianSpectra(digits, settings.hessianSpectrum, settings.seed),
  ({passes, eigenvalues}) => {
    const {largest, negative} = scalesOf(eigenvalues);
    console.error(
      `hessianSpectrum: after ${passes} passes λmax = ${largest.toFixed(2)}, ${negative} of ${eigenvalues.length} negative`,
    );
  },
);
process.stdout.write(rounded(checkHessianSpectra(spectra, "hessianSpectrum.json", ""), 6));

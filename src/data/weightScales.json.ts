import {outcome} from "../lib/experiments/outcome.js";
import {checkWeightScales} from "../lib/experiments/weightScales/result.js";
import {weightScales} from "../lib/experiments/weightScales/weightScales.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The scales √S that AdaGrad and RMSProp find for the weights of a network on the digits, along its training. */
const {digits, settings} = readInputs();
const scales = outcome(weightScales(digits, settings.weightScales, settings.seed), ({method, moments}) => {
  console.error(`weightScales: ${method}: loss ${moments[moments.length - 1].loss.toFixed(3)}`);
});
process.stdout.write(rounded(checkWeightScales(scales, "weightScales.json", ""), 3));

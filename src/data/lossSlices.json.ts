import {lossSlices} from "../lib/experiments/lossSlices/lossSlices.js";
import {checkLossSlices} from "../lib/experiments/lossSlices/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The loss of a trained network in five planes through its weights, with the path that led there. */
const {digits, settings} = readInputs();
const slices = outcome(lossSlices(digits, settings.lossSlices, settings.seed), ({knife, share}) =>
  console.error(`lossSlices: ${knife} holds ${(100 * share).toFixed(1)} % of the path's variance`),
);
process.stdout.write(rounded(checkLossSlices(slices, "lossSlices.json", ""), 4));

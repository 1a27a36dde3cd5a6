import {digitsSoftmax} from "../lib/experiments/digitsSoftmax/digitsSoftmax.js";
import {checkDigitsSoftmax} from "../lib/experiments/digitsSoftmax/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";

/** Softmax regression on the digits by stochastic gradient descent, once for each batch size of the settings. */
const {digits, settings} = readInputs();
const result = outcome(
  digitsSoftmax(digits, settings.digitsSoftmax, settings.seed),
  ({batchSize, steps, loss, accuracy}) => {
    const [last, end, share] = [steps, loss, accuracy].map(list => list[list.length - 1]);
    const words = `loss ${end.toFixed(3)}, test accuracy ${(100 * share).toFixed(1)} %`;
    console.error(`digitsSoftmax: batch size ${batchSize}, ${last} steps: ${words}`);
  },
);
process.stdout.write(JSON.stringify(checkDigitsSoftmax(result, "digitsSoftmax.json", "")));

import {neverStop} from "../lib/experiments/neverStop/neverStop.js";
import {checkNeverStop} from "../lib/experiments/neverStop/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** How far the weights go long after the loss is flat. */
const {digits, settings} = readInputs();
const run = outcome(neverStop(digits, settings.neverStop, settings.seed), ({passes, loss}) =>
  console.error(`neverStop: ${passes} passes: loss ${loss.toFixed(3)}`),
);
process.stdout.write(rounded(checkNeverStop(run, "neverStop.json", ""), 4));

import {longApproachRuns} from "../lib/experiments/longApproach/longApproachRuns.js";
import {checkLongApproach} from "../lib/experiments/longApproach/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** A network on the digits, by SGD and by L-BFGS down to a minimum, once for each weight decay of the settings. */
const {digits, settings} = readInputs();
const runs = outcome(
  longApproachRuns(digits, settings.longApproach, settings.seed),
  ({weightDecay, method, moment}) => {
    const place = `${method}, ${Math.round(moment.passes)} passes`;
    console.error(`longApproach: λ = ${weightDecay}, ${place}: loss ${moment.loss.toFixed(4)}`);
  },
);
process.stdout.write(rounded(checkLongApproach(runs, "longApproach.json", ""), 10));

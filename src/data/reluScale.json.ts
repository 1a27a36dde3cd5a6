import {outcome} from "../lib/experiments/outcome.js";
import {reluScale} from "../lib/experiments/reluScale/reluScale.js";
import {checkReluScale} from "../lib/experiments/reluScale/result.js";
import {trainedNetwork} from "../lib/experiments/smallNetworks/smallNetworks.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** How sharp the minimum of one and the same network is, in one scaling of its neurons after the other. */
const {digits, settings} = readInputs();
const trained = trainedNetwork("relu", digits, settings.smallNetworks, settings.seed);
const result = outcome(reluScale(trained), ({sharpness}) =>
  console.error(`reluScale: λmax = ${sharpness.toPrecision(3)}`),
);
process.stdout.write(rounded(checkReluScale(result, "reluScale.json", ""), 4));

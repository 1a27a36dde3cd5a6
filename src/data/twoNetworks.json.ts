import {barrierOf} from "../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks} from "../lib/experiments/twoNetworks/result.js";
import {twoNetworks} from "../lib/experiments/twoNetworks/twoNetworks.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The ways between two networks that were trained apart. */
const {digits, settings} = readInputs();
const result = twoNetworks(digits, settings.twoNetworks, settings.seed);
const [before, after] = [result.trained, result.matched].map(({loss}) => barrierOf(loss).toFixed(3));
console.error(`twoNetworks: the barrier is ${before}, after matching ${after}`);
process.stdout.write(rounded(checkTwoNetworks(result, "twoNetworks.json", ""), 4));

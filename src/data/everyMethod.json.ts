import {everyMethod} from "../lib/experiments/everyMethod/everyMethod.js";
import {checkEveryMethod} from "../lib/experiments/everyMethod/result.js";
import {readDigits, readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Every method on every problem, each at its own best step size. */
const {seed, everyMethod: settings} = readSettings();
const result = everyMethod(readDigits(), settings, seed);
process.stdout.write(rounded(checkEveryMethod(result, "everyMethod.json", ""), 4));

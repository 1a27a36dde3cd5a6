import {doubleDescent} from "../lib/experiments/doubleDescent/doubleDescent.js";
import {checkDoubleDescent} from "../lib/experiments/doubleDescent/result.js";
import {readDigits, readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The errors of more and more random features on digits. */
const {seed, doubleDescent: settings} = readSettings();
const result = doubleDescent(readDigits(), settings, seed);
process.stdout.write(rounded(checkDoubleDescent(result, "doubleDescent.json", ""), 4));

import {outcome} from "../lib/experiments/outcome.js";
import {checkTurnedDigits} from "../lib/experiments/turnedDigits/result.js";
import {turnedDigits} from "../lib/experiments/turnedDigits/turnedDigits.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Trainings on the digits as they are and turned, by four methods. */
const {digits, settings} = readInputs();
const trainings = outcome(
  turnedDigits(digits, settings.turnedDigits, settings.seed),
  ({method, axes, losses}) => {
    console.error(`turnedDigits: ${method}, ${axes}: loss ${losses[losses.length - 1].toFixed(3)}`);
  },
);
process.stdout.write(rounded(checkTurnedDigits(trainings, "turnedDigits.json", ""), 4));

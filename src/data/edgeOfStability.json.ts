import {edgeOfStabilityTrainings} from "../lib/experiments/edgeOfStability/edgeOfStability.js";
import {checkEdgeOfStability} from "../lib/experiments/edgeOfStability/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Gradient descent on all of a few digits with the sharpness on the way, once for each η of the settings. */
const {digits, settings} = readInputs();
const trainings = outcome(
  edgeOfStabilityTrainings(digits, settings.edgeOfStability, settings.seed),
  ({eta, sharpness, loss}) => {
    const [last, end] = [sharpness, loss].map(list => list[list.length - 1]);
    console.error(
      `edgeOfStability: η = ${eta}: sharpness · η/2 = ${((last * eta) / 2).toFixed(3)}, loss ${end.toFixed(4)}`,
    );
  },
);
process.stdout.write(rounded(checkEdgeOfStability(trainings, "edgeOfStability.json", ""), 5));

import {outcome} from "../lib/experiments/outcome.js";
import {checkValleyRace} from "../lib/experiments/valleys/result.js";
import {valleyRace} from "../lib/experiments/valleys/valleyRace.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Runs in the valleys in valleys, with a step size that is cut, a large one and a small one. */
const {settings} = readInputs();
const race = outcome(valleyRace(settings.valleys, settings.seed), moments =>
  console.error(`valleys: ${moments[moments.length - 1].excess.toFixed(3)} above the deepest in the mean`),
);
process.stdout.write(rounded(checkValleyRace(race, "valleys.json", ""), 4));

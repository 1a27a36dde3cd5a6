import {outcome} from "../lib/experiments/outcome.js";
import {checkSurrogateRuns} from "../lib/experiments/surrogate/result.js";
import {surrogateRuns} from "../lib/experiments/surrogate/surrogateTrainings.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Long trainings on the digits for each share of wrong labels of the settings. */
const {digits, settings} = readInputs();
const runs = outcome(surrogateRuns(digits, settings.surrogate, settings.seed), ({labelNoise, best, end}) => {
  const [least, last] = [best, end].map(({testError}) => `${(100 * testError).toFixed(1)} %`);
  console.error(
    `surrogate: label noise ${labelNoise}: test error ${least} in epoch ${best.epoch}, ${last} at the end`,
  );
});
process.stdout.write(rounded(checkSurrogateRuns(runs, "surrogate.json", ""), 4));

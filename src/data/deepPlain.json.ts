import {deepPlainCurves} from "../lib/experiments/deepPlain/deepPlain.js";
import {checkDeepPlain} from "../lib/experiments/deepPlain/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** Short trainings of a deep plain network on the digits, with each method at each step size. */
const {digits, settings} = readInputs();
const curves = outcome(deepPlainCurves(digits, settings.deepPlain, settings.seed), ({method, shares}) => {
  console.error(`deepPlain: ${method}: at best ${(100 * Math.max(...shares)).toFixed(1)} % right`);
});
const result = {settings: settings.deepPlain, seed: settings.seed, curves};
process.stdout.write(rounded(checkDeepPlain(result, "deepPlain.json", ""), 4));

import {notEvenLocal} from "../lib/experiments/notEvenLocal/notEvenLocal.js";
import {checkLongRun} from "../lib/experiments/notEvenLocal/result.js";
import {outcome} from "../lib/experiments/outcome.js";
import {readInputs} from "./inputs.js";
import {rounded} from "./rounded.js";

/** A long training with its gradient and the ends of its Hessian's spectrum on the way. */
const {digits, settings} = readInputs();
const run = outcome(
  notEvenLocal(digits, settings.notEvenLocal, settings.seed),
  ({passes, gradientNorm, least}) =>
    console.error(
      `notEvenLocal: after ${passes} passes |∇L| = ${gradientNorm.toExponential(1)}, λmin = ${least.toExponential(1)}`,
    ),
);
process.stdout.write(rounded(checkLongRun(run, "notEvenLocal.json", ""), 6));

import {
  checkCorrelatedValley,
  correlatedValley,
} from "../lib/experiments/correlatedValley/correlatedValley.js";
import {readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The steps of each method in a valley that is turned, at every angle. */
const counts = correlatedValley(readSettings().correlatedValley);
process.stdout.write(rounded(checkCorrelatedValley(counts, "correlatedValley.json", ""), 10));

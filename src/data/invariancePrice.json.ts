import {checkInvariancePrice, invariancePrice} from "../lib/experiments/invariancePrice/invariancePrice.js";
import {readSettings} from "./inputs.js";
import {rounded} from "./rounded.js";

/** The steps of methods that know the axes of a matrix, and of Adam, by its size. */
const settings = readSettings();
const counts = invariancePrice(settings.invariancePrice, settings.seed);
process.stdout.write(rounded(checkInvariancePrice(counts, "invariancePrice.json", ""), 10));

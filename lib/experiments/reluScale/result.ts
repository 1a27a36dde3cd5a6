import {nonNegative, positive} from "../../arguments.js";
import {type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import {scales, sides} from "./scales.js";

const place = recordOf({
  /** λmax of the Hessian. */
  sharpness: numberIn(positive),
  /** The loss along its eigenvector, at even places from −reach to reach. */
  along: listOf(numberIn(nonNegative), 2 * sides + 1),
});

/** Checks that a value is the result of the experiment: a place for each of `scales`. */
export const checkReluScale = recordOf({
  /** How far the loss is followed to each side, in the units of the weights. */
  reach: numberIn(positive),
  places: listOf(place, scales.length),
});

/** What the scaling of a ReLU network does to its landscape, at one a. */
export type ScaledPlace = Checked<typeof place>;
/** The same at every a, as plain data. */
export type ReluScale = Checked<typeof checkReluScale>;

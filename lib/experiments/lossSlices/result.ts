import {closedUnit, nonNegative, positive, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, oneOf, recordOf, wholeIn} from "../../data/checks.js";
import {knives} from "./knives.js";
import {lossSlicesSettings} from "./settings.js";

const place: Check<readonly [number, number]> = (value, file, name) => {
  const [a, b] = listOf(numberIn(real), 2)(value, file, name);
  return [a, b];
};

const slice = recordOf({
  knife: oneOf(knives),
  /** The share of the path's variance in this plane. */
  share: numberIn(closedUnit),
  columns: wholeIn(2),
  rows: wholeIn(2),
  /** The distance between two nodes, in the units of the weights. */
  spacing: numberIn(positive),
  /** The node at which the trained weights are, from the left and from below. */
  left: wholeIn(0),
  below: wholeIn(0),
  /** The mean loss at each node, row by row from below. */
  losses: listOf(numberIn(nonNegative)),
  /** Where the path's points fall on the plane, and the losses there. */
  shadows: listOf(place),
  shadowLosses: listOf(numberIn(nonNegative)),
  /** The places of the three solutions where the plane goes through them. */
  solutions: (value, file, name) =>
    Array.isArray(value) && value.length === 0 ? [] : listOf(place, 3)(value, file, name),
});

/** A plane cut through the landscape. */
export type Slice = Checked<typeof slice>;

const whole = recordOf({
  settings: lossSlicesSettings,
  /** The number of weights. */
  dimension: wholeIn(1),
  trainCount: wholeIn(1),
  /** The loss at the start and after each pass. */
  pathLosses: listOf(numberIn(nonNegative)),
  solutionLosses: listOf(numberIn(nonNegative), 3),
  /** |w| of the trained weights. */
  length: numberIn(positive),
  /** The share of variance that the best plane of a random walk of as many points holds. */
  walkShare: numberIn(closedUnit),
  /** One for each knife. */
  slices: listOf(slice, knives.length),
});

/** A network's landscape in slices, as plain data. */
export type LossSlices = Checked<typeof whole>;

/** Checks that a value is the result of the experiment: each grid and path whole, the weights inside of each grid. */
export const checkLossSlices: Check<LossSlices> = (value, file, name) => {
  const checked = whole(value, file, name);
  const points = checked.pathLosses.length;
  for (const {knife, columns, rows, left, below, losses, shadows, shadowLosses} of checked.slices) {
    const isWhole = losses.length === columns * rows && left < columns && below < rows;
    if (isWhole && shadows.length === points && shadowLosses.length === points) continue;
    throw new RangeError(
      `${file}: the slice ${knife} must have ${columns} × ${rows} losses around the weights and ${points} points of the path`,
    );
  }
  return checked;
};

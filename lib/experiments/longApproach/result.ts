import {closedUnit, nonNegative, positive, real} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {longApproachSettings} from "./settings.js";

const approach = recordOf({
  passes: listOf(numberIn(nonNegative)),
  loss: listOf(numberIn(nonNegative)),
  gradient: listOf(numberIn(nonNegative)),
  /** The share of the test examples classified rightly. */
  accuracy: listOf(numberIn(closedUnit)),
  /**
   * The fall of the loss from here to the minimum, as the quadratic model around this place expects it, over the fall
   * that it is: 1 where the model is right, negative where it expects a rise.
   */
  forecast: listOf(numberIn(real)),
  /** The minimum that the run was heading for. */
  minimum: recordOf({loss: numberIn(nonNegative), accuracy: numberIn(closedUnit)}),
});

/** A run towards a minimum, as plain data: place k of each list belongs to the same moment. */
export type Approach = Checked<typeof approach>;

/** Checks that a value is such a run: complete, finite, and with lists of one length. */
export const checkApproach: Check<Approach> = (value, file, name) => {
  const checked = approach(value, file, name);
  const {passes, loss, gradient, accuracy, forecast} = checked;
  if ([loss, gradient, accuracy, forecast].some(list => list.length !== passes.length)) {
    throw new RangeError(`${file}: ${name} must have lists of one length`);
  }
  return checked;
};

const shape = recordOf({
  settings: longApproachSettings,
  /** The number of parameters. */
  dimension: wholeIn(1),
  trainCount: wholeIn(1),
  /** One for each weight decay of the settings. */
  runs: listOf(recordOf({weightDecay: numberIn(positive), sgd: checkApproach, lbfgs: checkApproach})),
});

/** Both runs, for each weight decay. */
export type LongApproachRuns = Checked<typeof shape>;

/** Checks that a value is the result of the experiment. */
export const checkLongApproach: Check<LongApproachRuns> = shape;

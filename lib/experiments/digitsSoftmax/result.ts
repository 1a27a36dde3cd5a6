import {closedUnit, nonNegative} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf, wholeIn} from "../../data/checks.js";
import {digitsSoftmaxSettings} from "./settings.js";

const curve = recordOf({
  batchSize: wholeIn(1),
  /** The updates made at each record; 0 first. */
  steps: listOf(wholeIn(0)),
  /** The examples seen by then, each pass over the data counting anew. */
  examples: listOf(wholeIn(0)),
  /** The mean loss on all training examples. */
  loss: listOf(numberIn(nonNegative)),
  /** The share of the test examples classified rightly. */
  accuracy: listOf(numberIn(closedUnit)),
});

/** How one training went: row k of each list belongs to the same moment. */
export type SoftmaxCurve = Checked<typeof curve>;

/** Checks that a value is a curve: complete, finite, within its bounds, and with lists of one length. */
export const checkSoftmaxCurve: Check<SoftmaxCurve> = (value, file, name) => {
  const checked = curve(value, file, name);
  const {steps, examples, loss, accuracy} = checked;
  if ([examples, loss, accuracy].some(list => list.length !== steps.length)) {
    throw new RangeError(`${file}: ${name} must have lists of one length`);
  }
  return checked;
};

const shape = recordOf({
  settings: digitsSoftmaxSettings,
  trainCount: wholeIn(1),
  testCount: wholeIn(1),
  /** One for each batch size of the settings, and one for all digits at once. */
  curves: listOf(checkSoftmaxCurve),
});

/** Trainings that differ in the batch size alone. */
export type DigitsSoftmax = Checked<typeof shape>;

/** Checks that a value is the result of the experiment. */
export const checkDigitsSoftmax: Check<DigitsSoftmax> = shape;

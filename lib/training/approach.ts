import {closedUnit, nonNegative, real} from "../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../data/checks.js";
import {type Examples, evaluate} from "../networks/evaluate.js";
import {type PenalisedLoss, quadraticForecast} from "./quadraticForecast.js";

/** A moment of a run towards a minimum. */
export interface Moment {
  /** Passes over the training examples so far: evaluations of the full loss, or the examples seen ÷ N. */
  readonly passes: number;
  /** The loss on all training examples, its penalty included, and the length of its gradient. */
  readonly loss: number;
  readonly gradient: number;
  /** A copy of the parameters. */
  readonly w: Float64Array;
}

const shape = recordOf({
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
export type Approach = Checked<typeof shape>;

/** Checks that a value is such a run: complete, finite, and with lists of one length. */
export const checkApproach: Check<Approach> = (value, file, name) => {
  const approach = shape(value, file, name);
  const {passes, loss, gradient, accuracy, forecast} = approach;
  if ([loss, gradient, accuracy, forecast].some(list => list.length !== passes.length)) {
    throw new RangeError(`${file}: ${name} must have lists of one length`);
  }
  return approach;
};

/**
 * Holds the moments of a run against the minimum that it was heading for, known only afterwards.
 *
 * @param moments all above the minimum
 * @param minimum where that is, and the loss there
 */
export function judgeApproach(
  loss: PenalisedLoss,
  test: Examples,
  moments: readonly Moment[],
  minimum: Pick<Moment, "w" | "loss">,
): Approach {
  const accuracyAt = (w: Float64Array) => evaluate(loss.network, w, test).accuracy;
  return {
    passes: moments.map(({passes}) => passes),
    loss: moments.map(moment => moment.loss),
    gradient: moments.map(({gradient}) => gradient),
    accuracy: moments.map(({w}) => accuracyAt(w)),
    forecast: moments.map(
      moment => quadraticForecast(loss, moment.w, minimum.w) / (moment.loss - minimum.loss),
    ),
    minimum: {loss: minimum.loss, accuracy: accuracyAt(minimum.w)},
  };
}

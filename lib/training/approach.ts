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

/** A run towards a minimum, as plain data: place k of each list belongs to the same moment. */
export interface Approach {
  readonly passes: readonly number[];
  readonly loss: readonly number[];
  readonly gradient: readonly number[];
  /** The share of the test examples classified rightly. */
  readonly accuracy: readonly number[];
  /**
   * The fall of the loss from here to the minimum, as the quadratic model around this place expects it, over the fall
   * that it is: 1 where the model is right, negative where it expects a rise.
   */
  readonly forecast: readonly number[];
  /** The minimum that the run was heading for. */
  readonly minimum: {readonly loss: number; readonly accuracy: number};
}

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

import {type Examples, evaluate} from "../../networks/evaluate.js";
import {type PenalisedLoss, quadraticForecast} from "./quadraticForecast.js";
import type {Approach} from "./result.js";

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

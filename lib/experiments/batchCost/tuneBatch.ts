import type {Network} from "../../networks/network.js";
import type {TrainingData} from "../../training/train.js";
import {type CurveToTarget, curveToTarget, type TargetOptions} from "./curveToTarget.js";

/** Which step sizes to choose from. */
export interface TuneBatchOptions extends TargetOptions {
  /** In ascending order. */
  readonly etas: readonly number[];
  /** Where in that list to begin. */
  readonly first: number;
}

/**
 * Looks for the η with which batches of one size reach a target loss in the fewest updates: along the list of step
 * sizes their number falls and then rises, so the search goes up from the first guess for as long as it gets better,
 * or else down. A training that needs more updates than the best one so far is given up.
 *
 * Yields the curve that is being tried after each record, with `reached` at Infinity, and each curve that beats those
 * before it, with `reached` finite: the last of these is the answer, and there is none if no η reaches the target.
 */
export function* tuneBatch(
  network: Network,
  data: Required<TrainingData>,
  {etas, first, ...options}: TuneBatchOptions,
): Generator<CurveToTarget> {
  let best: CurveToTarget | undefined;
  function* improves(i: number): Generator<CurveToTarget, boolean> {
    const most = best ? Math.min(options.most, Math.ceil(best.reached)) : options.most;
    const curve = yield* curveToTarget(network, data, etas[i], {...options, most});
    if (!(curve.reached < (best?.reached ?? Infinity))) return false;
    best = curve;
    yield best;
    return true;
  }
  yield* improves(first);
  let up = first + 1;
  if (best) while (up < etas.length && (yield* improves(up))) up++;
  if (up > first + 1) return;
  for (let down = first - 1; down >= 0; down--) {
    if (!(yield* improves(down)) && best) return;
  }
}

import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {run} from "../../lib/run/run.js";
import {norm} from "../../lib/vector.js";
import {functions, type LectureRun, type ReferenceRun, reference} from "./reference.js";

/** The largest |w − reference| / |reference| over the rows of a reference run, followed by our method. */
export function pathDeviation(optimizer: Optimizer, expected: ReferenceRun | LectureRun): number {
  const {trajectory} = follow(optimizer, expected);
  return Math.max(
    ...expected.trajectory.map((row, k) => {
      const w = Float64Array.from(row);
      const difference = w.map((x, i) => x - trajectory[k * w.length + i]);
      return norm(difference) / norm(w);
    }),
  );
}

/**
 * The largest |f(w) − reference| / |reference| over the rows of a reference run. The quadratic takes both signs on
 * its way, and where it passes through 0 its two terms cancel: there the difference is held against the size of
 * the term bᵀw instead, if that is larger.
 */
export function lossDeviation(optimizer: Optimizer, expected: ReferenceRun): number {
  const {values} = follow(optimizer, expected);
  return Math.max(
    ...expected.loss.map((loss, k) => {
      const {b} = reference.functions.quadratic;
      const row = expected.trajectory[k];
      const term = expected.function === "quadratic" ? row.reduce((sum, x, i) => sum + x * b[i], 0) : 0;
      return Math.abs(values[k] - loss) / Math.max(Math.abs(loss), Math.abs(term));
    }),
  );
}

function follow(optimizer: Optimizer, expected: ReferenceRun | LectureRun) {
  const {x0} = reference.functions[expected.function];
  const history = run(optimizer, functions[expected.function], x0, {steps: expected.trajectory.length - 1});
  if (history.steps !== expected.trajectory.length - 1) throw new Error(history.message);
  return history;
}

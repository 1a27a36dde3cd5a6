import {wholeNumber} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import {isNoted} from "../optimizers/notedState.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import type {Vector} from "../vector.js";
import type {History, Note} from "./history.js";
import {hasDiverged, type Position} from "./position.js";

/** Ends a run early when it returns true, for w, f(w) and the number k of updates made. */
export type Stop = (w: Vector, value: number, k: number) => boolean;

/**
 * Moves a position on by at most `steps` updates and returns what happened. `stop` is asked at the position itself
 * and after each update.
 *
 * @throws RangeError if steps is no whole number; Error if the run has diverged before
 */
export function advance<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
  position: Position<State>,
  steps: number,
  stop?: Stop,
): History {
  wholeNumber(where, "steps", steps);
  const {w, g, state, t: first} = position;
  if (hasDiverged(position)) throw new Error(`${where}: the run diverged at step ${first} and cannot go on`);
  const n = w.length;
  const trajectory = new Float64Array((steps + 1) * n);
  const values = new Float64Array(steps + 1);
  const eta = new Float64Array(steps);
  const notes: Note[] = [];

  const history = (row: number, outcome: History["outcome"], message: string): History => ({
    dimension: n,
    first,
    steps: row,
    trajectory: trajectory.subarray(0, (row + 1) * n),
    values: values.subarray(0, row + 1),
    eta: eta.subarray(0, row),
    notes,
    outcome,
    message,
  });

  for (let row = 0; ; row++) {
    const {t, value} = position;
    trajectory.set(w, row * n);
    values[row] = value;
    if (stop?.(w, value, t)) return history(row, "stopped", `stopped at step ${t}`);
    if (row === steps) return history(row, "completed", `completed ${t} steps`);

    optimizer.step(w, g, state, t);
    const note = isNoted(state) ? state.note : "";
    if (note) notes.push({step: t + 1, text: note});
    eta[row] = state.eta;
    position.t++;
    position.value = optimizer.evaluated?.(objective, state, g) ?? objective.gradient(w, g);
    if (hasDiverged(position)) {
      return history(row, "diverged", `diverged at step ${t + 1}${note && `: ${note}`}`);
    }
  }
}

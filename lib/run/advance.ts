import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import type {Objective} from "../objectives/objective.js";
import {isNoted} from "../optimizers/notedState.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import type {Option} from "../options/option.js";
import type {Vector} from "../vector.js";
import {endingOf} from "./ending.js";
import type {History, Note} from "./history.js";
import {divergenceOf, type Position} from "./position.js";
import {type Recording, updatesBetween} from "./recording.js";
import {copyTo, firstArray, roomFor, trimmed} from "./roomFor.js";

/** Ends a run early when it returns true, for w, f(w) and the number k of updates made. */
export type Stop = (w: Vector, value: number, k: number) => boolean;

/** The option `stop`: never, by default. */
export const stopping: Option<Stop> = {
  fallback: () => false,
  read(where, name, value) {
    if (typeof value === "function") return value as Stop;
    throw new TypeError(`${where}: ${name} must be a function of w, f(w) and k, got ${describe(value)}`);
  },
};

/** What `stop` returned; a promise, which counts as true wherever one asks, is none. */
function answerOf(where: string, answer: boolean): boolean {
  if (typeof answer === "boolean") return answer;
  throw new TypeError(`${where}: stop must return true or false, got ${describe(answer)}`);
}

/**
 * Moves a position on by at most `steps` updates and returns what happened. `stop` is asked at the position itself
 * and after each update.
 *
 * @throws RangeError if steps is no whole number, or the path is too long to be kept; Error if the run has diverged
 *   before
 */
export function advance<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
  position: Position<State>,
  steps: number,
  {stop, record}: {stop: Stop; record: Recording},
): History {
  wholeNumber(where, "steps", steps);
  const {w, g, state, t: first} = position;
  const divergence = divergenceOf(position);
  if (divergence() !== undefined) {
    throw new Error(`${where}: the run diverged at step ${first} and cannot go on`);
  }
  const n = w.length;
  const every = updatesBetween(record);
  const rows = every === Infinity ? 0 : Math.floor(steps / every) + 1;
  const tooLong = () =>
    `${where}: record must keep less of a path of ${rows} × ${n} numbers, as {every: k} or "none"`;
  const tooMany = () => `${where}: steps must be fewer at a time, got ${steps}`;
  const kept = {path: firstArray(rows * n), values: firstArray(steps + 1), etas: firstArray(steps)};
  // The last finite w: where all of the path is kept, it stands there already.
  const last = w.slice();
  const notes: Note[] = [];

  const history = (made: number, outcome: History["outcome"], message: string): History => {
    if (every === 1) last.set(kept.path.subarray(made * n, (made + 1) * n));
    return {
      dimension: n,
      first,
      steps: made,
      every,
      trajectory: trimmed(kept.path, rows === 0 ? 0 : (Math.floor(made / every) + 1) * n),
      values: trimmed(kept.values, made + 1),
      eta: trimmed(kept.etas, made),
      w: last,
      notes,
      outcome,
      message,
    };
  };

  let row = 0;
  for (let made = 0; ; made++) {
    const {t, value} = position;
    if (made === row * every) {
      kept.path = roomFor(kept.path, (row + 1) * n, rows * n, tooLong);
      copyTo(kept.path, row * n, w);
      row++;
    }
    if (every !== 1) copyTo(last, 0, w);
    kept.values = roomFor(kept.values, made + 1, steps + 1, tooMany);
    kept.values[made] = value;
    if (answerOf(where, stop(w, value, t))) return history(made, "stopped", `stopped at step ${t}`);
    if (made === steps) {
      const {outcome, message} = endingOf(trimmed(kept.values, made + 1), t);
      return history(made, outcome, message);
    }

    optimizer.step(w, g, state, t);
    const note = isNoted(state) ? state.note : "";
    if (note) notes.push({step: t + 1, text: note});
    const eta = state.eta;
    position.t++;
    position.value = optimizer.evaluated?.(objective, state, g) ?? objective.gradient(w, g);
    const part = divergence();
    if (part !== undefined) {
      const why = note || (part && `${part} is not finite`);
      return history(made, "diverged", `diverged at step ${t + 1}${why && `: ${why}`}`);
    }
    kept.etas = roomFor(kept.etas, made + 1, steps, tooMany);
    kept.etas[made] = eta;
  }
}

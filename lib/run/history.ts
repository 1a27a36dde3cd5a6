import type {Vector} from "../vector.js";

/** What a step had to tell beside its numbers. */
export interface Note {
  /** The update that tells it, counted from 1: the one that led to w after `step` updates. */
  readonly step: number;
  readonly text: string;
}

/**
 * How a run ended. None of it is an error.
 *
 * - "stopped": `stop` said so.
 * - "diverged": f, a parameter or an array of the method's state left the finite numbers.
 * - "growing": it made all its updates, and f was still growing without bound: at its highest in the last tenth of ten
 *   updates or more it stood over ten times as high above the lowest f of the run as at its highest in the first half.
 * - "completed": it made all its updates, and f was not growing so.
 */
export type Outcome = "completed" | "growing" | "stopped" | "diverged";

/** What a run recorded. Every number in it is finite. */
export interface History {
  /** The number of parameters n. */
  readonly dimension: number;
  /** The updates made before it: 0 unless the run was continued. */
  readonly first: number;
  /** The updates that led to finite numbers. */
  readonly steps: number;
  /** The updates from one row of the trajectory to the next: 1 where all are kept, Infinity where none is. */
  readonly every: number;
  /** Row k is w after first + k · every updates, n numbers each, up to the last that was made; empty if none is kept. */
  readonly trajectory: Float64Array;
  /** f(w) after first + k updates (length steps + 1). */
  readonly values: Float64Array;
  /** The step size η of the update from values[k] to values[k + 1] (length steps). */
  readonly eta: Float64Array;
  /** w after first + steps updates: the last that is finite, in the precision of the run. */
  readonly w: Vector;
  /** What the method had to tell of its steps, as of a line search that failed; mostly empty. */
  readonly notes: readonly Note[];
  readonly outcome: Outcome;
  /**
   * The end in words that follow a name: "completed 100 steps", or where f ended above its start, "ended higher: f rose
   * from 1 to 3 in 100 steps"; "diverges: f rose from 2.5 to 1.3e+37 in 60 steps" if it is growing; "stopped at step
   * 40"; "diverged at step 12", with the part of the state where it was that: "diverged at step 5: S is not finite".
   */
  readonly message: string;
}

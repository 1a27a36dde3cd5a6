/** What a step had to tell beside its numbers. */
export interface Note {
  /** The update that tells it, counted from 1: the one that led to w after `step` updates. */
  readonly step: number;
  readonly text: string;
}

/** What a run recorded. Every number in it is finite. Row k of an array belongs to w after first + k updates. */
export interface History {
  /** The number of parameters n. */
  readonly dimension: number;
  /** The updates made before row 0: 0 unless the run was continued. */
  readonly first: number;
  /** The updates that led to finite numbers; the history has steps + 1 rows. */
  readonly steps: number;
  /** (steps + 1) × n: row k is w after first + k updates. */
  readonly trajectory: Float64Array;
  /** f(w) after first + k updates. */
  readonly values: Float64Array;
  /** The step size η of the update from row k to row k + 1 (length steps). */
  readonly eta: Float64Array;
  /** What the method had to tell of its steps, as of a line search that failed; mostly empty. */
  readonly notes: readonly Note[];
  /** How the run ended. A divergence is a result, not an error. */
  readonly outcome: "completed" | "stopped" | "diverged";
  /** The end in words: "completed 100 steps", "stopped at step 40", "diverged at step 12". */
  readonly message: string;
}

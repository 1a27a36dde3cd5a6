import type {Evaluation} from "../networks/evaluate.js";

/** Where a training stands. Plain data, all numbers finite: it can be posted by a worker as it is. */
export interface Progress {
  /** Updates made. */
  readonly step: number;
  /** The examples that those updates have seen, each pass over the data counting anew. */
  readonly examples: number;
  /** Passes over the data: examples ÷ N. */
  readonly epoch: number;
  /**
   * The mean of the batch losses of the updates since the last record, each taken before its update; in the record of
   * step 0, the loss of the first batch.
   */
  readonly loss: number;
  /** η at the last update; absent before the first. */
  readonly eta?: number;
  /** On all training examples, wrong labels included, if that was asked for. */
  readonly train?: Evaluation;
  /** On the test examples, if that was asked for. */
  readonly test?: Evaluation;
}

/** How a training ended. A divergence is a result, not an error. */
export interface TrainingEnd {
  readonly outcome: "completed" | "diverged";
  /** Updates made, that which diverged included. */
  readonly step: number;
  /** "completed 1350 steps", "diverged at step 12". */
  readonly message: string;
}

/** Whether every loss in a record is a finite number. */
export function isFiniteProgress({loss, train, test}: Progress): boolean {
  return [loss, train?.loss ?? 0, test?.loss ?? 0].every(Number.isFinite);
}

import {closedUnit} from "../arguments.js";
import type {Examples} from "../networks/evaluate.js";
import {type Scheme, schemeNames} from "../networks/initialise.js";
import {choice, flag, number, optional, whole} from "../options/kinds.js";
import {type Option, readOptions} from "../options/option.js";
import {type Precision, precisions} from "../run/position.js";
import type {SavedRun} from "../run/save.js";
import type {Rate} from "../schedules/schedule.js";

/** What to train on, and to test with. */
export interface TrainingData {
  readonly train: Examples;
  readonly test?: Examples;
}

/** How to train. */
export interface TrainingOptions {
  /** B, a whole number in [1, N]. */
  batchSize: number;
  /** The passes over the data, a whole number ≥ 0. */
  epochs: number;
  /**
   * Everything random comes from it, in streams of their own: the first weights ("weights"), the wrong labels
   * ("labels") and the order of the examples ("batches").
   */
  seed: number;
  /** η, a number or a schedule, for a method that takes one; left out where the method has its own. */
  schedule?: Rate;
  /** The share of the training labels to replace by another class, in [0, 1]; 0 by default. */
  labelNoise?: number;
  /** How the first weights are drawn: "he" for ReLUs and "glorot" for others by default. */
  scheme?: Scheme;
  /** The first weights themselves, in place of random ones; drawn by the scheme if left out. */
  start?: ArrayLike<number>;
  /** The precision of the parameters; "float64" by default. */
  precision?: Precision;
  /** The updates between two records, an epoch's by default, and what is evaluated for each. */
  record?: {every?: number; train?: boolean; test?: boolean};
  /** A training that was saved, to go on from where it stood; without it, training begins anew. */
  saved?: SavedRun;
}

/** What is read elsewhere: a schedule by the method, the start by its objective, a saved training by what restores it. */
export const anything = <T>(): Option<T | null> => ({
  fallback: null,
  read: (_where, _name, value) => value as T,
});

/** The options of a training, each checked, its default where there is none; null where it is left to what it is for. */
export function readTrainingOptions(where: string, options: TrainingOptions) {
  return readOptions(where, options, {
    batchSize: whole(1),
    epochs: whole(0),
    seed: whole(0),
    schedule: anything<Rate>(),
    labelNoise: number(closedUnit, 0),
    scheme: optional(choice(schemeNames, "he")),
    start: anything<ArrayLike<number>>(),
    precision: choice(precisions, "float64"),
    record: recordOption,
    saved: anything<SavedRun>(),
  });
}

const recordOption: Option<{every: number | null; train: boolean; test: boolean}> = {
  fallback: {every: null, train: false, test: false},
  read: (where, name, value) =>
    readOptions(`${where}: ${name}`, value as NonNullable<TrainingOptions["record"]>, {
      every: optional(whole(1)),
      train: flag(false),
      test: flag(false),
    }),
};

import {readFileSync} from "node:fs";
import {logisticRegression} from "../../lib/objectives/data/logisticRegression.js";
import {beale} from "../../lib/objectives/functions/beale.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import type {Objective} from "../../lib/objectives/objective.js";

/** One run of a method: row k of the trajectory, and loss k, are those after k updates. */
export interface ReferenceRun {
  readonly optimizer: string;
  readonly args: Record<string, never>;
  readonly function: "quadratic" | "rosenbrock" | "beale" | "logistic";
  readonly trajectory: readonly (readonly number[])[];
  readonly loss: readonly number[];
}

/** A run of a method of the lecture, which has no losses. */
export type LectureRun = Omit<ReferenceRun, "optimizer" | "loss"> & {readonly method: string};

/** The step sizes of a scheduler at t = 0, 1, 2 … */
export interface ReferenceSchedule {
  readonly scheduler: string;
  readonly base_lr: number;
  readonly args: Record<string, never>;
  readonly lr: readonly number[];
}

interface Start {
  readonly x0: readonly number[];
}

interface Reference {
  readonly functions: {
    readonly quadratic: Start & {readonly A: number[][]; readonly b: number[]};
    readonly rosenbrock: Start;
    readonly beale: Start;
    readonly logistic: Start & {readonly X: number[][]; readonly y: number[]; readonly lam: number};
  };
  readonly cases: readonly ReferenceRun[];
  readonly lecture: readonly LectureRun[];
  readonly schedules: readonly ReferenceSchedule[];
}

/** Trajectories and schedules computed by PyTorch 1.13 in float64. */
export const reference: Reference = JSON.parse(
  readFileSync(new URL("../reference/torch-trajectories.json", import.meta.url), "utf8"),
);

const {A, b} = reference.functions.quadratic;
const {X, y, lam} = reference.functions.logistic;

/** The functions that the trajectories are on. */
export const functions: Record<ReferenceRun["function"], Objective> = {
  quadratic: quadratic({A, b}),
  rosenbrock,
  beale,
  logistic: logisticRegression({X, y, lam}),
};

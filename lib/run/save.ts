import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {isStochastic, type StochasticObjective} from "../objectives/data/stochastic.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import type {Vector} from "../vector.js";
import {fillFrom} from "./fillFrom.js";
import {fromJson, type Json, toJson} from "./json.js";
import type {Position} from "./position.js";

const format = "descent run";
const version = 1;

/**
 * A run as JSON: all that its future depends on but for the method's arguments and the objective's data, which
 * whoever resumes it brings along. Numbers that JSON does not have are written as `toJson` says.
 */
export interface SavedRun {
  readonly format: typeof format;
  /** Changes when the format does; a run of another version is refused. */
  readonly version: typeof version;
  /** The names of the method and of the objective, to refuse others. */
  readonly optimizer: string;
  readonly objective: string;
  /** Updates made. */
  readonly t: number;
  readonly w: Json;
  readonly g: Json;
  readonly value: Json;
  readonly state: Json;
  /** Where the objective's draws stand; absent if it draws nothing. */
  readonly draws?: Json;
}

/** Writes a position down. */
export function savePosition<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  {t, w, g, value, state}: Position<State>,
): SavedRun {
  return {
    format,
    version,
    optimizer: optimizer.name,
    objective: objective.name,
    t,
    w: toJson(w, "w"),
    g: toJson(g, "g"),
    value: toJson(value, "value"),
    state: toJson(state, "state"),
    ...(isStochastic(objective) && {draws: toJson(objective.save(), "draws")}),
  };
}

/**
 * Reads a position that was written down, and takes the objective's draws back to it. What is read is held against
 * what the method itself begins with: the same names, kinds and lengths.
 *
 * @throws RangeError or TypeError that says in a sentence what is wrong with the saved run
 */
export function restorePosition<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  saved: unknown,
): Position<State> {
  const {t, w, g, value, state, draws} = checkedHeader(saved, optimizer.name, objective.name);
  if (isStochastic(objective) !== (draws !== undefined)) {
    const [run, now] = draws === undefined ? ["no", "some"] : ["some", "none"];
    throw new TypeError(`resumeRun: the saved run has ${run} draws, and ${objective.name} makes ${now}`);
  }
  const given = {
    w: fromJson(w, "w"),
    g: fromJson(g, "g"),
    value: fromJson(value, "value"),
    state: fromJson(state, "state"),
    t: wholeNumber("resumeRun", "t", t as number),
  };
  const zeros: Vector =
    given.w instanceof Float32Array
      ? new Float32Array(objective.dimension)
      : new Float64Array(objective.dimension);
  const position = {w: zeros, g: zeros.slice(), value: 0, state: optimizer.init(zeros), t: 0};
  fillFrom(position, given, "run");
  if (isStochastic(objective)) restoreDraws(objective, fromJson(draws, "draws"));
  return position;
}

function restoreDraws(objective: StochasticObjective, draws: unknown): void {
  try {
    objective.restore(draws);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new TypeError(`resumeRun: the saved draws of ${objective.name} cannot be restored: ${reason}`);
  }
}

function checkedHeader(
  saved: unknown,
  optimizer: string,
  objective: string,
): {[Key in keyof SavedRun]?: unknown} {
  if (typeof saved !== "object" || saved === null || !("format" in saved) || saved.format !== format) {
    throw new TypeError(`resumeRun: saved must be what a run's save() returned, got ${describe(saved)}`);
  }
  const run: {[Key in keyof SavedRun]?: unknown} = saved;
  if (run.version !== version) {
    throw new RangeError(`resumeRun: version must be ${version}, got ${describe(run.version)}`);
  }
  if (run.optimizer !== optimizer) {
    throw new RangeError(`resumeRun: the saved run is of ${describe(run.optimizer)}, not of "${optimizer}"`);
  }
  if (run.objective !== objective) {
    throw new RangeError(`resumeRun: the saved run is on ${describe(run.objective)}, not on "${objective}"`);
  }
  return run;
}

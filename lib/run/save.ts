import {wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {isStochastic, type StochasticObjective} from "../objectives/data/stochastic.js";
import type {Objective} from "../objectives/objective.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";
import {isPlainObject} from "../options/isPlainObject.js";
import type {Vector} from "../vector.js";
import {fillFrom} from "./fillFrom.js";
import {fromText, reasonOf, toText} from "./plainData.js";
import type {Position} from "./position.js";

const format = "descent run";
const version = 2;

/**
 * A run as JSON: all that its future depends on but for the method's arguments and the objective's data, which
 * whoever resumes it brings along.
 */
export interface SavedRun {
  readonly format: typeof format;
  /** Changes when the format does; a run of another version is refused. */
  readonly version: typeof version;
  /** The names of the method and of the objective, to refuse others. */
  readonly optimizer: string;
  readonly objective: string;
  /** w, g, f(w), the state, t and the objective's draws, bit for bit, in the format of the library devalue. */
  readonly data: string;
}

/** Writes a position down. */
export function savePosition<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  {t, w, g, value, state}: Position<State>,
): SavedRun {
  const data = {t, w, g, value, state, ...(isStochastic(objective) && {draws: objective.save()})};
  return {format, version, optimizer: optimizer.name, objective: objective.name, data: toText(data, "run")};
}

/**
 * Reads a position that was written down, and takes the objective's draws back to it. What is read is held against
 * what the method itself begins with: the same names, kinds and lengths.
 *
 * @throws RangeError or TypeError that says in a sentence what is wrong with the saved run
 */
export function restorePosition<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
  saved: unknown,
): Position<State> {
  const data = fromText(checkedHeader(where, optimizer.name, objective.name, saved).data, where);
  if (!isPlainObject(data)) throw new TypeError(`${where}: data must hold an object, got ${describe(data)}`);
  const {draws, ...given} = data;
  if (isStochastic(objective) !== (draws !== undefined)) {
    const [run, now] = draws === undefined ? ["no", "some"] : ["some", "none"];
    throw new TypeError(`${where}: the saved run has ${run} draws, and ${objective.name} makes ${now}`);
  }
  const zeros: Vector =
    given.w instanceof Float32Array
      ? new Float32Array(objective.dimension)
      : new Float64Array(objective.dimension);
  const position = {w: zeros, g: zeros.slice(), value: 0, state: optimizer.init(zeros), t: 0};
  fillFrom(position, given, where, "run");
  wholeNumber(where, "run.t", position.t);
  checkCounts(where, "run.state", position.state, position.t);
  if (isStochastic(objective)) restoreDraws(where, objective, draws);
  return position;
}

/** What methods count in their states, once a step at most: steps made, pairs taken up, gradients seen. */
const counts = new Set(["made", "pairs", "seen"]);

/** Throws a RangeError if a count is none that t steps can lead to: loops over what was counted would not end. */
function checkCounts(where: string, place: string, state: object, t: number): void {
  for (const [name, part] of Object.entries(state)) {
    const here = `${place}.${name}`;
    if (counts.has(name)) wholeNumber(where, here, part, 0, t);
    else if (isPlainObject(part)) checkCounts(where, here, part, t);
  }
}

function restoreDraws(where: string, objective: StochasticObjective, draws: unknown): void {
  try {
    objective.restore(draws);
  } catch (error) {
    const reason = reasonOf(error);
    throw new TypeError(`${where}: the saved draws of ${objective.name} cannot be restored: ${reason}`);
  }
}

function checkedHeader(
  where: string,
  optimizer: string,
  objective: string,
  saved: unknown,
): {[Key in keyof SavedRun]?: unknown} {
  if (typeof saved !== "object" || saved === null || !("format" in saved) || saved.format !== format) {
    throw new TypeError(`${where}: saved must be what a run's save() returned, got ${describe(saved)}`);
  }
  const run: {[Key in keyof SavedRun]?: unknown} = saved;
  if (run.version !== version) {
    throw new RangeError(`${where}: version must be ${version}, got ${describe(run.version)}`);
  }
  if (run.optimizer !== optimizer) {
    throw new RangeError(`${where}: the saved run is of ${describe(run.optimizer)}, not of "${optimizer}"`);
  }
  if (run.objective !== objective) {
    throw new RangeError(`${where}: the saved run is on ${describe(run.objective)}, not on "${objective}"`);
  }
  return run;
}

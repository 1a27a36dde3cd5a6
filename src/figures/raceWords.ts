import type {Table} from "../controls/table.js";
import type {Landscape} from "../lib/objectives/objective.js";
import type {RaceRun} from "../lib/run/race.js";
import {short} from "./format.js";
import {type MethodKey, methods} from "./methods.js";

/** Who ends lowest, and how each of the others fares, in one line. */
export function raceSummary(landscape: Landscape, runs: readonly RaceRun<MethodKey>[]): string {
  const least = landscape.minima[0]?.value ?? 0;
  const words = runs.map(({method, eta, history}) => {
    const {outcome, message, values} = history;
    const end =
      outcome === "diverged" ? message : `ends ${short(values[values.length - 1] - least)} above the minimum`;
    return `${methods[method].name} (η = ${short(eta)}) ${end}`;
  });
  return `${words.join("; ")}.`;
}

/** The loss of each method at each step. */
export function raceTable(runs: readonly RaceRun<MethodKey>[]): Table {
  const length = Math.max(...runs.map(({history}) => history.values.length));
  return {
    columns: ["step", ...runs.map(({method}) => `f, ${methods[method].name}`)],
    rows: Array.from({length}, (_, k) => [k, ...runs.map(({history}) => history.values[k] ?? "diverged")]),
  };
}

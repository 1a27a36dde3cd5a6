import {describe} from "../describe.js";
import type {DataObjective, Landscape, Objective} from "./objective.js";

/** Returns `objective` if it is one; throws a TypeError that names everything otherwise. */
export function checkObjective(where: string, objective: Objective): Objective {
  const given = objective as Partial<Objective> | null | undefined;
  const isObjective =
    Number.isInteger(given?.dimension) &&
    typeof given?.value === "function" &&
    typeof given.gradient === "function";
  if (isObjective) return objective;
  throw new TypeError(
    `${where}: objective must have a dimension, a value and a gradient, got ${describe(objective)}`,
  );
}

/** Returns `objective` if it is a mean over examples; throws a TypeError that names everything otherwise. */
export function checkDataObjective(where: string, objective: DataObjective): DataObjective {
  checkObjective(where, objective);
  const isOverExamples = Number.isInteger(objective.count) && typeof objective.batchGradient === "function";
  if (isOverExamples) return objective;
  throw new TypeError(`${where}: objective must be a mean over examples, got ${objective.name}`);
}

/** Returns `landscape` if it is one; throws a TypeError that names everything otherwise. */
export function checkLandscape(where: string, landscape: Landscape): Landscape {
  checkObjective(where, landscape);
  if ([landscape.minima, landscape.window, landscape.start].every(Array.isArray)) return landscape;
  throw new TypeError(`${where}: objective must have minima, a window and a start, got ${landscape.name}`);
}

import {describe} from "../describe.js";
import type {Objective} from "./objective.js";

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

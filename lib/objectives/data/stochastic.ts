import {describe} from "../../describe.js";
import type {Objective} from "../objective.js";

/**
 * An objective whose `gradient` is an estimate, drawn anew at each call: `gradient` returns the value that belongs
 * to the estimate, `value` stays exact. What the future draws depend on can be saved as JSON and restored, so that
 * a run resumes bit for bit.
 */
export interface StochasticObjective<Saved = unknown> extends Objective {
  /** All that the draws to come depend on. */
  save(): Saved;
  /** Goes to the point of the sequence that was saved. */
  restore(saved: Saved): void;
}

/** Whether the gradients of an objective are drawn. */
export function isStochastic(objective: Objective): objective is StochasticObjective {
  return "save" in objective && "restore" in objective;
}

/** Saves and restores the draws of an objective for one that is made of it; nothing where it draws nothing. */
export function drawsOf(objective: Objective): Pick<StochasticObjective, "save" | "restore"> | undefined {
  if (!isStochastic(objective)) return undefined;
  return {save: () => objective.save(), restore: saved => objective.restore(saved)};
}

/** Throws a TypeError or a RangeError unless what was saved is of draws from as many examples as there are. */
export function checkSaved(where: string, saved: {readonly count: number}, count: number): void {
  if (typeof saved !== "object" || saved === null) {
    throw new TypeError(`${where}: saved must be what save() returned, got ${describe(saved)}`);
  }
  if (saved.count !== count) {
    throw new RangeError(
      `${where}: saved.count must be the number of examples, ${count}, got ${describe(saved.count)}`,
    );
  }
}

import {vi} from "vitest";
import type {AnyFigure, Changes, Parameters, Progress} from "../../../src/controls/frame/definition.js";
import {type Jobs, jobs} from "../../../src/workers/jobs/jobs.js";
import {type Files, unseen, valuesAt} from "./figureChecks.js";

/** Jobs that take seconds, of which each part is finer or better than the one before: the first is enough. */
const first = ["basins", "rareClasses"];

/**
 * The work of a figure in each of its states: all parts of the first state's tasks have come, and other tasks have just
 * begun. Undefined for a figure that gives none.
 */
export function workOf(
  figure: AnyFigure,
  files: Files,
): ((changes: Changes<Parameters>) => Progress<never>) | undefined {
  if (!figure.work) return undefined;
  const inputsIn = (changes: Changes<Parameters>): readonly unknown[] =>
    figure.work!.inputs(valuesAt(figure, files, changes), files);
  const done = JSON.stringify(inputsIn({}));
  const parts = inputsIn({}).flatMap(input => partsOf(figure.work!.job, input));
  return changes => {
    const stale = JSON.stringify(inputsIn(changes)) !== done;
    return {...unseen, parts, stale, begun: true, share: stale ? 0 : 1};
  };
}

/** What a task yields; by a clock that goes on by a moment whenever it is looked at. */
function partsOf(job: keyof Jobs, input: unknown): never[] {
  let clock = 0;
  const now = vi.spyOn(performance, "now").mockImplementation(() => (clock += 25));
  try {
    const parts: never[] = [];
    for (const part of jobs[job](input as never) as Iterable<unknown>) {
      if (part !== undefined) parts.push(part as never);
      if (parts.length > 0 && first.includes(job)) break;
    }
    return parts;
  } finally {
    now.mockRestore();
  }
}

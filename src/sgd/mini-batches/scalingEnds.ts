import type {ScalingPart} from "../../workers/jobs/scaling.js";
import {batchColor} from "./batchColor.js";

/** Losses within this share of that at the base count as the same. */
export const sameLoss = 0.15;
/** Curves whose ends differ by less than this factor could not be labelled apart. */
const together = 1.3;
const ticks = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];
const highest = 5;

/** The loss at the end of a training; Infinity if it diverged. */
export function finalLoss({losses, diverged}: Pick<ScalingPart, "losses" | "diverged">): number {
  return diverged ? Infinity : losses[losses.length - 1];
}

/** The losses that a picture shows: from the tick below all of them. */
export function windowOf(parts: readonly ScalingPart[]): readonly [number, number] {
  const least = Math.min(0.02, ...parts.flatMap(({losses}) => [...losses].filter(loss => loss > 0)));
  return [ticks.findLast(tick => tick <= least) ?? ticks[0], highest];
}

/** The ticks of an axis of losses. */
export function lossTicks([least, most]: readonly [number, number]): number[] {
  return ticks.filter(tick => tick >= least && tick <= most);
}

/** The largest B up to which, from the base on, all end at the base's loss; none if no other one at all does. */
export function levelUpTo(scaled: readonly ScalingPart[], base: ScalingPart): number | undefined {
  const isLevel = (part: ScalingPart) => Math.abs(finalLoss(part) / finalLoss(base) - 1) <= sameLoss;
  if (scaled.filter(isLevel).length === 1) return undefined;
  const larger = scaled.filter(({batchSize}) => batchSize >= base.batchSize);
  const broken = larger.findIndex(part => !isLevel(part));
  return larger[broken < 0 ? larger.length - 1 : broken - 1].batchSize;
}

/** Curves that end together, with what is said beside them. */
export interface EndGroup {
  readonly text: string;
  readonly color: string;
  /** Where they end, within the picture. */
  readonly loss: number;
}

/**
 * The batch sizes of the trainings that went to their end, those that end together in one group: 2–64 where it holds all
 * sizes between, else 2, 64.
 *
 * @param sizes all batch sizes, in ascending order
 */
export function endGroups(
  trainings: readonly ScalingPart[],
  sizes: readonly number[],
  top: number,
): EndGroup[] {
  const ended = trainings.filter(part => finalLoss(part) <= top);
  const groups: ScalingPart[][] = [];
  for (const part of ended.toSorted((a, b) => finalLoss(a) - finalLoss(b))) {
    const group = groups.at(-1);
    if (group && finalLoss(part) < finalLoss(group[0]) * together) group.push(part);
    else groups.push([part]);
  }
  return groups.map(group => {
    const members = group.map(({batchSize}) => batchSize).sort((a, b) => a - b);
    const middle = group[Math.floor(group.length / 2)];
    return {text: inWords(members, sizes), color: batchColor(middle.batchSize), loss: finalLoss(middle)};
  });
}

/** The batch sizes whose trainings diverged, as it is said where they leave the picture; nothing if there are none. */
export function diverging(trainings: readonly ScalingPart[], sizes: readonly number[]): string | undefined {
  const lost = trainings.filter(part => part.diverged).map(({batchSize}) => batchSize);
  if (lost.length === 0) return undefined;
  return `${inWords(lost, sizes)} ${lost.length === 1 ? "diverges" : "diverge"} ↑`;
}

function inWords(members: readonly number[], sizes: readonly number[]): string {
  const runs: number[][] = [];
  for (const size of members) {
    const run = runs.at(-1);
    if (run && sizes.indexOf(size) === sizes.indexOf(run[run.length - 1]) + 1) run.push(size);
    else runs.push([size]);
  }
  return runs.map(run => (run.length === 1 ? run[0] : `${run[0]}–${run[run.length - 1]}`)).join(", ");
}

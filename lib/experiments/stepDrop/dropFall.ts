import {mean} from "../mean.js";
import type {DropEpoch} from "./stepDrop.js";

/** The epochs before a cut over which the settled loss is taken. */
export const settledOver = 10;

/** What a cut did. */
export interface DropFall {
  /** The mean loss of the epochs before the cut, that of the first epoch after it, and the control's in that epoch. */
  readonly before: number;
  readonly after: number;
  readonly control: number;
  /** The standard deviation of the control's loss from epoch to epoch, once it has settled. */
  readonly shaking: number;
}

/**
 * How far the loss fell within one epoch of a cut, beside how much it shakes without one.
 *
 * @param control all epochs of the training that was not cut
 * @param cut the epochs of the other, from the cut on
 * @param at the passes before the cut
 * @returns undefined where either has too few epochs yet
 */
export function dropFall(
  control: readonly DropEpoch[],
  cut: readonly DropEpoch[],
  at: number,
): DropFall | undefined {
  const settled = control.slice(Math.max(0, at - settledOver)).map(({loss}) => loss);
  const before = settled.slice(0, Math.min(at, settledOver));
  const [first] = cut;
  if (before.length === 0 || settled.length < before.length + 2 || first === undefined) return undefined;
  const middle = mean(settled);
  const squares = settled.reduce((sum, loss) => sum + (loss - middle) ** 2, 0);
  return {
    before: mean(before),
    after: first.loss,
    control: settled[before.length],
    shaking: Math.sqrt(squares / (settled.length - 1)),
  };
}

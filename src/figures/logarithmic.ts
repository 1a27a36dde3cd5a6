import {exitArrow, exitOf} from "./leaving.js";
import type {Scale} from "./strokes.js";

/** A size that a logarithmic axis can hold. */
export function held(value: number): number {
  return Math.min(1e30, Math.max(1e-30, Math.abs(value)));
}

/** An arrow where a curve over steps leaves a logarithmic axis for good, as path data; nothing where it stays. */
export function leavingArrow(
  sizes: ArrayLike<number>,
  count: number,
  steps: number,
  [least, most]: readonly [number, number],
  x: Scale,
  y: Scale,
): string {
  const seen = (t: number) => held(sizes[t]) >= least && held(sizes[t]) <= most;
  let last = count - 1;
  while (last >= 0 && !seen(last)) last--;
  if (last < 0 || last === count - 1) return "";
  const from = last;
  const exit = exitOf(2, t => [from + t, Math.log10(held(sizes[from + t]))], {
    x: [0, steps],
    y: [Math.log10(least), Math.log10(most)],
  });
  return exit ? exitArrow(exit, x, power => y(10 ** power)) : "";
}

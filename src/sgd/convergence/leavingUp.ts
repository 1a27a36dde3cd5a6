import {exitArrow, exitOf} from "../../figures/leaving.js";
import type {Scale} from "../../figures/strokes.js";

/** A size that a logarithmic axis can hold. */
export function held(value: number): number {
  return Math.min(1e30, Math.max(1e-30, Math.abs(value)));
}

/** An arrow where a curve over steps leaves a logarithmic axis, as path data; nothing where it stays. */
export function leavingArrow(
  sizes: ArrayLike<number>,
  count: number,
  steps: number,
  [least, most]: readonly [number, number],
  x: Scale,
  y: Scale,
): string {
  const exit = exitOf(count, t => [t, Math.log10(held(sizes[t]))], {
    x: [0, steps],
    y: [Math.log10(least), Math.log10(most)],
  });
  return exit ? exitArrow(exit, x, power => y(10 ** power)) : "";
}

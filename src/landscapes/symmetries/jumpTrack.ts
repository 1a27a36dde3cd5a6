import {box} from "../../figures/cells.js";
import {short} from "../../figures/format.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";

interface Jump {
  /** How far the weights are from where they were, and how far training took them. */
  readonly jump: number;
  readonly travelled: number;
  /** The number of copies as a formula. */
  readonly copies: string;
}

/** The room that the track takes at the bottom, in pixels. */
export const trackHeight = 116;

/**
 * The jump of the weights as a bar over that of the whole training, and below how many copies there are: what stands
 * at the bottom of cards.
 *
 * @param left the left end of the axis of x; y goes from 0 at the top to 1 at the bottom
 */
export function jumpTrack(
  {width, height}: Size,
  left: number,
  {jump, travelled, copies}: Jump,
): {readonly drawn: readonly Element[]; readonly words: readonly Words[]} {
  const small = width < 500;
  // Where there is room the number of copies is as large as it matters, and the rest stands above it.
  const raised = small ? 0 : 12;
  const [from, most, top] = [8, width - 16, height - 64 - raised];
  const bar = (length: number, y: number, thick: number) =>
    box(from, y, (most * length) / Math.max(jump, travelled), thick);
  return {
    drawn: [
      path(bar(jump, top, 9), {fill: "var(--warning)", opacity: 0.85}),
      path(bar(travelled, top + 9, 5), {fill: "var(--ink-soft)", opacity: 0.6}),
    ],
    words: [
      {
        x: left,
        y: 1,
        dx: from,
        dy: -72 - raised,
        large: {text: short(jump), size: small ? 22 : 28},
        text: small ? " the jump of the weights" : " is how far the weights are from where they were",
        color: "var(--warning)",
      },
      {
        x: left,
        y: 1,
        dx: from,
        dy: -32 - raised,
        text: `grey: ${short(travelled)}, from the first weights to the trained ones`,
        color: "var(--ink-soft)",
      },
      {
        x: left,
        y: 1,
        dx: from,
        dy: -8,
        large: {text: copies, size: small ? 17 : 32},
        text: " networks just like this one",
      },
    ],
  };
}

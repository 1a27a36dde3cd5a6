import {box, cells} from "../../figures/cells.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {path, type Words} from "../../figures/strokes.js";

/** A digit as it looks, with how it is read. */
export interface DigitCard {
  readonly pixels: ArrayLike<number>;
  readonly label: number;
  readonly read: number;
}

/** Digits in rows, with how each is read below; those that are misread stand out. */
export function digitCards(kept: Kept, size: Size, cards: readonly DigitCard[], perRow: number): Element {
  const {width, height} = size;
  const rows = Math.ceil(cards.length / perRow);
  const side = 0.8 * Math.min(width / perRow, height / rows - 20);
  const placed = cards.map(({pixels, label, read}, i) => ({
    x: ((i % perRow) + 0.5) * (width / perRow) - side / 2,
    y: Math.floor(i / perRow) * (height / rows) + 3,
    side,
    values: pixels,
    read,
    wrong: read !== label,
  }));
  const frames = (wrong: boolean) =>
    placed
      .filter(card => card.wrong === wrong)
      .map(({x, y}) => box(x - 3, y - 3, side + 6, side + 6))
      .join("");
  return panel(kept, "digits", pixelAxes(size), {
    drawn: () => [
      ...cells(placed, "var(--ink)"),
      path(frames(false), {stroke: "var(--rule)", width: 2}),
      path(frames(true), {stroke: "var(--warning)", width: 2}),
    ],
    words: placed.map(
      ({x, y, read, wrong}): Words => ({
        x: x + side / 2,
        y: y + side + 21,
        text: wrong ? `${read} ✗` : String(read),
        anchor: "middle",
        size: 16,
        bold: wrong,
        color: wrong ? "var(--warning)" : "var(--ink-soft)",
      }),
    ),
  });
}

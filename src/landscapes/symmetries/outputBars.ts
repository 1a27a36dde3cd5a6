import {box, cells} from "../../figures/cells.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {path, type Words} from "../../figures/strokes.js";
import type {Network} from "../../lib/networks/network.js";
import {predictedClass} from "../../lib/networks/predictedClass.js";

/** A digit, and what a network says of it before and after its weights were changed. */
interface Outputs {
  readonly pixels: readonly number[];
  readonly label: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** The largest change. */
  readonly apart: number;
}

/** The outputs for a digit with the weights as they were, and with others. */
export function outputsOf(
  network: Network,
  w: Float64Array,
  changed: Float64Array,
  {pixels, label}: Pick<Outputs, "pixels" | "label">,
): Outputs {
  const [before, after] = [w, changed].map(weights =>
    Array.from(network.outputs(weights, Float64Array.from(pixels), 1)),
  );
  return {pixels, label, before, after, apart: Math.max(...before.map((z, c) => Math.abs(z - after[c])))};
}

/** The outputs for a digit: before as filled bars, after as outlines. */
export function outputBars(kept: Kept, size: Size, {pixels, label, before, after, apart}: Outputs): Element {
  const {width, height} = size;
  const middle = width * 0.42;
  // To the right the numbers have their room, to the left the names of the classes.
  const unit = Math.min(
    (width - middle - 60) / Math.max(...before, ...after, Number.MIN_VALUE),
    (middle - 24) / -Math.min(...before, ...after, -Number.MIN_VALUE),
  );
  const [from, row] = [84, (height - 84 - 46) / before.length];
  const bar = (z: number, c: number) =>
    z >= 0
      ? box(middle, from + c * row + 3, unit * z, row - 6)
      : box(middle + unit * z, from + c * row + 3, -unit * z, row - 6);
  const read = predictedClass(before);
  const again = predictedClass(after);
  const words: Words[] = [
    {x: 80, y: 30, text: `a ${label}, read as ${read} before`, bold: true},
    {
      x: 80,
      y: 52,
      text: `and as ${again} after`,
      bold: true,
      color: again === read ? "var(--good)" : "var(--warning)",
    },
    {x: 80, y: 72, text: "filled: before, outline: after", color: "var(--ink-soft)"},
    ...after.flatMap((z, c): Words[] => [
      {x: 6, y: from + (c + 0.5) * row, dy: 5, text: String(c), bold: c === again},
      {x: width - 4, y: from + (c + 0.5) * row, dy: 5, text: z.toFixed(2).replace("-", "−"), anchor: "end"},
    ]),
    {
      x: 6,
      y: height - 14,
      large: {text: short(apart), size: 22},
      text: " largest change",
      color: "var(--good)",
    },
  ];
  return panel(kept, "outputs", pixelAxes(size), {
    drawn: () => [
      path(box(8, 8, 60, 60), {stroke: "var(--rule)", width: 1}),
      ...cells([{x: 8, y: 8, side: 60, values: pixels}], "var(--ink)"),
      path(before.map((z, c) => bar(z, c)).join(""), {fill: "var(--ink-soft)", opacity: 0.5}),
      path(after.map((z, c) => bar(z, c)).join(""), {stroke: "var(--ink)", width: 1.5}),
    ],
    words,
  });
}

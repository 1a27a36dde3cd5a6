import {box, cells} from "../../figures/cells.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {path, type Words} from "../../figures/strokes.js";
import type {TwoNetworks, WayName} from "../../lib/experiments/twoNetworks/result.js";
import {wayLooks, wayNames} from "./wayLooks.js";

const side = 56;
const row = 26;

/** Test digits, and what the network at a place of each way takes them for. */
export function readDigits(
  kept: Kept,
  size: Size,
  shown: TwoNetworks["shown"],
  ways: Readonly<Record<WayName, {readonly read: readonly number[]}>>,
): Element {
  const {width} = size;
  const first = width < 500 ? 80 : 130;
  const column = (width - first) / shown.length;
  const picture = Math.min(side, column - 6);
  const middle = (i: number) => first + (i + 0.5) * column;
  const words = wayNames.flatMap((name, r): Words[] => {
    const y = picture + 8 + (r + 0.7) * row;
    return [
      {x: first - 6, y, text: wayLooks[name].brief, anchor: "end", color: wayLooks[name].color, bold: true},
      ...ways[name].read.map((digit, i): Words => {
        const wrong = digit !== shown[i].label;
        return {
          x: middle(i),
          y,
          text: wrong && width >= 500 ? `${digit} ✗` : String(digit),
          anchor: "middle",
          bold: wrong,
          color: wrong ? "var(--warning)" : "var(--ink)",
          size: 17,
        };
      }),
    ];
  });
  return panel(kept, "digits", pixelAxes(size), {
    drawn: () => [
      path(shown.map((_, i) => box(middle(i) - picture / 2, 4, picture, picture)).join(""), {
        stroke: "var(--rule)",
        width: 1,
      }),
      ...cells(
        shown.map(({pixels}, i) => ({x: middle(i) - picture / 2, y: 4, side: picture, values: pixels})),
        "var(--ink)",
      ),
    ],
    words,
  });
}

import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {pixelAxes} from "../../figures/pixelAxes.js";
import {region} from "../../figures/region.js";
import {wordsAt} from "../../figures/strokes.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {digitRows} from "./digitRows.js";
import {looks} from "./sizesPanel.js";

/** Where the wall begins, below its two lines of words. */
const top = 62;

/** A number with all its digits, which fill a wall as it grows; what it was last shimmers through once it is none. */
export function digitWall(
  kept: Kept,
  size: Size,
  {x, loss, step}: {x: Float64Array; loss: Float64Array; step: number},
): Element {
  const {width, height} = size;
  const small = width < 400;
  const [letter, line, advance] = small ? [14, 20, 8.6] : [18, 30, 10.4];
  const dead = !Number.isFinite(x[step]);
  const lastNumber = x[x.subarray(0, step + 1).findLastIndex(Number.isFinite)];
  const rows = digitRows(lastNumber, Math.floor((width - 24) / advance));
  return panel(kept, "digits", pixelAxes(size), {
    drawn: (a, b) => [
      region(
        2,
        i => [i * width, top],
        i => [i * width, height],
        a,
        b,
        dead ? "var(--warning)" : looks.x.color,
        dead ? 0.14 : 0.08,
      ),
    ],
    over: (a, b) =>
      rows.map((text, row) =>
        wordsAt(
          {
            x: 12,
            y: top + line * (row + 1),
            text,
            size: letter,
            color: dead ? "var(--rule)" : "var(--ink)",
          },
          a,
          b,
        ),
      ),
    words: [
      {x: 0, y: 24, text: `step ${step}`, size: 22, bold: true},
      {x: 0, y: 50, text: "the weight, digit by digit", color: looks.x.color, bold: true},
      {
        x: width,
        y: 24,
        text: `loss ${writeNumber(loss[step]).replace("no number", "NaN")}`,
        size: small ? 18 : 22,
        bold: true,
        color: looks.loss.color,
        anchor: "end",
      },
      ...(dead
        ? [
            {
              x: width / 2,
              y: (top + height) / 2,
              text: Number.isNaN(x[step]) ? "NaN" : writeNumber(x[step]),
              anchor: "middle",
              size: small ? 80 : 110,
              bold: true,
              color: "var(--warning)",
              dy: small ? 28 : 38,
            } as const,
          ]
        : []),
    ],
  });
}

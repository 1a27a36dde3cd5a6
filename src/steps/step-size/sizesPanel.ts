import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import type {Overflow} from "../../lib/experiments/overflow/overflow.js";
import type {Precision} from "../../lib/run/position.js";

/** How the weight and its loss look in this figure. */
export const looks = {
  loss: {color: "var(--beta)", dash: "6 3"},
  x: {color: "var(--gradient-descent)", dash: undefined},
};

/** The largest number of each kind, as a power of ten, and the ticks below it. */
const kinds = {
  float64: {ceiling: Math.log10(Number.MAX_VALUE), ticks: [0, 100, 200, 300]},
  float32: {ceiling: Math.log10(2 ** 128), ticks: [0, 10, 20, 30]},
};

/** How large weight and loss are at each step, as powers of ten, under the largest number that there is. */
export function sizesPanel(
  kept: Kept,
  size: Size,
  {
    run: {x, loss, infiniteLoss, infiniteX, noNumber},
    step,
    precision,
    shrinks,
  }: {run: Overflow; step: number; precision: Precision; shrinks: boolean},
): Element {
  const {ceiling, ticks} = kinds[precision];
  const top = 1.16 * ceiling;
  const small = size.width < 400;
  const last = Math.max(10, x.length - 1);
  const axes = {
    ...size,
    ...plainMargins,
    marginLeft: 56,
    marginRight: 22,
    x: {domain: [0, last], label: "step", ticks: 5},
    y: {domain: [0, top], label: "how large", ticks, tickFormat: (power: number) => powerOfTen(10 ** power)},
  };
  const power = (values: Float64Array) => (k: number) => [k, Math.log10(Math.abs(values[k]))] as const;
  const until = (end: number) => Math.min(step + 1, end);
  const events = [
    {at: infiniteLoss, text: "loss ∞", color: looks.loss.color, below: true},
    {at: noNumber, text: "weight NaN", color: "var(--warning)", below: false},
  ].flatMap(({at, ...event}) => (at <= step ? [{at, ...event}] : []));
  const largest = `${short(Number((10 ** (ceiling % 1)).toPrecision(2)))} · ${powerOfTen(10 ** Math.floor(ceiling))}`;
  return panel(kept, "sizes", axes, {
    drawn: (a, b) => [
      region(
        2,
        i => [i * last, ceiling],
        i => [i * last, top],
        a,
        b,
        "var(--warning)",
        0.14,
      ),
      path(rule("y", ceiling, [0, last], a, b), {stroke: "var(--warning)", width: 1.75}),
      path(curve(until(infiniteLoss), power(loss), a, b), {
        stroke: looks.loss.color,
        width: 3,
        dash: looks.loss.dash,
      }),
      path(curve(until(infiniteX), power(x), a, b), {stroke: looks.x.color, width: 3}),
    ],
    over: (a, b) => events.map(({at, color}) => mark("times", [a(at), b(ceiling)], 8, color)),
    words: [
      ...(small
        ? []
        : [
            {
              x: 0,
              y: ceiling,
              text: `largest number: ${largest}`,
              color: "var(--warning)",
              dx: 6,
              dy: 18,
            } as const,
          ]),
      ...events.map(
        ({at, text, color, below}): Words => ({
          x: at,
          y: ceiling,
          text: `${text} at step ${at}`,
          color,
          bold: true,
          size: 17,
          ...(below
            ? {anchor: small ? "end" : "start", dx: small ? -6 : 12, dy: 22}
            : {anchor: at > last / 2 ? "end" : "start", dx: at > last / 2 ? 6 : -4, dy: -10}),
        }),
      ),
      {
        x: last,
        y: 0,
        text: "dashed: the loss",
        color: looks.loss.color,
        bold: true,
        anchor: "end",
        dx: -6,
        dy: -30,
      },
      {x: last, y: 0, text: "the weight", color: looks.x.color, bold: true, anchor: "end", dx: -6, dy: -10},
      ...(shrinks
        ? [
            {
              x: last / 2,
              y: ceiling / 2,
              text: "both shrink, below the picture",
              color: "var(--good)",
              bold: true,
              size: 19,
              anchor: "middle",
            } as const,
          ]
        : []),
    ],
  });
}

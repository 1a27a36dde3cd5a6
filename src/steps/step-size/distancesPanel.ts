import {arrow} from "../../figures/arrows.js";
import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {stepAt} from "../../figures/paths.js";
import type {Size} from "../../figures/picture.js";
import {curve, dots, path, type Words} from "../../figures/strokes.js";
import type {History} from "../../lib/run/history.js";

/** How the flat and the steep direction look on this page. */
export const directions = [
  {color: "var(--good)", name: "along, x₁", dash: undefined},
  {color: "var(--warning)", name: "across, x₂", dash: "6 3"},
] as const;

/** What is drawn of the distances, as powers of ten. */
const range = [-3, 2] as const;

/** The distance from the minimum in each direction, step by step; its factor large at its end. */
export function distancesPanel(
  kept: Kept,
  size: Size,
  {
    history,
    factors,
    step,
    steps,
  }: {history: History; factors: readonly number[]; step: number; steps: number},
): Element {
  const shown = stepAt(history, step);
  const axes = {
    ...size,
    ...plainMargins,
    marginTop: 26,
    x: {domain: [0, steps], label: "step", ticks: 4},
    y: {
      domain: [...range],
      label: "distance from the middle",
      ticks: 5,
      tickFormat: (power: number) => powerOfTen(10 ** power),
    },
  };
  const window = {x: [0, steps], y: range} as const;
  const at = (i: number) => (k: number) =>
    [k, Math.log10(Math.max(1e-300, Math.abs(history.trajectory[2 * k + i])))] as const;
  return panel(kept, "distances", axes, {
    drawn: (x, y) =>
      directions.flatMap(({color, dash}, i) => {
        const exit = exitOf(shown + 1, at(i), window);
        return [
          path(curve(shown + 1, at(i), x, y), {stroke: color, width: 2, dash}),
          path(dots(shown + 1, at(i), x, y), {stroke: color, width: 5}),
          path(exit ? arrow(at(i)(exit.step - 1), exit.edge, x, y) : "", {stroke: color, width: 3}),
        ];
      }),
    words: directions.map(
      ({color, name}, i): Words => ({
        x: steps,
        y: i === 1 ? range[1] : range[0],
        text: `×${short(factors[i])} ${name}`,
        color,
        bold: true,
        size: size.width < 380 ? 18 : 22,
        anchor: "end",
        dx: -4,
        dy: i === 1 ? 22 : -10,
      }),
    ),
  });
}

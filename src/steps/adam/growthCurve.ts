import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";
import {adamStepUnderGrowth} from "../../lib/theory/adamStepUnderGrowth.js";

const domain = [1e-4, 9] as const;
const grid = logarithmicGrid(...domain, 160);

/** How long Adam's step gets in the long run, against the growth of the gradients per step. */
export function growthCurve(
  kept: Kept,
  size: Size,
  {beta, gamma, growth, signal}: {beta: number; gamma: number; growth: number; signal: string},
  bound: number,
): Element {
  const lengths = grid.map(share => adamStepUnderGrowth({beta, gamma}, 1 + share));
  const most = Math.max(...lengths);
  const top = Math.max(1.6, 1.45 * most);
  const here = adamStepUnderGrowth({beta, gamma}, 1 + growth);
  const axes = {
    ...size,
    ...plainMargins,
    x: {
      type: "log",
      domain: [...domain],
      label: "growth of the gradient per step",
      labelAnchor: "center",
      ticks: [1e-4, 1e-3, 0.01, 0.1, 1],
      tickFormat: (share: number) => `${Number((100 * share).toPrecision(1))} %`,
    },
    y: {domain: [0, top], label: "length of the step in the long run, over η", ticks: 5},
  } as const;
  const worst = (1 - gamma) / (1 - beta) - 1;
  const inSight = bound < Infinity && worst >= domain[0] && worst <= domain[1];
  return panel(kept, "growth", axes, {
    drawn: (x, y) => [
      path(rule("y", 1, domain, x, y), {...guide, dash: "2 3"}),
      path(signal === "growing" ? rule("x", growth, [0, here], x, y) : "", {...guide, opacity: 0.5}),
      path(
        curve(grid.length, i => [grid[i], lengths[i]], x, y),
        {stroke: "var(--adam)", width: 2.5},
      ),
    ],
    over: (x, y) => [
      path(inSight ? dots(1, () => [worst, bound], x, y) : "", {stroke: "var(--warning)", width: 9}),
    ],
    words: [
      ...(inSight
        ? [
            {
              x: worst,
              y: bound,
              text: ` at ${short(100 * worst)} %`,
              large: {text: `${bound.toFixed(2)} η`, size: 26},
              color: "var(--warning)",
              anchor: "middle",
              dy: -34,
            } as const,
          ]
        : []),
      {x: domain[0], y: 1, text: "constant: η", dx: 8, dy: 18, color: "var(--ink-soft)"},
      {
        x: domain[1],
        y: lengths[lengths.length - 1],
        text: `a spike: ${(beta / Math.sqrt(gamma)).toFixed(2)} η`,
        anchor: "end",
        dx: -4,
        dy: 24,
        color: "var(--ink-soft)",
      },
    ],
  });
}

import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Words} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** Which step sizes are safe for batches of each size, and how runs go at one of them. */
export interface StabilityData {
  /** N. */
  count: number;
  /** The largest safe η ÷ (2/λₘₐₓ) at B = 1, 2, …, N. */
  edges: {without: readonly number[]; replaced: readonly number[]};
  replacement: boolean;
  /** B, and η ÷ (2/λₘₐₓ). */
  batchSize: number;
  share: number;
  /** |w − w*|² of single runs at t = 0, 1, …; shorter where a run left the numbers. */
  runs: readonly Float64Array[];
  /** The exact mean of |w − w*|² at each t. */
  mean: Float64Array;
  /** Whether the edges are shown for a whole pass over the data instead of a single step. */
  perPass: boolean;
}

const height = 330;
const withoutColor = "var(--gradient)";
const replacedColor = "var(--beta)";
const runColor = "var(--gradient-descent)";
const errorDomain = [1e-12, 1e6];

/** The (B, η) plane with the edges of safety, and the error of runs at the point in it. */
export function stabilityByBatch(data: StabilityData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.5);
  const safe = data.perPass ? "Largest safe η × steps of one pass" : "Largest safe step size";
  const runs = inked(`${data.runs.length} runs`, runColor);
  return arrange(
    kept,
    "both",
    row,
    titled(kept, "edges", [safe], edgePanel(data, left, kept)),
    titled(kept, "errors", [runs, " and their exact mean"], errorPanel(data, right, kept)),
  );
}

/** The height of the whole picture at a width. */
export function stabilityByBatchHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

/** What the heights of the (B, η) plane are multiplied by at each B. */
export function stepsPerPass(data: Pick<StabilityData, "count" | "perPass">, batchSize: number): number {
  return data.perPass ? data.count / batchSize : 1;
}

function edgePanel(data: StabilityData, width: number, kept: Kept): Element {
  const {count, edges, replacement, batchSize, share, perPass} = data;
  const most = perPass ? 6 : 1.6;
  const full = (i: number) => [i + 1, stepsPerPass(data, i + 1)] as const;
  const at = (shares: readonly number[]) => (i: number) => [i + 1, shares[i] * full(i)[1]] as const;
  const current = at(replacement ? edges.replaced : edges.without);
  const above = perPass ? ({dx: 9, dy: -5} as const) : ({dx: -8, dy: -8, anchor: "end"} as const);
  const below = perPass ? ({dx: -9, dy: 14, anchor: "end"} as const) : ({dx: 8, dy: 16} as const);
  const named = Math.min(3, count);
  const words: Words[] = [
    {x: named, y: at(edges.replaced)(named - 1)[1], text: "with replacement", color: replacedColor, ...below},
    {x: named, y: at(edges.without)(named - 1)[1], text: "without", color: withoutColor, ...above},
    perPass
      ? {x: 2, y: full(1)[1], text: "without noise", dx: 8, color: "var(--ink-soft)"}
      : {x: count, y: 1, text: "2/λₘₐₓ, without noise", anchor: "end", dy: -7, color: "var(--ink-soft)"},
    {x: count, y: most, text: "mean square grows", anchor: "end", dy: 16, dx: -4, color: "var(--warning)"},
  ];
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 14,
    x: {
      type: "log",
      domain: [0.9, count * 1.1],
      label: "batch size B",
      ticks: [1, 2, 3, 5, 10],
      tickFormat: String,
    },
    y: {domain: [0, most], label: perPass ? "η N/B ÷ (2/λₘₐₓ)" : "η ÷ (2/λₘₐₓ)", ticks: 5},
  };
  return panel(kept, "edges", axes, {
    drawn: (x, y) => [
      path(`${curve(count, current, x, y)}V${y(most)}H${x(1)}Z`, {fill: "var(--warning)", opacity: 0.1}),
      path(curve(count, full, x, y), {stroke: "var(--ink-soft)", width: 1, dash: "2 3"}),
      path(curve(count, at(edges.replaced), x, y), {stroke: replacedColor, width: 2, dash: "7 4"}),
      path(curve(count, at(edges.without), x, y), {stroke: withoutColor, width: 2}),
      path(dots(count, current, x, y), {stroke: replacement ? replacedColor : withoutColor, width: 6}),
      path(
        dots(1, () => [batchSize, share * full(batchSize - 1)[1]], x, y),
        {stroke: "var(--ink)", width: 3},
      ),
    ],
    words,
  });
}

function errorPanel({runs, mean}: StabilityData, width: number, kept: Kept): Element {
  const [least, most] = errorDomain;
  const held = (error: number) => Math.min(most * 10, Math.max(least / 10, error));
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginLeft: 52,
    x: {domain: [0, mean.length - 1], label: "step", ticks: 5},
    y: {type: "log", domain: errorDomain, label: "|w − w*|²", ticks: 6, tickFormat: powerOfTen},
  };
  return panel(kept, "errors", axes, {
    drawn: (x, y) => [
      path(runs.map(run => curve(run.length, t => [t, held(run[t])], x, y)).join(""), {
        stroke: runColor,
        width: 1,
        opacity: 0.35,
      }),
      path(
        curve(mean.length, t => [t, held(mean[t])], x, y),
        {stroke: "var(--ink)", width: 2.5},
      ),
    ],
  });
}

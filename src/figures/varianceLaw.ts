import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {ellipse, type Plane} from "./ellipse.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Words} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** The variance of batch gradients: predicted, and measured at each batch size. */
export interface VarianceLawData {
  /** Deviations of batch gradients from the full one, two numbers each. */
  deviations: Float64Array;
  /** The covariance of single examples, and the share of it that is left at this B. */
  covariance: Plane;
  share: number;
  /** The deviations shown reach this far either way. */
  reach: number;
  /** N and B. */
  count: number;
  batchSize: number;
  replacement: boolean;
  /** Shares of the variance of single examples at B = 1, 2, …, N: by the law and by draws. */
  without: {predicted: readonly number[]; measured: readonly number[]};
  replaced: {predicted: readonly number[]; measured: readonly number[]};
}

const height = 330;
const cloudColor = "var(--gradient-descent)";
const withoutColor = "var(--gradient)";
const replacedColor = "var(--beta)";
/** The least share that the logarithmic axis shows. */
const least = 0.008;

/** The cloud of batch gradients in its predicted ellipse, and the variance against B on logarithmic axes. */
export function varianceLaw(data: VarianceLawData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.44);
  const cloud = inked(`${data.deviations.length / 2} batches`, cloudColor);
  const law = lawPanel(data, right, kept);
  return arrange(
    kept,
    "both",
    row,
    titled(kept, "cloud", [cloud, " around the full gradient"], cloudPanel(data, left, kept)),
    titled(kept, "law", ["Variance ÷ that of one example: lines predicted"], law),
  );
}

/** The height of the whole picture at a width. */
export function varianceLawHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

function cloudPanel(data: VarianceLawData, width: number, kept: Kept): Element {
  const {deviations, covariance, share, reach, batchSize} = data;
  const single = ellipse(covariance, 2);
  const batch = ellipse(
    Array.from(covariance, entry => entry * share),
    2,
  );
  const above = single.reduce((a, b) => (b[1] > a[1] ? b : a));
  const beside = batch.reduce((a, b) => (b[0] > a[0] ? b : a));
  const axis = (name: string) => ({domain: [-reach, reach], label: `∂/∂${name}: batch − full`, ticks: 5});
  const axes = {width, height, ...plainMargins, x: axis("w₁"), y: axis("w₂")};
  return panel(kept, "cloud", axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [0, i ? reach : -reach], x, y),
        {stroke: "var(--rule)", width: 1},
      ),
      path(
        curve(2, i => [i ? reach : -reach, 0], x, y),
        {stroke: "var(--rule)", width: 1},
      ),
      path(
        dots(deviations.length / 2, k => [deviations[2 * k], deviations[2 * k + 1]], x, y),
        {stroke: cloudColor, width: 4.5, opacity: 0.6},
      ),
      path(
        curve(single.length, i => single[i], x, y),
        {stroke: "var(--ink-soft)", width: 1.25, dash: "1 4"},
      ),
      path(
        curve(batch.length, i => batch[i], x, y),
        {stroke: "var(--ink)", width: 2, dash: "6 4"},
      ),
    ],
    words: [
      {x: above[0], y: above[1], text: "B = 1", color: "var(--ink-soft)", anchor: "middle", dy: -6},
      {x: beside[0], y: beside[1], text: `B = ${batchSize}, predicted`, dx: 8, dy: 4},
    ],
  });
}

function lawPanel(data: VarianceLawData, width: number, kept: Kept): Element {
  const {count, batchSize, replacement, without, replaced, share} = data;
  const law = (shares: readonly number[]) => (i: number) => [i + 1, Math.max(shares[i], least / 2)] as const;
  const named = Math.round(0.6 * count);
  const words: Words[] = [
    {x: 2.1, y: replaced.predicted[1], text: "with replacement: 1/B", color: replacedColor, dx: 8, dy: -8},
    {
      x: named,
      y: without.predicted[named - 1],
      text: "without",
      color: withoutColor,
      anchor: "end",
      dx: -9,
      dy: 10,
    },
    {x: count, y: least, text: "0 at B = N", color: withoutColor, dx: 7, dy: -4},
  ];
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 68,
    x: {
      type: "log",
      domain: [0.9, count * 1.04],
      label: "batch size B",
      ticks: [1, 2, 3, 5, 10],
      tickFormat: String,
    },
    y: {type: "log", domain: [least, 1.4], label: null, ticks: [0.01, 0.03, 0.1, 0.3, 1], tickFormat: String},
  };
  return panel(kept, "law", axes, {
    drawn: (x, y) => [
      path(curve(count, law(replaced.predicted), x, y), {stroke: replacedColor, width: 2, dash: "7 4"}),
      path(curve(count, law(without.predicted), x, y), {stroke: withoutColor, width: 2}),
      path(
        dots(count, i => [i + 1, replaced.measured[i]], x, y),
        {stroke: replacedColor, width: 7},
      ),
      path(
        dots(count - 1, i => [i + 1, without.measured[i]], x, y),
        {stroke: withoutColor, width: 7},
      ),
      path(
        curve(2, i => [batchSize, i ? 1.4 : least], x, y),
        {
          stroke: replacement ? replacedColor : withoutColor,
          width: 1.25,
          dash: "2 3",
        },
      ),
      path(
        dots(1, () => [batchSize, Math.max(share, least)], x, y),
        {stroke: "var(--ink)", width: 3},
      ),
    ],
    words,
  });
}

import type {PlotOptions} from "@observablehq/plot";
import {quadraticFrom} from "../lib/experiments/longApproach/approachShares.js";
import type {Approach} from "../lib/experiments/longApproach/result.js";
import {narrow, plainMargins} from "./axes.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept, keep} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {plainPower, powersIn} from "./powers.js";
import {curve, dots, path, type Scale, type Words} from "./strokes.js";
import {inked, titled, titleHeight, titleLine} from "./titled.js";

/** Two runs from one start towards a minimum. */
export interface LongApproachData {
  readonly sgd: Approach;
  readonly lbfgs: Approach;
  /** The share of the fall by which a forecast may be off. */
  readonly tolerance: number;
  /** The most passes that the axis has room for. */
  readonly most: number;
  /** The pass over the data at which most of the fall is done by L-BFGS, and how that is called. */
  readonly done: {readonly passes: number; readonly words: string};
  /** The passes that are pointed at. */
  readonly at?: number;
}

const panelHeight = 215;
const leastPasses = 0.01;
const looks = {
  sgd: {stroke: methods.gradientDescent.color, width: 2},
  lbfgs: {stroke: methods.bfgs.color, width: 2, dash: methods.bfgs.dash},
} as const;
const runs = ["sgd", "lbfgs"] as const;

/** What one panel shows of a run. */
interface Shown {
  readonly title: string;
  readonly of: (approach: Approach, k: number) => number;
  readonly y: PlotOptions["y"] & {domain: readonly number[]};
  /** A level to be compared with, and words at the level's left end. */
  readonly level?: {readonly at: number; readonly words: string};
  readonly words?: readonly Words[];
}

/** Loss, test error, gradient, and the error of the quadratic model's forecast, against the passes over the data. */
export function longApproach(data: LongApproachData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const size = {width: stacked ? width : Math.floor((width - 24) / 2), height: panelHeight};
  const row = stacked ? "panels stacked" : "panels";
  const draw = (shown: Shown) => titled(kept, shown.title, [shown.title], onePanel(data, shown, size, kept));
  const {passes, words} = data.done;
  const percent = {domain: [0, 100], label: null, ticks: 5, tickFormat: (share: number) => `${share} %`};
  const powers = (domain: readonly number[]) => ({
    type: "log" as const,
    domain,
    label: null,
    ticks: powersIn(domain as [number, number]),
    tickFormat: powerOfTen,
  });
  return arrange(
    kept,
    "all",
    "",
    keep(kept, "legend", "", () =>
      titleLine([
        inked("— SGD", looks.sgd.stroke),
        " \u2002 ",
        inked("- - L-BFGS", looks.lbfgs.stroke),
        " \u2002 ",
        inked("▮ its quadratic regime", "var(--good)"),
      ]),
    ),
    arrange(
      kept,
      "upper",
      row,
      draw({
        title: "Training loss, with its penalty",
        of: ({loss}, k) => loss[k],
        y: {domain: [0, 3], label: null, ticks: 4},
        words: [{x: passes, y: 1.35, text: words, anchor: "start", dx: 5}],
      }),
      draw({title: "Test error", of: ({accuracy}, k) => 100 * (1 - accuracy[k]), y: percent}),
    ),
    arrange(
      kept,
      "lower",
      row,
      draw({
        title: "Error of the forecast ÷ the fall left",
        of: ({forecast}, k) => Math.abs(forecast[k] - 1),
        y: powers([1e-3, 100]),
        level: {at: data.tolerance, words: `right to ${Math.round(100 * data.tolerance)} %`},
      }),
      draw({title: "Length of the gradient", of: ({gradient}, k) => gradient[k], y: powers([1e-6, 10])}),
    ),
  );
}

/** The height of the whole picture at a width. */
export function longApproachHeight(width: number): number {
  const one = panelHeight + titleHeight;
  return titleHeight + (width < narrow ? 4 * one + 24 : 2 * one);
}

/** The moment of a run that is nearest, by ratio, to so many passes. */
export function momentAt({passes}: Pick<Approach, "passes">, at: number): number {
  const distance = (k: number) => Math.abs(Math.log(Math.max(passes[k], 1e-9) / at));
  return passes.reduce((best, _, k) => (distance(k) < distance(best) ? k : best), 0);
}

function onePanel(
  data: LongApproachData,
  {title, of, y: yAxis, level, words = []}: Shown,
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const {tolerance, done, most, at} = data;
  const passesDomain = [leastPasses, most] as const;
  const axes: PlotOptions = {
    ...size,
    ...plainMargins,
    x: {
      type: "log",
      domain: [...passesDomain],
      label: "passes over the data",
      ticks: powersIn(passesDomain),
      tickFormat: plainPower,
    },
    y: yAxis as PlotOptions["y"],
  };
  const [bottom, top] = yAxis.domain;
  const upright = (passes: number, x: Scale, y: Scale) => curve(2, i => [passes, i ? top : bottom], x, y);
  return panel(kept, title, axes, {
    from: [data.sgd, data.lbfgs, tolerance, at],
    drawn: (x, y) => [
      ...regime(data, x, y, yAxis.domain),
      path(upright(done.passes, x, y), {stroke: "var(--ink-soft)", width: 1, dash: "2 3"}),
      ...(level
        ? [
            path(
              curve(2, i => [passesDomain[i], level.at], x, y),
              {stroke: "var(--good)", width: 1.25},
            ),
          ]
        : []),
      ...runs.map(method =>
        path(
          curve(data[method].passes.length, k => [data[method].passes[k], of(data[method], k)], x, y),
          looks[method],
        ),
      ),
      ...(at === undefined
        ? []
        : [
            path(upright(at, x, y), {stroke: "var(--ink-soft)", width: 1}),
            ...runs.map(method => {
              const k = momentAt(data[method], at);
              return path(
                dots(1, () => [data[method].passes[k], of(data[method], k)], x, y),
                {stroke: looks[method].stroke, width: 8},
              );
            }),
          ]),
    ],
    words: [
      ...words,
      ...(level
        ? [{x: passesDomain[0], y: level.at, text: level.words, color: "var(--good)", dx: 4, dy: 14}]
        : []),
    ],
  });
}

/** The part of the axis in which the model predicts the rest of the way of L-BFGS. */
function regime(
  {lbfgs, tolerance, most}: LongApproachData,
  x: Scale,
  y: Scale,
  [bottom, top]: readonly number[],
): SVGPathElement[] {
  const from = quadraticFrom(lbfgs, tolerance);
  if (from === undefined) return [];
  const [left, right] = [x(lbfgs.passes[from]), x(most)];
  return [path(`M${left},${y(bottom)}H${right}V${y(top)}H${left}Z`, {fill: "var(--good)", opacity: 0.18})];
}

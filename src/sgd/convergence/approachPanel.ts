import type {PlotOptions} from "@observablehq/plot";
import type {Headline} from "../../figures/headline.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words} from "../../figures/strokes.js";
import type {Approach} from "../../lib/experiments/longApproach/result.js";
import {momentAt, type Regime} from "./approachWords.js";

/** One number along both runs, against the passes over the data. */
export interface ApproachPanel {
  readonly sgd: Approach;
  readonly lbfgs: Approach;
  readonly of: (approach: Approach, k: number) => number;
  readonly y: PlotOptions["y"] & {readonly domain: readonly number[]};
  readonly regime: Regime | undefined;
  /** The place that is looked at. */
  readonly pass: number;
  /** A level to be compared with. */
  readonly level?: number;
  readonly headlines: readonly Headline[];
  readonly words: readonly Words[];
}

export const looks = {
  sgd: {stroke: methods.gradientDescent.color, width: 2},
  lbfgs: {stroke: methods.bfgs.color, width: 2.25, dash: methods.bfgs.dash},
} as const;
const leastPasses = 0.3;

/** The passes that the axis shows: to a little after the end of both runs. */
export function passesDomain({sgd, lbfgs}: Pick<ApproachPanel, "sgd" | "lbfgs">): readonly [number, number] {
  return [leastPasses, 1.3 * Math.max(...sgd.passes, ...lbfgs.passes)];
}

/** Draws it, with the quadratic regime of L-BFGS shaded. */
export function approachPanel(kept: Kept, name: string, size: Size, shown: ApproachPanel): Element {
  const {of, y: yAxis, regime, pass, level, headlines, words} = shown;
  const domain = passesDomain(shown);
  const [bottom, top] = yAxis.domain as [number, number];
  const axes = {
    ...size,
    ...plainMargins,
    x: logAxis(domain, "passes over the data", {plain: true}),
    y: yAxis,
  } as PlotOptions;
  const runs = (["sgd", "lbfgs"] as const).map(method => ({approach: shown[method], look: looks[method]}));
  const at = (approach: Approach) => (k: number) =>
    [Math.max(domain[0] / 2, approach.passes[k]), Math.max(bottom, Math.min(top, of(approach, k)))] as const;
  return panel(kept, name, axes, {
    drawn: (x, y) => [
      ...(regime
        ? [
            region(
              2,
              i => [[regime.passes, domain[1]][i], bottom],
              i => [[regime.passes, domain[1]][i], top],
              x,
              y,
              "var(--good)",
              0.22,
            ),
          ]
        : []),
      path(level === undefined ? "" : rule("y", level, domain, x, y), {stroke: "var(--good)", width: 1.25}),
      path(rule("x", pass, [bottom, top], x, y), {...guide, width: 1.5}),
      ...runs.flatMap(({approach, look}) => [
        path(curve(approach.passes.length, at(approach), x, y), look),
        path(
          dots(1, () => at(approach)(momentAt(approach, pass)), x, y),
          {stroke: look.stroke, width: 9},
        ),
      ]),
    ],
    over: (x, y) => [
      path(dots(shown.lbfgs.passes.length, at(shown.lbfgs), x, y), {stroke: looks.lbfgs.stroke, width: 3.5}),
    ],
    headlines,
    words,
  });
}

import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import {held, leavingArrow} from "../../figures/logarithmic.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {distances} from "../../figures/paths.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region, rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {run} from "../../lib/run/run.js";
import {descentOptimalRate, descentOptimum} from "../../lib/theory/descentOptimum.js";
import {descentRate} from "../../lib/theory/descentRate.js";
import {stepsPerDigit} from "../../lib/theory/stepsToTolerance.js";
import {costAt, costs, digitCost, kappaEta, kappaFromCost} from "./digitCost.js";

const steps = 120;
const errorDomain = [1e-8, 10] as const;
const etas = [0, 2.2] as const;
const {color} = methods.gradientDescent;
const [flat, steep] = ["var(--accent)", "var(--warning)"];

/** Gradient descent on a bowl with curvatures from 1/κ to 1: its error, and what one more digit costs at every η. */
export default defineFigure({
  id: "gd-linear",
  parameters: {
    kappa: quantity({symbol: "κ", label: "condition number", value: 20, min: 1, max: 1000, scale: "log"}),
    eta: quantity({symbol: "η", label: "× λmax", value: 1, min: 0.05, max: 2.2}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({kappa, eta}) {
    const lambdas = [1 / kappa, 1];
    const bowl = rotatedQuadratic({lambda: lambdas});
    return {
      errors: distances(run(gradientDescent({eta}), bowl, [1, 1], {steps})),
      /** The factor per step in the end, and the least that any η gives. */
      rate: descentRate({eta, lambdas}),
      bestEta: descentOptimum(1 / kappa, 1),
      bestRate: descentOptimalRate(kappa),
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 350, stacked: 230}, ({values: {step}, data: {errors, rate, bestRate}}, size, kept) => {
      const shown = Math.min(step + 1, errors.length);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0, steps], label: "step", ticks: 5},
        y: logAxis(errorDomain, "distance from the minimum", {every: 2}),
      } as const;
      const line = (factor: number) => (t: number) => [t, held(Math.SQRT2 * factor ** t)] as const;
      // Below the best line; where that is soon gone, right of it.
      const foot =
        bestRate ** (steps / 2) > 1e-6
          ? ({x: 0, y: errorDomain[0], dx: 8} as const)
          : ({x: steps, y: errorDomain[0], anchor: "end"} as const);
      return panel(kept, "errors", axes, {
        drawn: (x, y) => [
          path(curve(steps + 1, line(bestRate), x, y), {stroke: "var(--good)", width: 3, dash: "1 6"}),
          path(
            curve(shown, t => [t, held(errors[t])], x, y),
            {stroke: color, width: 2.5},
          ),
          path(leavingArrow(errors, shown, steps, errorDomain, x, y), {stroke: color, width: 3}),
          path(curve(steps + 1, line(rate), x, y), {stroke: "var(--ink)", width: 1.25, dash: "7 5"}),
        ],
        headlines: [verdict(rate)],
        words: [
          {...foot, text: "dotted: at the best η", color: "var(--good)", dy: -28},
          {...foot, text: "dashed: predicted", dy: -10},
        ],
      });
    }),
    picture({wide: 350, stacked: 240}, ({values: {kappa, eta}, data: {bestEta, bestRate}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [...etas], label: "η, in units of 1/λmax", labelAnchor: "center", ticks: 5},
        y: logAxis(costs, "steps for one more digit", {plain: true}),
      } as const;
      const points = 221;
      const at = (i: number) => (etas[1] * (i + 0.5)) / points;
      const along = (lambda: number) => (i: number) => [at(i), digitCost(at(i), lambda)] as const;
      const best = [bestEta, Math.max(costs[0], stepsPerDigit(bestRate))] as const;
      return panel(kept, "cost", axes, {
        drawn: (x, y) => [
          region(
            2,
            i => [[2, etas[1]][i], costs[0]],
            i => [[2, etas[1]][i], costs[1]],
            x,
            y,
            steep,
          ),
          path(curve(points, along(1 / kappa), x, y), {stroke: flat, width: 1.5, dash: "5 4"}),
          path(curve(points, along(1), x, y), {stroke: steep, width: 1.5, dash: "2 3"}),
          path(
            curve(points, i => [at(i), Math.max(along(1 / kappa)(i)[1], along(1)(i)[1])], x, y),
            {stroke: color, width: 3},
          ),
          path(rule("x", eta, costs, x, y), {...guide, stroke: "var(--eta)", dash: "2 3"}),
        ],
        over: (x, y) => [mark("star", [x(best[0]), y(best[1])], 8, "var(--good)")],
        rings: [[kappaEta, digitCost(kappaEta, 1 / kappa)]],
        words: [
          {x: 1.03, y: digitCost(1.03, 1 / kappa), text: "flattest direction", color: flat, dy: -16},
          {x: etas[1], y: costs[0], text: "steepest direction", color: steep, anchor: "end", dy: -6},
          {
            x: best[0],
            y: best[1],
            text: `best: ${short(best[1])}`,
            anchor: bestEta > 1.3 ? "end" : "middle",
            color: "var(--good)",
            bold: true,
            dx: bestEta > 1.3 ? -16 : 0,
            // Above a star that stands on the axis.
            dy: best[1] < 1.5 * costs[0] ? -14 : 24,
          },
          {
            x: etas[1],
            y: costs[1],
            text: "diverges",
            anchor: "end",
            color: steep,
            bold: true,
            dx: -4,
            dy: 18,
          },
        ],
      });
    }),
  ),
  time: {parameter: "step", last: ({errors}) => errors.length - 1},
  sight: ["eta"],
  more: ["kappa"],
  marks: {
    eta: ({data: {bestEta}}) => [
      {value: bestEta, label: "best"},
      {value: 2, label: "edge"},
    ],
  },
  presets: [{words: "the best η", set: ({data: {bestEta}}) => ({eta: bestEta})}],
  handles: [
    {
      label: "η",
      plot: 1,
      along: "x",
      name: "right",
      at: ({values: {eta, kappa}}) => [eta, costAt(eta, kappa)],
      move: ({x}) => ({eta: x}),
    },
    {
      label: "κ",
      plot: 1,
      along: "y",
      name: "left",
      at: ({values: {kappa}}) => [kappaEta, digitCost(kappaEta, 1 / kappa)],
      move: ({y}) => ({kappa: kappaFromCost(y)}),
    },
  ],
  click: ({x, plot}) => (plot === 1 ? {eta: x} : undefined),
  hover: ({x, plot}) => (plot === 1 && x >= 0.05 && x <= etas[1] ? {eta: x} : undefined),
  summary: ({values: {kappa, eta}, data: {rate, bestRate}}) =>
    `κ = ${short(kappa)}, η = ${short(eta)}/λmax: ${rate < 1 ? `each step leaves ${short(rate)} of the error, ${perDigit(rate)}` : rate > 1 ? `the error grows by ${short(rate)} at each step, it diverges` : "the error never shrinks"}. At best ${short(bestRate)}: ${perDigit(bestRate)}.`,
  table: ({data: {errors, rate}}) => ({
    columns: ["step", "error", "predicted"],
    rows: Array.from(errors, (error, t) => [t, error, Math.SQRT2 * rate ** t]),
  }),
  slides: [
    {words: "Linear: every digit costs the same", set: {}},
    {words: "At its best, κ = 100", set: {kappa: 100, eta: 2 / 1.01}},
    {words: "Past the edge", set: {eta: 2.05}},
  ],
  exercises: {
    digit: {
      progress: ({values: {kappa, eta}, data: {rate}}) => ({
        // As it is written below: a whole number.
        done: Math.abs(kappa - 100) < 0.5 && Math.round(stepsPerDigit(rate)) <= 116,
        words: `κ = ${short(kappa)}, η = ${short(eta)}/λmax: ${rate < 1 ? perDigit(rate) : "no digit ever"}.`,
      }),
      solution: {kappa: 100, eta: 2 / 1.01},
    },
  },
});

function perDigit(rate: number): string {
  return `${short(stepsPerDigit(rate))} steps for each digit`;
}

function verdict(rate: number): Headline {
  if (rate < 1) return {number: `×${rate.toPrecision(3)}`, text: `per step, ${perDigit(rate)}`};
  return {number: rate > 1 ? "diverges" : "never arrives", color: steep};
}

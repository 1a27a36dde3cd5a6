import type {PlotOptions} from "@observablehq/plot";
import {stepsPerDigit} from "../lib/theory/stepsToTolerance.js";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {powerOfTen} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {methods} from "./methods.js";
import {panel} from "./panel.js";
import {plainPower, powersIn} from "./powers.js";
import {curve, dots, path, type Scale} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** A run of gradient descent on a bowl with curvatures from 1/κ to 1, and what theory says of it. */
export interface LinearRateData {
  readonly kappa: number;
  readonly eta: number;
  /** The distance from the minimum after each step. */
  readonly errors: Float64Array;
  /** The number of steps on the axis. */
  readonly steps: number;
  /** The factor per step at this η, and the least that any η gives. */
  readonly rate: number;
  readonly bestEta: number;
  readonly bestRate: number;
}

const height = 330;
const errorDomain = [1e-8, 10] as const;
/** Step sizes and steps per digit that the second panel shows. */
export const rateDomain = {eta: [0, 2.2], steps: [0.5, 1e4]} as const;
/** Where on the axis of η the handle of κ stands. */
export const kappaEta = 0.5;

const {color} = methods.gradientDescent;
const flat = "var(--accent)";
const steep = "var(--warning)";

/** The error against the step, on a logarithmic axis; beside it, what one more digit costs at every η. */
export function linearRate(data: LinearRateData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.52);
  return arrange(
    kept,
    "both",
    row,
    titled(
      kept,
      "errors",
      ["Error: ", inked("measured", color), ", predicted (dashed), ", inked("best for κ", "var(--good)")],
      errorPanel(data, left, kept),
    ),
    titled(kept, "cost", ["Steps for one more digit, at every η"], costPanel(data, right, kept)),
  );
}

/** The height of the whole picture at a width. */
export function linearRateHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

/** What one more digit costs along a direction of curvature λ, inside what the panel shows. */
export function digitCost(eta: number, lambda: number): number {
  const [least, most] = rateDomain.steps;
  return Math.min(2 * most, Math.max(least / 2, stepsPerDigit(Math.abs(1 - eta * lambda))));
}

/** Where the handle of η stands: at the cost of a digit, inside the frame. */
export function etaHeight(eta: number, kappa: number): number {
  const [least, most] = rateDomain.steps;
  return Math.min(most, Math.max(least, digitCost(eta, 1 / kappa), digitCost(eta, 1)));
}

/** The κ at which a digit costs so many steps along the flattest direction, at the η of the handle. */
export function kappaFromCost(steps: number): number {
  return kappaEta / (1 - 10 ** (-1 / steps));
}

function errorPanel(data: LinearRateData, width: number, kept: Kept): Element {
  const {errors, steps, rate, bestRate} = data;
  const [least, most] = errorDomain;
  const held = (error: number) => Math.min(100 * most, Math.max(least / 100, error));
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {
      type: "log",
      domain: errorDomain,
      label: "|x|",
      ticks: powersIn(errorDomain).filter(isEven),
      tickFormat: powerOfTen,
    },
  };
  /** A factor per step as a straight line, through as many points as it has kinks at the border. */
  const line = (factor: number, x: Scale, y: Scale) => curve(steps + 1, t => [t, held(factor ** t)], x, y);
  return panel(kept, "errors", axes, {
    drawn: (x, y) => [
      path(line(bestRate, x, y), {stroke: "var(--good)", width: 3, dash: "1 6"}),
      path(
        curve(errors.length, t => [t, held(errors[t])], x, y),
        {stroke: color, width: 2.5},
      ),
      path(line(rate, x, y), {stroke: "var(--ink)", width: 1.5, dash: "7 5"}),
    ],
    words: [
      rate < 1
        ? {x: steps, y: most, text: `× ${rate.toPrecision(4)} per step`, anchor: "end", dx: -6, dy: 18, color}
        : {x: steps, y: least, text: "diverges", anchor: "end", dx: -6, dy: -10, color: steep},
    ],
  });
}

function isEven(power: number): boolean {
  return Math.round(Math.log10(power)) % 2 === 0;
}

const points = 221;

function costPanel({kappa, eta, bestEta, bestRate}: LinearRateData, width: number, kept: Kept): Element {
  const [first, last] = rateDomain.eta;
  const at = (i: number) => first + ((last - first) * (i + 0.5)) / points;
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 14,
    x: {domain: rateDomain.eta, label: "η, in units of 1/λₘₐₓ", ticks: 5},
    y: {
      type: "log",
      domain: rateDomain.steps,
      label: "steps per digit",
      ticks: powersIn(rateDomain.steps),
      tickFormat: plainPower,
    },
  };
  const best = [bestEta, Math.max(rateDomain.steps[0], stepsPerDigit(bestRate))] as const;
  const along = (lambda: number) => (i: number) => [at(i), digitCost(at(i), lambda)] as const;
  return panel(kept, "cost", axes, {
    drawn: (x, y) => [
      path(
        `M${x(2)},${y(rateDomain.steps[0])}V${y(rateDomain.steps[1])}H${x(last)}V${y(rateDomain.steps[0])}Z`,
        {
          fill: steep,
          opacity: 0.12,
        },
      ),
      path(curve(points, along(1 / kappa), x, y), {stroke: flat, width: 1.5, dash: "5 4"}),
      path(curve(points, along(1), x, y), {stroke: steep, width: 1.5, dash: "2 3"}),
      path(
        curve(points, i => [at(i), Math.max(along(1 / kappa)(i)[1], along(1)(i)[1])], x, y),
        {stroke: color, width: 3},
      ),
      path(
        curve(2, i => [eta, rateDomain.steps[i]], x, y),
        {stroke: "var(--eta)", width: 1, dash: "2 3"},
      ),
      path(
        dots(1, () => best, x, y),
        {stroke: "var(--good)", width: 10},
      ),
    ],
    words: [
      {
        x: kappaEta,
        y: digitCost(kappaEta, 1 / kappa),
        text: "flattest direction: drag κ",
        color: flat,
        dx: -12,
        dy: -16,
      },
      {x: 1.25, y: digitCost(1.25, 1), text: "steepest direction", color: steep, dx: 10, dy: 14},
      {
        x: best[0],
        y: best[1],
        text: "best",
        anchor: "middle",
        color: "var(--good)",
        dy: bestEta > 1.3 ? 20 : -12,
      },
      {x: last, y: rateDomain.steps[0], text: "diverges", anchor: "end", dx: -2, dy: -8, color: steep},
    ],
  });
}

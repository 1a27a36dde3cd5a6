import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import {stepSizes} from "../../lib/evidence/stepSizes.js";
import {adam} from "../../lib/optimizers/adam.js";
import {averageShare} from "../../lib/theory/biasCorrection.js";

/** The updates shown: the memory of S is full by then at the usual rate. */
const most = 10_000;
const times = [1, most] as const;
const timeAxis = {...logAxis(times, "t, update", {plain: true}), labelAnchor: "center"} as const;
/** Updates that lie evenly on a logarithmic axis, each once. */
const shownTimes = [...new Set(Array.from({length: 120}, (_, i) => Math.round(most ** (i / 119))))];
const slowest = 0.0005;

/** Adam's step under a constant gradient, with and without the correction of the averages' lag. */
export default defineFigure({
  id: "bias-correction",
  parameters: {
    beta: quantity({symbol: "β", label: "rate of M", value: 0.1, min: slowest, max: 1, scale: "log"}),
    gamma: quantity({symbol: "γ", label: "rate of S", value: 0.001, min: slowest, max: 1, scale: "log"}),
    step: count({symbol: "t", label: "update", value: most, min: 1, max: most}),
  },
  compute({beta, gamma}) {
    const gradients = new Array<number>(most).fill(1);
    const lengths = (biasCorrection: boolean) =>
      stepSizes(adam({eta: 1, beta, gamma, epsilon: 0, biasCorrection}), gradients).map(Math.abs);
    const without = lengths(false);
    const peak = without.reduce((best, length, k) => (length > without[best] ? k : best), 0);
    const trough = without.reduce((best, length, k) => (length < without[best] ? k : best), 0);
    const furthest = without[peak] >= 1.001 ? peak : trough;
    return {with: lengths(true), without, extreme: {t: furthest + 1, length: without[furthest]}};
  },
}).shown({
  picture: beside(
    0.42,
    picture({wide: 320, stacked: 220}, ({values: {beta, gamma, step}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: timeAxis,
        y: {domain: [0, 1.35], label: "how full the averages are", ticks: [0, 0.5, 1]},
      } as const;
      return panel(kept, "shares", axes, {
        drawn: (x, y) => [
          path(rule("x", step, [0, 1], x, y), {...guide, opacity: 0.5}),
          ...[
            {rate: gamma, color: "var(--gamma)"},
            {rate: beta, color: "var(--beta)"},
          ].map(({rate, color}) =>
            path(
              curve(shownTimes.length, i => [shownTimes[i], averageShare(rate, shownTimes[i])], x, y),
              {
                stroke: color,
                width: 2.5,
              },
            ),
          ),
        ],
        words: [
          {x: 1, y: 1.24, text: "M", color: "var(--beta)", bold: true, size: 20, dx: 10},
          {x: 1, y: 1.24, text: `about ${short(1 / beta)} gradients`, color: "var(--beta)", dx: 32},
          {x: 1, y: 1.1, text: "S", color: "var(--gamma)", bold: true, size: 20, dx: 10},
          {x: 1, y: 1.1, text: `about ${short(1 / gamma)} gradients`, color: "var(--gamma)", dx: 32},
        ],
      });
    }),
    picture({wide: 320, stacked: 240}, ({values: {step}, data}, size, kept) => {
      const {extreme, without} = data;
      // In a small picture the words at the top are as wide as it is: the curve stays below them.
      const room = size.width < 400 ? 1.7 : 1.25;
      const top = Math.max(1.6, room * extreme.length, 1.25 * without[0]);
      const axes = {
        ...size,
        ...plainMargins,
        x: timeAxis,
        y: {domain: [0, top], label: "length of the step, over η", ticks: 5},
      } as const;
      const until = shownTimes.filter(t => t <= step);
      const line = (lengths: readonly number[]) => (i: number) => [until[i], lengths[until[i] - 1]] as const;
      const [far, early] = [extreme.length, without[0]].map(length => length.toFixed(2));
      const isMost = extreme.length > 1;
      return panel(kept, "lengths", axes, {
        drawn: (x, y) => [
          region(until.length, line(without), i => [until[i], 1], x, y, "var(--warning)", 0.16),
          path(curve(until.length, line(without), x, y), {stroke: "var(--warning)", width: 2.5, dash: "6 3"}),
          path(curve(until.length, line(data.with), x, y), {stroke: "var(--adam)", width: 3}),
        ],
        over: (x, y) => [
          path(
            dots(1, () => [extreme.t, extreme.length], x, y),
            {
              stroke: "var(--warning)",
              width: extreme.t <= step ? 9 : 0,
            },
          ),
        ],
        words: (_, y) => [
          {
            x: most,
            y: top,
            text: `${far} η`,
            anchor: "end",
            size: 32,
            bold: true,
            color: "var(--warning)",
            dx: -6,
            dy: 30,
          },
          {
            x: most,
            y: top,
            text: `${isMost ? "the longest" : "the shortest"} step without correction, at t = ${extreme.t}`,
            anchor: "end",
            color: "var(--warning)",
            dx: -6,
            dy: 52,
          },
          {
            x: 1,
            y: without[0],
            text: `${early} η at t = 1`,
            color: "var(--warning)",
            bold: true,
            dx: 8,
            dy: isMost ? 22 : -8,
          },
          {
            x: 1,
            y: 1,
            text: "with correction: η at every step",
            color: "var(--adam)",
            bold: true,
            dx: 8,
            // Below the line if there is room above the numbers of the axis.
            dy: isMost && y(0) - y(1) > 14 ? Math.min(20, y(0) - y(1) - 4) : -8,
          },
        ],
      });
    }),
  ),
  time: {parameter: "step", last: () => most},
  sight: ["beta", "gamma"],
  marks: {gamma: () => [{value: 0.001, label: "usual"}], beta: () => [{value: 0.1, label: "usual"}]},
  handles: [
    {
      label: "memory of M",
      name: "none",
      along: "x",
      at: ({values: {beta}}) => [1 / beta, averageShare(beta, Math.max(1, Math.round(1 / beta)))],
      move: ({x}) => ({beta: 1 / x}),
    },
    {
      label: "memory of S",
      name: "none",
      along: "x",
      at: ({values: {gamma}}) => [1 / gamma, averageShare(gamma, Math.max(1, Math.round(1 / gamma)))],
      move: ({x}) => ({gamma: 1 / x}),
    },
  ],
  hover: ({x, plot}) => (plot === 1 && x >= 1 ? {step: Math.min(most, Math.round(x))} : undefined),
  summary: ({values: {beta, gamma}, data: {without, extreme}}) =>
    `β = ${short(beta)}, γ = ${short(gamma)}, a constant gradient: without correction the first step is ${without[0].toFixed(3)} η, and the ${extreme.length > 1 ? "longest" : "shortest"} ${extreme.length.toFixed(3)} η at t = ${extreme.t}. With it every step is η.`,
  table: ({data}) => ({
    columns: ["t", "without correction, over η", "with correction, over η"],
    rows: shownTimes.map(t => [t, data.without[t - 1], data.with[t - 1]]),
  }),
  slides: [
    {words: "Two averages start at 0, and M fills a hundred times sooner than S", set: {}},
    {words: "With equal rates the first steps are too short instead", set: {gamma: 0.1}},
  ],
  exercises: {
    first: {
      ask: "first step, in η",
      answer: () => 0.5 / Math.sqrt(0.01),
      tolerance: 0.01,
    },
  },
});

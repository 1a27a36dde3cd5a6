import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words, within} from "../../figures/strokes.js";
import {stepsToSixDigits} from "../../lib/experiments/sixDigits/stepsToSixDigits.js";
import {criticalDamping, momentumRate} from "../../lib/theory/momentumRate.js";
import type {MomentumRegime} from "../../lib/theory/momentumRegime.js";
import {momentumEnvelope, momentumPosition} from "../../lib/theory/momentumSolution.js";
import {rateHeadline, regimeInWords, regimeOf} from "./regimes.js";

const steps = 80;
const reach = [-1.5, 1.5] as const;
/** Where ηλ and γ are shown. */
const most = 4;
const {color} = methods.momentum;
/** The regimes from left to right, with their names in the picture. */
const regions: readonly {name: MomentumRegime; color: string; words: Words}[] = [
  {name: "overdamped", color: "var(--momentum)", words: {x: 0.015, y: 0.06, text: "overdamped"}},
  {name: "underdamped", color: "var(--gamma)", words: {x: 1, y: 0.62, text: "underdamped", anchor: "middle"}},
  {name: "alternating", color: "var(--beta)", words: {x: 3.95, y: 0.05, text: "jumps across", anchor: "end"}},
  {
    name: "unstable",
    color: "var(--warning)",
    words: {x: 3.95, y: 0.23, text: "diverges", anchor: "end", color: "var(--warning)"},
  },
];

/** The motion of one direction, and its place among the regimes of an oscillator. */
export default defineFigure({
  id: "damping",
  parameters: {
    etaLambda: quantity({
      symbol: "ηλ",
      label: "step × curvature",
      value: 0.1,
      min: 0.01,
      max: most,
      scale: "log",
    }),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.8, min: 0, max: 0.99}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({etaLambda, gamma}) {
    const direction = {eta: etaLambda, gamma, lambda: 1};
    const times = Array.from({length: steps + 1}, (_, t) => t);
    return {
      direction,
      positions: times.map(t => momentumPosition(direction, t)),
      envelope: times.map(t => momentumEnvelope(direction, t)),
      regime: regimeOf(direction),
      rate: momentumRate({eta: etaLambda, gamma, lambdas: [1]}),
      critical: criticalDamping(etaLambda),
      sixDigits: stepsToSixDigits({eta: etaLambda, gamma, lambdas: [1]}),
    };
  },
}).shown({
  picture: beside(
    0.42,
    picture({wide: 350, stacked: 215}, ({data: {regime}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          // As on a slide rule: the regimes at small ηλ get the room that they need.
          type: "sqrt",
          domain: [0, most],
          label: "ηλ, step size × curvature",
          labelAnchor: "center",
          ticks: [0, 0.1, 0.5, 1, 2, 3, 4],
          tickFormat: String,
        },
        y: {domain: [0, 1], label: "γ, damping", ticks: 5},
      } as const;
      const along = (edge: (gamma: number) => number) => (i: number) =>
        [edge((i / 60) ** 2), (i / 60) ** 2] as const;
      const edges = [
        along(() => 0),
        along(g => (1 - Math.sqrt(g)) ** 2),
        along(g => (1 + Math.sqrt(g)) ** 2),
        along(g => 2 * (1 + g)),
        along(() => most),
      ];
      const [, over, flips, edge] = edges;
      return panel(kept, "regimes", axes, {
        drawn: (x, y) => [
          ...regions.map(({name, color}, i) =>
            region(61, edges[i], edges[i + 1], x, y, color, name === regime ? 0.38 : 0.14),
          ),
          path(curve(61, over, x, y), {stroke: "var(--ink)", width: 1.75}),
          path(curve(61, flips, x, y), {stroke: "var(--ink)", width: 1.75, dash: "2 4"}),
          path(curve(61, edge, x, y), {stroke: "var(--warning)", width: 2.5}),
          path(
            curve(2, i => [[1.66, 2.12][i], [0.05, 0.07][i]], x, y),
            {stroke: "var(--ink)", width: 1},
          ),
        ],
        words: [
          ...regions.map(({name, words}): Words => ({...words, bold: name === regime, plain: true})),
          {
            x: 0.12,
            y: criticalDamping(0.12),
            text: "critical",
            dx: 8,
            bold: regime === "critical",
            plain: true,
          },
        ],
      });
    }),
    picture(
      {wide: 350, stacked: 205},
      ({values, data: {positions, envelope, regime, rate, sixDigits}}, size, kept) => {
        const at = (t: number) => [t, positions[t]] as const;
        const exit = exitOf(values.step + 1, at, {x: [0, steps], y: reach});
        // What diverges is drawn to where it leaves the picture, and no further.
        const last = regime === "unstable" && exit ? exit.step : values.step;
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [0, steps], label: "step", ticks: 6},
          y: {domain: [...reach], label: "position x", ticks: 5},
        };
        return panel(kept, "motion", axes, {
          drawn: (x, y) => [
            path(rule("y", 0, [0, steps], x, y), {...guide, opacity: 0.5}),
            ...(regime === "underdamped" ? [1, -1] : []).map(sign =>
              path(
                curve(last + 1, t => [t, sign * envelope[t]], x, y),
                {stroke: "var(--gamma)", width: 1.5, dash: "4 3"},
              ),
            ),
            path(curve(last + 1, at, x, y), {stroke: color}),
            path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width: 3}),
          ],
          over: (x, y) => [
            path(dots(last + 1, within([0, steps], reach, at), x, y), {stroke: color, width: 4.4}),
          ],
          headlines: [rateHeadline(rate, sixDigits)],
        });
      },
    ),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["etaLambda", "gamma"],
  marks: {
    etaLambda: ({values}) => [{value: 2 * (1 + values.gamma), label: "edge"}],
    gamma: ({data: {critical}}) => [{value: critical, label: "critical"}],
  },
  handles: [
    {
      label: "ηλ and γ",
      name: "right",
      at: ({values}) => [values.etaLambda, values.gamma],
      move: ({x, y}) => ({etaLambda: x, gamma: y}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {etaLambda: x, gamma: y} : undefined),
  hover: ({x, plot}) => (plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined),
  summary: ({data: {regime, rate, critical, sixDigits}}) =>
    `${regimeInWords(rate, [regime], sixDigits)} Critical damping for this ηλ is γ = ${short(critical)}.`,
  table: ({data: {positions, envelope}}) => ({
    columns: ["step", "position", "envelope"],
    rows: positions.map((position, t) => [t, position, envelope[t]]),
  }),
  slides: [
    {words: "Underdamped: it swings", set: {gamma: 0.9}},
    {words: "Overdamped: it creeps", set: {gamma: 0.3}},
    {words: "A regime that no spring has: it jumps across at every step", set: {etaLambda: 1.9, gamma: 0.1}},
  ],
  exercises: {
    critical: {
      progress: ({values, data: {critical, regime}}) => ({
        done: Math.abs(values.etaLambda - 0.25) < 0.005 && Math.abs(values.gamma - critical) < 0.006,
        words: `ηλ = ${short(values.etaLambda)}, γ = ${short(values.gamma)}: ${regime}.`,
      }),
      solution: {etaLambda: 0.25, gamma: 0.25},
    },
  },
});

import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, guide, path, within} from "../../figures/strokes.js";
import {criticalDamping, momentumRate} from "../../lib/theory/momentumRate.js";
import {momentumRegime} from "../../lib/theory/momentumRegime.js";
import {momentumEnvelope, momentumPosition} from "../../lib/theory/momentumSolution.js";
import {regimeInWords, regimeNames} from "./regimes.js";
import {stepsToSixDigits} from "./sixDigits.js";

const steps = 80;
const reach = [-1.5, 1.5] as const;
/** Where ηλ and γ are shown. */
const most = 4;
const {color} = methods.momentum;

/** The motion of one direction, and its place among the regimes of an oscillator. */
export default defineFigure({
  id: "damping",
  parameters: {
    etaLambda: quantity({
      symbol: "ηλ",
      label: "step size × curvature",
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
      regime: momentumRegime(direction),
      rate: momentumRate({eta: etaLambda, gamma, lambdas: [1]}),
      critical: criticalDamping(etaLambda),
      sixDigits: stepsToSixDigits({eta: etaLambda, gamma, lambdas: [1]}),
    };
  },
}).shown({
  picture: beside(
    0.42,
    picture({wide: 340, stacked: 250}, ({data: {regime}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [0, most], label: "ηλ, step size × curvature", labelAnchor: "center", ticks: 4},
        y: {domain: [0, 1], label: "γ, damping", ticks: 5},
      } as const;
      const along = (edge: (gamma: number) => number) => (i: number) => [edge(i / 60), i / 60] as const;
      const over = along(g => (1 - Math.sqrt(g)) ** 2);
      const flips = along(g => (1 + Math.sqrt(g)) ** 2);
      const edge = along(g => 2 * (1 + g));
      const names = regimeNames(regime);
      return panel(kept, "regimes", axes, {
        drawn: (x, y) => [
          region(
            61,
            along(() => 0),
            over,
            x,
            y,
            "var(--momentum)",
            names.overdamped ? 0.35 : 0.14,
          ),
          region(61, over, flips, x, y, "var(--gamma)", names.underdamped ? 0.35 : 0.14),
          region(61, flips, edge, x, y, "var(--beta)", names.alternating ? 0.35 : 0.14),
          region(
            61,
            edge,
            along(() => most),
            x,
            y,
            "var(--warning)",
            names.unstable ? 0.35 : 0.14,
          ),
          path(curve(61, over, x, y), {stroke: "var(--ink)", width: 1.75}),
          path(curve(61, flips, x, y), {stroke: "var(--ink)", width: 1.75}),
          path(curve(61, edge, x, y), {stroke: "var(--warning)", width: 2.5}),
        ],
        words: [
          {x: 0.06, y: 0.06, text: "overdamped", bold: names.overdamped, plain: true},
          {x: 1.1, y: 0.72, text: "underdamped", anchor: "middle", bold: names.underdamped, plain: true},
          {x: 1.98, y: 0.06, text: "jumps across", anchor: "end", bold: names.alternating, plain: true},
          {
            x: 3.9,
            y: 0.3,
            text: "diverges",
            anchor: "end",
            bold: names.unstable,
            color: "var(--warning)",
            plain: true,
          },
          {x: 0.36, y: 0.16, text: "critical", dx: 10, plain: true},
        ],
      });
    }),
    picture(
      {wide: 340, stacked: 220},
      ({values, data: {positions, envelope, regime, sixDigits, rate}}, size, kept) => {
        const at = (t: number) => [t, positions[t]] as const;
        const last = values.step;
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [0, steps], label: "step", ticks: 6},
          y: {domain: [...reach], label: "position x", ticks: 5},
        };
        return panel(kept, "motion", axes, {
          drawn: (x, y) => [
            path(rule("y", 0, [0, steps], x, y), {...guide, opacity: 0.5}),
            ...[1, -1].map(sign =>
              path(
                curve(last + 1, t => [t, sign * envelope[t]], x, y),
                {stroke: "var(--gamma)", width: 1.5, dash: "4 3"},
              ),
            ),
            path(curve(last + 1, at, x, y), {stroke: color}),
          ],
          over: (x, y) => [
            path(dots(last + 1, within([0, steps], reach, at), x, y), {stroke: color, width: 4.4}),
          ],
          words: [
            {
              x: steps,
              y: reach[1],
              text:
                rate < 1
                  ? `×${short(rate)} per step`
                  : regime === "unstable" && rate > 1
                    ? "diverges"
                    : "never arrives",
              anchor: "end",
              size: 26,
              bold: true,
              dx: -6,
              dy: 28,
              color: rate < 1 ? "var(--ink)" : "var(--warning)",
            },
            ...(Number.isFinite(sixDigits)
              ? [
                  {
                    x: steps,
                    y: reach[1],
                    text: `${sixDigits} steps to a millionth`,
                    anchor: "end",
                    dx: -6,
                    dy: 48,
                  } as const,
                ]
              : []),
          ],
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

import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {type Land, landscape} from "../../figures/landscape.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {region} from "../../figures/region.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {run} from "../../lib/run/run.js";
import {descentOptimalRate} from "../../lib/theory/descentOptimum.js";
import {momentumOptimum} from "../../lib/theory/momentumOptimum.js";
import {criticalDamping, momentumEdge, momentumRate} from "../../lib/theory/momentumRate.js";
import {momentumRegime} from "../../lib/theory/momentumRegime.js";
import {regimeInWords} from "./regimes.js";
import {stepsToSixDigits} from "./sixDigits.js";

const steps = 100;
/** ηλmax is shown up to a little more than where the edge of divergence ends, at γ = 1. */
const most = 4;
const floor = 1e-8;
/** The lines of equal rate. */
const rates = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.999];
/** Of these the rate is written beside the line. */
const named = [0.5, 0.7, 0.8, 0.9, 0.97];

/** The rate of momentum at every step size and damping, on a valley whose eigenvalues are in hand. */
export default defineFigure({
  id: "momentum-rate",
  parameters: {
    lambdas: point({
      symbol: "λ",
      label: "eigenvalues",
      value: [1, 20],
      bounds: [
        [0.1, 100],
        [0.1, 100],
      ],
    }),
    etaHigh: quantity({
      symbol: "ηλ",
      label: "step size × largest curvature",
      value: 1.6,
      min: 0.01,
      max: most,
    }),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.25, min: 0, max: 0.99}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({lambdas, etaHigh, gamma}) {
    const [low, high] = [Math.min(...lambdas), Math.max(...lambdas)];
    const eta = etaHigh / high;
    const history = run(momentum({eta, gamma}), rotatedQuadratic({lambda: lambdas}), [1, 1], {steps});
    return {
      low,
      high,
      kappa: high / low,
      eta,
      history,
      rate: momentumRate({eta, gamma, lambdas}),
      best: momentumOptimum(low, high),
      sixDigits: stepsToSixDigits({eta, gamma, lambdas}),
    };
  },
}).shown({
  picture: beside(
    0.54,
    picture({wide: 390, stacked: 270}, ({data: {low, high, kappa, best}}, size, kept) => {
      const land: Land = {
        surface: (etaHigh, gamma) =>
          Math.min(1, momentumRate({eta: etaHigh / high, gamma: Math.max(0, gamma), lambdas: [low, high]})),
        key: `rate ${kappa}`,
        levels: () => rates,
      };
      const domain = {x: [0, most], y: [0, 0.999]} as const;
      const axes = {
        ...size,
        ...plainMargins,
        x: {
          domain: [0, most],
          label: "ηλmax, step size × largest curvature",
          labelAnchor: "center",
          ticks: 4,
        },
        y: {domain: [0, 1], label: "γ, damping", ticks: 5},
      } as const;
      const critical = (lambda: number) => (i: number) => {
        const etaHigh = most * (i / 80) ** 2;
        return [etaHigh, criticalDamping((etaHigh * lambda) / high)] as const;
      };
      const edge = (i: number) => [2 * (1 + i / 60), i / 60] as const;
      return panel(kept, "plane", axes, {
        ground: (x, y) => landscape(kept, "plane", land, domain, x, y),
        drawn: (x, y) => [
          region(61, edge, i => [most, i / 60], x, y, "var(--paper)", 0.8),
          region(61, edge, i => [most, i / 60], x, y, "var(--warning)", 0.12),
          ...[low, high].map(lambda =>
            path(curve(81, critical(lambda), x, y), {stroke: "var(--ink)", width: 1.75, dash: "5 3"}),
          ),
          path(curve(61, edge, x, y), {stroke: "var(--warning)", width: 2.5}),
        ],
        over: (x, y) => [mark("star", [x(best.eta * high), y(best.gamma)], 9, "var(--good)")],
        words: [
          {
            x: best.eta * high,
            y: best.gamma,
            text: `best: ${short(best.rate)}`,
            color: "var(--good)",
            anchor: "middle",
            dy: -14,
            bold: true,
          },
          {x: 3.9, y: 0.1, text: "diverges", color: "var(--warning)", anchor: "end", bold: true, plain: true},
          {x: 0.05, y: criticalDamping((0.05 * low) / high), text: "critical along", dx: 4, dy: -6},
          {x: 0.3, y: criticalDamping(0.3), text: "critical across", dx: -2, dy: 14},
          ...rateWords(kappa),
        ],
      });
    }),
    stack(
      picture({wide: 92, stacked: 88}, ({values: {lambdas}, data: {kappa}}, size, kept) => {
        const axes = {
          ...size,
          ...plainMargins,
          marginTop: 34,
          x: {type: "log", domain: [0.1, 100], label: null, ticks: 4, tickFormat: powerOfTen},
          y: {domain: [0, 1], axis: null},
        } as const;
        return panel(kept, "spectrum", axes, {
          over: (x, y) =>
            lambdas.map(lambda =>
              path(
                curve(2, i => [lambda, i], x, y),
                {stroke: "var(--ink)", width: 2, cap: "butt"},
              ),
            ),
          words: [
            {x: 0.1, y: 1, text: "eigenvalues of the Hessian: drag them", dy: -18, plain: true},
            {
              x: 100,
              y: 1,
              text: `κ = ${short(kappa)}`,
              anchor: "end",
              dy: -16,
              bold: true,
              size: 20,
              plain: true,
            },
          ],
        });
      }),
      picture({wide: 290, stacked: 180}, ({values, data: {history, rate, sixDigits}}, size, kept) => {
        const shown = Math.min(values.step, history.steps);
        const {lambdas} = values;
        const colors = ["var(--gamma)", "var(--momentum)"];
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [0, steps], label: "step", ticks: 5},
          y: {
            type: "log",
            domain: [floor, 10],
            label: "what is left in each direction",
            ticks: 5,
            tickFormat: powerOfTen,
          },
        } as const;
        const lines = (x: Scale, y: Scale) =>
          [0, 1].map(index => {
            const at = (k: number) =>
              [k, Math.min(10, Math.max(floor, Math.abs(history.trajectory[2 * k + index])))] as const;
            return path(curve(shown + 1, at, x, y), {
              stroke: colors[index],
              width: 2,
              dash: index === 0 ? undefined : "6 2",
            });
          });
        const steady = rate < 1;
        return panel(kept, "errors", axes, {
          over: lines,
          words: [
            {
              x: steps,
              y: 10,
              text: steady ? `×${short(rate)}` : rate > 1 ? "diverges" : "never arrives",
              anchor: "end",
              size: 30,
              bold: true,
              dx: -4,
              dy: 26,
              color: steady ? "var(--ink)" : "var(--warning)",
            },
            ...(steady
              ? [
                  {x: steps, y: 10, text: "per step in the end", anchor: "end", dx: -4, dy: 46} as const,
                  {
                    x: steps,
                    y: 10,
                    text: Number.isFinite(sixDigits)
                      ? `${sixDigits} steps to a millionth`
                      : "over 5000 steps to a millionth",
                    anchor: "end",
                    dx: -4,
                    dy: 64,
                  } as const,
                ]
              : []),
            ...colors.map(
              (color, index): Words => ({
                x: 0,
                y: floor,
                text: `λ = ${short(lambdas[index])}${index ? ", dashed" : ""}`,
                color,
                dx: 8,
                dy: -28 + 18 * index,
              }),
            ),
          ],
        });
      }),
    ),
  ),
  time: {parameter: "step", last: ({history}) => history.steps},
  sight: [],
  more: ["etaHigh", "gamma"],
  presets: [
    {
      words: "to the best point",
      set: ({data: {best, high}}) => ({etaHigh: best.eta * high, gamma: best.gamma}),
    },
    {
      words: "gradient descent at its best",
      set: ({data: {kappa}}) => ({etaHigh: (2 * kappa) / (1 + kappa), gamma: 0}),
    },
    {words: "κ = 4", set: () => ({lambdas: [1, 4]})},
    {words: "κ = 100", set: () => ({lambdas: [1, 100]})},
  ],
  handles: [
    {
      label: "η and γ",
      name: "right",
      at: ({values}) => [values.etaHigh, values.gamma],
      move: ({x, y}) => ({etaHigh: x, gamma: y}),
    },
    {
      label: "eigenvalue along the valley",
      plot: 1,
      along: "x",
      at: ({values}) => [values.lambdas[0], 0.5],
      move: ({x}, {values}) => ({lambdas: [x, values.lambdas[1]]}),
    },
    {
      label: "eigenvalue across the valley",
      plot: 1,
      along: "x",
      at: ({values}) => [values.lambdas[1], 0.5],
      move: ({x}, {values}) => ({lambdas: [values.lambdas[0], x]}),
    },
  ],
  hover: ({x, y, plot}) => (plot === 0 && x > 0 && y >= 0 && y < 1 ? {etaHigh: x, gamma: y} : undefined),
  click: ({x, y, plot}) => (plot === 0 ? {etaHigh: x, gamma: y} : undefined),
  summary: ({values: {lambdas, gamma}, data: {eta, rate, kappa, best, sixDigits}}) => {
    const regimes = lambdas.map(lambda => momentumRegime({eta, gamma, lambda}));
    return `η = ${short(eta)}, γ = ${short(gamma)}. ${regimeInWords(rate, regimes, sixDigits)} At best κ = ${short(kappa)} allows ${short(best.rate)} with momentum and ${short(descentOptimalRate(kappa))} without.`;
  },
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "The plane of η and γ: light is fast", set: {}},
    {words: "The bottom edge is gradient descent", set: {etaHigh: 40 / 21, gamma: 0}},
    {words: "A longer valley: κ = 100", set: {lambdas: [1, 100]}},
  ],
  exercises: {
    best: {
      progress: ({data: {rate, best}}) => ({
        done: rate <= best.rate * 1.01,
        words: `The rate is ${short(rate)}; the best is ${short(best.rate)}.`,
      }),
      solution: {
        etaHigh: momentumOptimum(1, 20).eta * 20,
        gamma: momentumOptimum(1, 20).gamma,
      },
    },
  },
});

/** The rates on their lines, where these run level: between the two critical lines the rate is √γ. */
function rateWords(kappa: number): Words[] {
  return named.flatMap(rate => {
    const gamma = rate ** 2;
    // From where the direction along the valley swings to where the run diverges.
    const from = kappa * (1 - rate) ** 2;
    const to = Math.min(momentumEdge(gamma, 1), (1 + rate) ** 2);
    if (to - from < 0.5) return [];
    return [{x: Math.max(from, 1.15) + 0.2, y: gamma, text: String(rate), anchor: "middle", dy: 4} as const];
  });
}

import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {type Land, landscape} from "../../figures/landscape.js";
import {held, leavingArrow} from "../../figures/logarithmic.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region} from "../../figures/region.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {stepsToSixDigits} from "../../lib/experiments/sixDigits/stepsToSixDigits.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {run} from "../../lib/run/run.js";
import {descentOptimalRate} from "../../lib/theory/descentOptimum.js";
import {momentumOptimum} from "../../lib/theory/momentumOptimum.js";
import {criticalDamping, momentumRate} from "../../lib/theory/momentumRate.js";
import {colors, errorDomain, nameOf, nameOnCurve, rateWords} from "./rateNames.js";
import {rateHeadline, regimeInWords, regimeOf} from "./regimes.js";

const steps = 100;
/** ηλmax is shown up to a little more than where the edge of divergence ends, at γ = 1. */
const most = 4;
const least = 0.01;
const mostGamma = 0.99;
/** The lines of equal rate. */
const rates = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.999];

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
      min: least,
      max: most,
    }),
    gamma: quantity({symbol: "γ", label: "damping", value: 0.25, min: 0, max: mostGamma}),
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
    picture({wide: 374, stacked: 230}, ({values, data: {low, high, kappa, best}}, size, kept) => {
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
        rings: [[values.etaHigh, values.gamma]],
        over: (x, y) => [mark("star", [x(best.eta * high), y(best.gamma)], 9, "var(--good)")],
        words: [
          {
            x: best.eta * high,
            y: best.gamma,
            text: `best: ${short(best.rate)}`,
            color: "var(--good)",
            bold: true,
            // Beside the star, on the sides where there is room.
            ...(best.eta * high < 2.8
              ? ({anchor: "start", dx: 12} as const)
              : ({anchor: "end", dx: -12} as const)),
            dy: best.gamma < 0.1 ? -12 : 24,
          },
          {x: 3.9, y: 0.1, text: "diverges", color: "var(--warning)", anchor: "end", bold: true, plain: true},
          {x: 0.05, y: criticalDamping((0.05 * low) / high), text: "critical along", dx: 4, dy: -6},
          {x: 0.3, y: criticalDamping(0.3), text: "critical across", dx: -2, dy: 14},
          ...rateWords(kappa),
        ],
      });
    }),
    stack(
      picture({wide: 100, stacked: 98}, ({values: {lambdas}, data: {kappa}}, size, kept) => {
        const axes = {
          ...size,
          ...plainMargins,
          marginTop: 44,
          // The names of the outermost rings have room beside them.
          marginRight: 70,
          marginLeft: 64,
          x: {type: "log", domain: [0.1, 100], label: null, ticks: 4, tickFormat: powerOfTen},
          y: {domain: [0, 1], axis: null},
        } as const;
        return panel(kept, "spectrum", axes, {
          over: (x, y) =>
            lambdas.map((lambda, i) =>
              path(
                curve(2, end => [lambda, end], x, y),
                {stroke: colors[i], width: 3, cap: "butt"},
              ),
            ),
          words: [
            {x: 0.1, y: 1, text: "eigenvalues of the Hessian: drag them", dx: -60, dy: -30, plain: true},
            ...lambdas.map((lambda, i): Words => nameOf(lambda, i, lambdas)),
            {
              x: 100,
              y: 1,
              text: `κ = ${short(kappa)}`,
              anchor: "end",
              dx: 58,
              dy: -28,
              bold: true,
              size: 20,
              plain: true,
            },
          ],
        });
      }),
      picture(
        {wide: 266, stacked: 190},
        ({values: {step, lambdas}, data: {history, rate, sixDigits}}, size, kept) => {
          const shown = Math.min(step, history.steps) + 1;
          const axes = {
            ...size,
            ...plainMargins,
            x: {domain: [0, steps], label: "step", ticks: 5},
            y: logAxis(errorDomain, "what is left in each direction", {every: 3}),
          } as const;
          const left = [0, 1].map(i =>
            Float64Array.from({length: shown}, (_, k) => history.trajectory[2 * k + i]),
          );
          return panel(kept, "errors", axes, {
            drawn: (x, y) =>
              left.flatMap((sizes, i) => [
                path(
                  curve(shown, k => [k, held(sizes[k])], x, y),
                  {stroke: colors[i], width: 2, dash: i === 0 ? undefined : "6 2"},
                ),
                path(leavingArrow(sizes, shown, steps, errorDomain, x, y), {stroke: colors[i], width: 3}),
              ]),
            words: left.map((sizes, i) => nameOnCurve(sizes, i, lambdas[i])),
            headlines: [rateHeadline(rate, sixDigits)],
          });
        },
      ),
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
  hover: ({x, y, plot}) =>
    plot === 0 && x >= least && x <= most && y >= 0 && y <= mostGamma ? {etaHigh: x, gamma: y} : undefined,
  click: ({x, y, plot}) => (plot === 0 ? {etaHigh: x, gamma: y} : undefined),
  summary: ({values: {lambdas, gamma}, data: {eta, rate, kappa, best, sixDigits}}) => {
    const regimes = lambdas.map(lambda => regimeOf({eta, gamma, lambda}));
    return `η = ${short(eta)}, γ = ${short(gamma)}. ${regimeInWords(rate, regimes, sixDigits)} Best for κ = ${short(kappa)}: ${short(best.rate)}, and ${short(descentOptimalRate(kappa))} without momentum.`;
  },
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "Every η and γ has its rate; one is fastest", set: {}},
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

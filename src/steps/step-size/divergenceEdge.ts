import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {messageOf, short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import type {Exit} from "../../figures/leaving.js";
import {fitted, map} from "../../figures/map.js";
import {nearestStep, planePath} from "../../figures/paths.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {exitUpTo, runOnMap} from "../../figures/runOnMap.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {run} from "../../lib/run/run.js";
import {descentOptimum} from "../../lib/theory/descentOptimum.js";
import {descentEdge} from "../../lib/theory/descentRate.js";
import {distancesPanel} from "./distancesPanel.js";
import {factorStrip, whatHappens} from "./factorStrip.js";

const steps = 16;
/** Curvature along the valley, and across it. */
export const lambdas = [0.4, 5] as const;
const bowl = rotatedQuadratic({lambda: [...lambdas]});
const window: Rectangle = {x: [-3.2, 3.2], y: [-1.25, 1.25]};
const land: Land = {surface: bowl, key: "bowl", levels: bowlLevels(bowl)};
const best = descentOptimum(...lambdas);
const edge = descentEdge(lambdas[1]);

/** Gradient descent on a stretched bowl: η on a line with what one step leaves of each direction. */
export default defineFigure({
  id: "divergence-edge",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.44, min: 0.05, max: 10, scale: "log"}),
    start: point({label: "start", value: [-2.75, 0.3], bounds: [window.x, window.y]}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({eta, start}) {
    const walk = (eta: number) => run(gradientDescent({eta}), bowl, start, {steps});
    return {history: walk(eta), best: walk(best), factors: lambdas.map(lambda => 1 - eta * lambda)};
  },
}).shown({
  picture: stack(
    beside(
      0.58,
      picture({wide: 215, stacked: 190}, ({values, data}, size, kept) => {
        const seen = fitted(window, size);
        const exit = exitUpTo(data.history, values.step, seen);
        return map(kept, "map", land, window, size, {
          drawn: (x, y) => [
            path(curve(data.best.steps + 1, planePath(data.best), x, y), {
              stroke: "var(--ink)",
              width: 1.75,
              dash: "1 4",
            }),
            // Once it has left, it is drawn no further: it would only cross the picture to and fro.
            ...runOnMap(
              "gradientDescent",
              data.history,
              Math.min(values.step, exit?.step ?? steps),
              seen,
              x,
              y,
            ),
          ],
          words: x => mapWords(exit, seen, x, size.width < 420),
        });
      }),
      picture({wide: 215, stacked: 165}, ({values, data}, size, kept) =>
        distancesPanel(kept, size, {...data, step: values.step, steps}),
      ),
    ),
    picture({wide: 200, stacked: 190}, ({values}, size, kept) =>
      factorStrip(kept, size, {eta: values.eta, lambdas, best, edge}),
    ),
  ),
  time: {parameter: "step", last: ({history}) => history.steps},
  sight: ["eta"],
  marks: {
    eta: () => [
      {value: 1 / lambdas[1], label: "1/λ₂"},
      {value: edge, label: "2/λ₂"},
      {value: 1 / lambdas[0], label: "1/λ₁"},
      {value: 2 / lambdas[0], label: "2/λ₁"},
    ],
  },
  handles: [
    {
      label: "start",
      name: "above",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
    {
      label: "η",
      plot: 2,
      along: "x",
      name: "none",
      at: ({values}) => [values.eta, 0],
      move: ({x}) => ({eta: x}),
    },
  ],
  click({x, y, plot}) {
    if (plot === 0) return {start: [x, y]};
    return plot === 2 ? {eta: x} : undefined;
  },
  hover({x, y, plot}, {data}) {
    if (plot === 0) return {step: nearestStep(data.history, x, y)};
    return plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined;
  },
  summary: ({values: {eta}, data: {history, factors}}) =>
    `η = ${short(eta)}: each step takes x₁ times ${short(factors[0])} and x₂ times ${short(factors[1])}. ${whatHappens(factors)} Gradient descent ${messageOf(history)}.`,
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "Just past the edge: one direction arrives, the run is lost", set: {}},
    {words: "Just before it: everything arrives", set: {eta: 0.37}},
    {words: "Where the flat direction arrives in one step", set: {eta: 1 / lambdas[0]}},
  ],
  exercises: {
    edge: {
      progress({values: {eta}, data: {factors}}) {
        const slow = Math.max(...factors.map(Math.abs));
        return {
          done: slow < 0.87,
          words: `η = ${short(eta)}: the slower direction keeps ${short(slow)} of its distance per step.`,
        };
      },
      solution: {eta: best},
    },
  },
});

function mapWords(exit: Exit | undefined, seen: Rectangle, x: Scale, small: boolean): Words[] {
  const toLeft = exit !== undefined && x(exit.edge[0]) + (small ? 120 : 230) > x(seen.x[1]);
  const corner = {x: seen.x[0], y: seen.y[0], dx: 10} as const;
  return [
    {...corner, text: "dotted: the best η", dy: -10},
    ...(exit
      ? [
          {
            x: exit.edge[0],
            y: exit.edge[1],
            text: `${small ? "out" : "leaves the picture"} at step ${exit.step}`,
            color: "var(--warning)",
            bold: true,
            anchor: toLeft ? "end" : "start",
            dx: toLeft ? -14 : 14,
            dy: exit.edge[1] > 0 ? 20 : -12,
          } as const,
        ]
      : []),
  ];
}

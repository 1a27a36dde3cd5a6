import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {nearestStep, planePath, stepAt} from "../../figures/paths.js";
import {picture} from "../../figures/picture.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import type {History} from "../../lib/run/history.js";
import {run} from "../../lib/run/run.js";
import {curvatures, land, runOnMap, valley, window} from "./valley.js";

const steps = 60;
const [low, high] = curvatures;

/** Gradient descent in a valley, each step split into its part along the valley and its part across. */
export default defineFigure({
  id: "zigzag",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.072, min: 0.002, max: 0.12, scale: "log"}),
    start: point({label: "start", value: [-2.8, 0.9], bounds: [window.x, window.y]}),
    step: count({label: "step", value: 40, min: 0, max: steps}),
  },
  compute: ({eta, start}) => {
    const history = run(gradientDescent({eta}), valley, start, {steps});
    // What one step leaves of x₁ and of x₂.
    return {history, left: [1 - eta * low, 1 - eta * high] as const};
  },
}).shown({
  picture: picture(mapHeight(window, 230, 360), ({values, data: {history, left}}, size, kept) =>
    map(kept, "map", land, window, size, {
      drawn: (x, y) => [
        ...runOnMap("gradientDescent", history, values.step, x, y),
        path(splitStep(history, Math.min(values.step, 3), x, y), {stroke: "var(--ink)", width: 3}),
        ...exits(history, values.step, fitted(window, size)).map(exit =>
          path(exitArrow(exit, x, y), {stroke: methods.gradientDescent.color, width: 4}),
        ),
      ],
      words: (_, y) => wordsOn(history, values.step, left, fitted(window, size), size.width < 500, y),
    }),
  ),
  time: {parameter: "step", last: ({history}) => history.steps},
  sight: ["eta"],
  marks: {
    eta: () => [
      {value: 1 / high, label: "1/λ₂"},
      {value: 2 / high, label: "2/λ₂"},
    ],
  },
  handles: [
    {
      label: "start",
      name: "right",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
  ],
  click: ({x, y}) => ({start: [x, y]}),
  hover: ({x, y}, {data}) => ({step: nearestStep(data.history, x, y)}),
  summary: ({values, data: {history, left}}) =>
    `η = ${short(values.eta)}: each step leaves ${short(left[0])} of x₁ and ${short(left[1])} of x₂. Gradient descent ${history.message}.`,
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "Gradient descent: small steps along, jumps across", set: {eta: 0.072}},
    {words: "Past the edge it diverges", set: {eta: 0.083}},
  ],
  exercises: {
    "one-jump": {
      progress: ({values, data: {history}}) => ({
        done: Math.abs(history.trajectory[3]) < 0.01 * Math.abs(values.start[1]) && values.start[1] !== 0,
        words: `After one step x₂ = ${short(history.trajectory[3])}.`,
      }),
      solution: {eta: 1 / high},
    },
  },
});

/** One early step, as its part along the valley and its part across: the same one while the run goes on. */
function splitStep(
  {trajectory, steps}: History,
  step: number,
  x: (value: number) => number,
  y: (value: number) => number,
): string {
  if (step >= steps) return "";
  const [a, b, nextA, nextB] = trajectory.subarray(2 * step, 2 * step + 4);
  const corners = [
    [a, b],
    [a, nextB],
    [nextA, nextB],
  ] as const;
  return curve(3, i => corners[i], x, y);
}

function exits(history: History, step: number, seen: typeof window) {
  const exit = exitOf(stepAt(history, step) + 1, planePath(history), seen);
  return exit ? [exit] : [];
}

function wordsOn(
  history: History,
  step: number,
  left: readonly [number, number],
  seen: typeof window,
  small: boolean,
  y: (value: number) => number,
): Words[] {
  const corner = {x: seen.x[1], y: seen.y[1], anchor: "end", dx: -12} as const;
  const size = small ? 20 : 26;
  const exit = exits(history, step, seen)[0];
  const said = [
    `${short(left[0])} of x₁ stays at each step`,
    `${short(left[1])} of x₂: ${sideways(left[1])}`,
  ];
  return [
    ...said.map(
      (text, line): Words => ({...corner, text, size: small ? 15 : 19, bold: true, dy: (line + 1.1) * size}),
    ),
    ...(exit
      ? [
          {
            x: exit.edge[0],
            y: exit.edge[1],
            text: `leaves the picture at step ${exit.step}`,
            color: "var(--warning)",
            bold: true,
            anchor: exit.edge[0] > 0 ? "end" : "start",
            dx: exit.edge[0] > 0 ? -14 : 14,
            dy: y(exit.edge[1]) < 60 ? 20 : -12,
          } as const,
        ]
      : []),
  ];
}

/** What happens across the valley, by the factor of one step. */
function sideways(factor: number): string {
  if (Math.abs(factor) > 1) return "further out at each step";
  if (Math.abs(factor) === 1) return "to and fro for ever";
  return factor < 0 ? "it changes sides" : "it stays on its side";
}

import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {messageOf, short} from "../../figures/format.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {nearestStep} from "../../figures/paths.js";
import {picture} from "../../figures/picture.js";
import {exitUpTo, runOnMap} from "../../figures/runOnMap.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Scale, type Words} from "../../figures/strokes.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import type {History} from "../../lib/run/history.js";
import {run} from "../../lib/run/run.js";
import {curvatures, land, valley, window} from "./valley.js";

const steps = 60;
const [low, high] = curvatures;
/** The step that is split into its two parts. */
const splitAt = 3;

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
  picture: picture(mapHeight(window, 190, 360), ({values, data: {history, left}}, size, kept) => {
    const seen = fitted(window, size);
    const split = Math.min(values.step, splitAt);
    return map(kept, "map", land, window, size, {
      drawn: (x, y) => [
        ...runOnMap("gradientDescent", history, values.step, seen, x, y),
        path(splitStep(history, split, x, y), {stroke: "var(--ink)", width: 3}),
      ],
      words: (x, y) => [
        ...partNames(history, split, seen, x, y),
        ...leavingWords(history, values.step, seen, y),
      ],
      headlines: [
        {number: short(left[0]), text: "of x₁ is left by each step"},
        {number: short(left[1]), text: `of x₂: ${sideways(left[1])}`},
      ],
    });
  }),
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
    `η = ${short(values.eta)}: each step leaves ${short(left[0])} of x₁ and ${short(left[1])} of x₂. Gradient descent ${messageOf(history)}.`,
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
function splitStep({trajectory, steps}: History, step: number, x: Scale, y: Scale): string {
  if (step >= steps) return "";
  const [a, b, nextA, nextB] = trajectory.subarray(2 * step, 2 * step + 4);
  const corners = [
    [a, b],
    [a, nextB],
    [nextA, nextB],
  ] as const;
  return curve(3, i => corners[i], x, y);
}

/** The names of the two parts of a step, where they are in sight and long enough to have one. */
function partNames(
  {trajectory, steps}: History,
  step: number,
  seen: typeof window,
  x: Scale,
  y: Scale,
): Words[] {
  if (step >= steps) return [];
  const [a, b, nextA, nextB] = trajectory.subarray(2 * step, 2 * step + 4);
  if (Math.max(Math.abs(b), Math.abs(nextB)) > seen.y[1]) return [];
  const long = (from: number, to: number) => Math.abs(to - from) > 12;
  const outwards = nextB > b ? 1 : -1;
  return [
    ...(long(y(b), y(nextB))
      ? [{x: a, y: b, text: "across", bold: true, anchor: "middle", dy: outwards > 0 ? 20 : -10} as const]
      : []),
    ...(long(x(a), x(nextA))
      ? [{x: nextA, y: nextB, text: "along", bold: true, dx: 8, dy: outwards > 0 ? -6 : 16} as const]
      : []),
  ];
}

function leavingWords(history: History, step: number, seen: typeof window, y: Scale): Words[] {
  const exit = exitUpTo(history, step, seen);
  if (!exit) return [];
  const [a, b] = exit.edge;
  return [
    {
      x: a,
      y: b,
      text: `leaves the picture at step ${exit.step}`,
      color: "var(--warning)",
      bold: true,
      anchor: a > 0 ? "end" : "start",
      dx: a > 0 ? -14 : 14,
      dy: y(b) < 60 ? 20 : -12,
    },
  ];
}

/** What happens across the valley, by the factor of one step. */
function sideways(factor: number): string {
  if (Math.abs(factor) > 1) return "further out at each step";
  if (Math.abs(factor) === 1) return "to and fro for ever";
  return factor < 0 ? "it changes sides" : "it keeps its side";
}

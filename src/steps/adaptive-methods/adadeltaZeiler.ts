import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle} from "../../figures/landscape.js";
import {fitted, map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {planePath, stepAt} from "../../figures/paths.js";
import {beside, picture} from "../../figures/picture.js";
import {plainPower} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {runTwoAdadeltas, stepLengths, twoAdadeltas} from "../../lib/experiments/twoAdadeltas/twoAdadeltas.js";
import type {History} from "../../lib/run/history.js";

const {valley, start, steps} = twoAdadeltas;
const window: Rectangle = {x: [-0.3, 3.5], y: [-0.6, 2.2]};
const land: Land = {surface: valley, key: "valley", levels: bowlLevels(valley)};
/** What is in sight of the lengths of steps. */
const reach = [1e-5, 1] as const;
/** How the two look, and what they are called. */
const looks = {
  lecture: {name: "the lecture", color: methods.adadelta.color, dash: "none", symbol: "triangle"},
  zeiler: {name: "Zeiler", color: "var(--ink)", dash: "7 3", symbol: "square"},
} as const;
type Which = keyof typeof looks;
const both: readonly Which[] = ["lecture", "zeiler"];

/** The rates that the figure begins with. */
const rates = {eta: 0.02, gamma: 0.05} as const;

/** The lecture's AdaDelta and Zeiler's on one valley: the paths, and how long the steps are. */
export default defineFigure({
  id: "adadelta-zeiler",
  parameters: {
    epsilon: quantity({symbol: "ε", label: "floor", value: 1e-6, min: 1e-8, max: 0.01, scale: "log"}),
    gamma: quantity({
      symbol: "γ",
      label: "rate of the averages",
      value: rates.gamma,
      min: 0.01,
      max: 0.5,
      scale: "log",
    }),
    eta: quantity({
      symbol: "η",
      label: "the lecture’s step size",
      value: rates.eta,
      min: 0.002,
      max: 0.1,
      scale: "log",
    }),
    start: point({label: "start", value: [...start], bounds: [window.x, window.y]}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({epsilon, gamma, eta, start}) {
    const runs = runTwoAdadeltas({epsilon, gamma, eta}, start);
    return {
      runs,
      lengths: {lecture: stepLengths(runs.lecture), zeiler: stepLengths(runs.zeiler)},
      // Zeiler's first step in each direction, where the gradient is not 0.
      first: Math.sqrt(epsilon / gamma),
    };
  },
}).shown({
  picture: beside(
    0.46,
    picture({wide: 330, stacked: 230}, ({values, data: {runs}}, size, kept) => {
      const seen = fitted(window, size);
      return map(kept, "map", land, window, size, {
        drawn: (x, y) => [
          mark("star", [x(1), y(0.5)], 6, "var(--ink)"),
          mark("cross", [x(0), y(0)], 6, "var(--ink)"),
          ...both.flatMap(which => runOn(which, runs[which], values.step, x, y)),
        ],
        words: [
          {x: 0, y: 0, text: "both weights 0", plain: true, dx: 10, dy: 16},
          ...both.map((which, line): Words => {
            const history = runs[which];
            return {
              x: seen.x[0],
              y: seen.y[1],
              text: `${looks[which].name}: loss ${short(history.values[stepAt(history, values.step)])}`,
              color: looks[which].color,
              bold: true,
              size: size.width < 400 ? 15 : 18,
              dx: 12,
              dy: 26 + 24 * line,
            };
          }),
        ],
      });
    }),
    picture({wide: 330, stacked: 240}, ({values, data: {lengths, first}}, size, kept) => {
      const axes = {
        ...size,
        ...plainMargins,
        // Half a handle.
        marginRight: 24,
        x: {domain: [0, steps], label: "step", ticks: 6},
        y: {
          type: "log",
          domain: [...reach],
          label: "length of a step",
          ticks: [1e-5, 1e-4, 1e-3, 0.01, 0.1, 1],
          tickFormat: plainPower,
        },
      } as const;
      return panel(kept, "lengths", axes, {
        drawn: (x, y) => [
          path(rule("y", first, [0, steps], x, y), {...guide, dash: "2 3"}),
          path(rule("x", values.step, [...reach], x, y), {stroke: "var(--accent)", width: 1.2}),
          ...both.map(which =>
            path(
              curve(
                Math.min(values.step, lengths[which].length),
                k => [k + 1, Math.max(lengths[which][k], reach[0] / 10)],
                x,
                y,
              ),
              {stroke: looks[which].color, width: 2.4, dash: looks[which].dash},
            ),
          ),
        ],
        words: [
          {
            x: steps,
            y: first,
            text: `√(ε/γ) = ${short(first)}`,
            anchor: "end",
            bold: true,
            size: 17,
            dx: -44,
            dy: 22,
          },
          ...both.flatMap((which): Words[] => {
            const k = Math.min(which === "lecture" ? 12 : Math.round(steps / 2), lengths[which].length);
            const length = lengths[which][k - 1] ?? 0;
            if (length < 3 * reach[0]) return [];
            return [
              {
                x: k,
                y: length,
                text: looks[which].name,
                color: looks[which].color,
                bold: true,
                dy: -9,
                dx: 4,
              },
            ];
          }),
          ...both.flatMap((which, i): Words[] => {
            const shown = lengths[which].slice(0, values.step);
            const gone = shown.findIndex(length => length < reach[0]);
            if (gone < 0) return [];
            return [
              {
                // Right of the curve that falls, or left of it where there is no room.
                x: gone < steps / 2 ? gone : 0,
                y: reach[0],
                text: `${looks[which].name}: below the scale`,
                color: looks[which].color,
                dx: 8,
                dy: -8 - 18 * i,
              },
            ];
          }),
        ],
      });
    }),
  ),
  time: {parameter: "step", last: ({runs}) => Math.max(runs.lecture.steps, runs.zeiler.steps)},
  sight: ["epsilon"],
  more: ["gamma", "eta"],
  handles: [
    {
      label: "start",
      name: "below",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
    {
      label: "ε",
      name: "left",
      plot: 1,
      along: "y",
      at: ({data}) => [steps, data.first],
      move: ({y}, {values}) => ({epsilon: values.gamma * y * y}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : undefined),
  hover: ({x, plot}, {data}) =>
    plot === 1 ? {step: Math.min(data.runs.lecture.steps, Math.max(0, Math.round(x)))} : undefined,
  summary: ({values, data: {runs, lengths}}) =>
    `ε = ${short(values.epsilon)}: the first step is ${short(lengths.lecture[0] ?? 0)} long in the lecture’s AdaDelta, ${short(lengths.zeiler[0] ?? 0)} in Zeiler’s. After ${values.step} steps the loss is ${both.map(which => short(runs[which].values[stepAt(runs[which], values.step)])).join(" and ")}.`,
  table: ({data: {runs, lengths}}) => ({
    columns: [
      "step",
      ...both.flatMap(which => [`loss, ${looks[which].name}`, `length of the step, ${looks[which].name}`]),
    ],
    rows: Array.from({length: Math.min(runs.lecture.steps, runs.zeiler.steps)}, (_, k) => [
      k + 1,
      ...both.flatMap(which => [runs[which].values[k + 1], lengths[which][k]]),
    ]),
  }),
  slides: [
    {words: "The same ε: Zeiler’s method starts on it alone", set: {}},
    {words: "A hundred times the ε: Zeiler’s steps are ten times as long", set: {epsilon: 1e-4}},
    {words: "From near the origin: the lecture’s steps are short", set: {start: [0.05, 0.02]}},
  ],
  exercises: {
    alike: {
      progress: ({values, data: {lengths}}) => {
        const ratio = lengths.zeiler[0] / lengths.lecture[0];
        return {
          done: Math.abs(ratio - 1) < 0.1 && onlyEpsilonMoved(values),
          words: `Zeiler’s first step is ${short(ratio)} times as long as the lecture’s.`,
        };
      },
      solution: {epsilon: 1.12e-4},
    },
  },
});

/** Whether only ε was moved. */
function onlyEpsilonMoved({
  eta,
  gamma,
  start: at,
}: {
  eta: number;
  gamma: number;
  start: readonly number[];
}): boolean {
  return eta === rates.eta && gamma === rates.gamma && at.every((x, i) => x === start[i]);
}

function runOn(which: Which, history: History, step: number, x: Scale, y: Scale): Element[] {
  const {color, dash, symbol} = looks[which];
  const at = planePath(history);
  const shown = stepAt(history, step);
  const [a, b] = at(shown);
  const line = curve(shown + 1, at, x, y);
  return [
    path(line, {stroke: "var(--paper)", width: 5, opacity: 0.75}),
    path(line, {stroke: color, width: 2.4, dash}),
    mark(symbol, [x(a), y(b)], 7, color),
  ];
}

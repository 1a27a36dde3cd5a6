import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {messageOf, short} from "../../figures/format.js";
import {type Land, landscapeLevels, type Rectangle} from "../../figures/landscape.js";
import type {Exit} from "../../figures/leaving.js";
import {fitted, map} from "../../figures/map.js";
import {nearestStep, planePath, stepAt} from "../../figures/paths.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {exitUpTo, runOnMap} from "../../figures/runOnMap.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import type {Landing} from "../../lib/experiments/thrownOver/thrownOver.js";
import {scalarFactorization} from "../../lib/objectives/functions/scalarFactorization.js";
import {descentEdge} from "../../lib/theory/descentRate.js";
import {endsPanel, lowest} from "./endsPanel.js";
import {etas, landingsOf, mostSteps} from "./landings.js";
import {sharpnessPanel} from "./sharpnessPanel.js";
import {sharpnessContour, valleyParts} from "./sharpValley.js";
import {looks, seenLine, steps, thrownRuns} from "./thrownRuns.js";

const window: Rectangle = {x: [-1.7, 7.3], y: [-3.4, 5.4]};
const land: Land = {
  surface: (a, b) => Math.log1p(scalarFactorization.value(Float64Array.of(a, b))),
  key: "valley",
  levels: landscapeLevels((a, b) => Math.log1p(scalarFactorization.value(Float64Array.of(a, b)))),
};
/** Gradient descent on ½(ab − 1)²: from a valley that is too sharp for the step it is thrown into a flatter one. */
export default defineFigure({
  id: "thrown-over",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.1, min: etas[0], max: etas[1]}),
    start: point({label: "start", value: [6, 0.1], bounds: [window.x, window.y]}),
    step: count({label: "step", value: 14, min: 0, max: steps}),
  },
  compute({eta, start}) {
    return {runs: thrownRuns(start, eta), landings: landingsOf(start), edge: descentEdge(1) / eta};
  },
}).shown({
  picture: beside(
    0.44,
    picture({wide: 366, stacked: 300}, ({values, data}, size, kept) => {
      const seen = fitted(window, size);
      const {runs, edge} = data;
      const {history, end} = runs.chosen;
      const exit = exitUpTo(history, values.step, seen);
      const gone = exitUpTo(runs.twice.history, values.step, seen);
      const {flat, sharp} = valleyParts(edge, seen);
      const contour = sharpnessContour(edge);
      return map(kept, "map", land, window, size, {
        drawn: (x, y) => [
          ...[...flat, ...sharp].map(part =>
            path(
              curve(part.length, i => part[i], x, y),
              {stroke: "var(--paper)", width: 7},
            ),
          ),
          ...flat.map(part =>
            path(
              curve(part.length, i => part[i], x, y),
              {stroke: "var(--good)", width: 4.5},
            ),
          ),
          ...sharp.map(part =>
            path(
              curve(part.length, i => part[i], x, y),
              {stroke: "var(--warning)", width: 4.5},
            ),
          ),
          path(
            curve(contour.length, i => contour[i], x, y),
            {stroke: "var(--paper)", width: 4.5, opacity: 0.8},
          ),
          path(
            curve(contour.length, i => contour[i], x, y),
            {stroke: "var(--eta)", width: 2.25, dash: "7 4"},
          ),
          ...(["half", "twice"] as const).flatMap(which => {
            const beside = runs[which].history;
            return seenLine(stepAt(beside, values.step) + 1, planePath(beside), seen, looks[which], x, y);
          }),
          ...runOnMap("gradientDescent", history, values.step, seen, x, y),
        ],
        words: [...mapWords(end, edge, seen, exit?.step), ...(gone ? [leavingWords(gone, seen)] : [])],
      });
    }),
    stack(
      picture({wide: 184, stacked: 170}, ({values, data}, size, kept) =>
        sharpnessPanel(kept, size, {...data, step: values.step}),
      ),
      picture({wide: 174, stacked: 170}, ({values: {eta}, data: {landings}}, size, kept) =>
        endsPanel(kept, size, eta, landings),
      ),
    ),
  ),
  time: {parameter: "step", last: ({runs}) => runs.chosen.history.steps},
  sight: ["eta"],
  presets: [
    {words: "stays", set: () => ({eta: 0.05, start: [6, 0.1]})},
    {words: "thrown over", set: () => ({eta: 0.1, start: [6, 0.1]})},
    {words: "diverges", set: () => ({eta: 0.2, start: [6, 0.1]})},
  ],
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
      at: ({values}) => [values.eta, lowest],
      move: ({x}) => ({eta: x}),
    },
  ],
  click({x, y, plot}) {
    if (plot === 0) return {start: [x, y]};
    return plot === 2 ? {eta: x} : undefined;
  },
  hover({x, y, plot}, {data}) {
    if (plot === 0) return {step: nearestStep(data.runs.chosen.history, x, y)};
    return plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined;
  },
  summary: ({values: {eta, start}, data: {runs, edge}}) => {
    const {history, sharpness, end} = runs.chosen;
    return `From (${short(start[0])}, ${short(start[1])}) with η = ${short(eta)}, 2/η = ${short(edge)}: sharpness ${short(sharpness[0])} at the start. ${endInWords(end)} Gradient descent ${messageOf(history)}. With ½η it ${endWords(runs.half.end)}, with 2η it ${endWords(runs.twice.end)}.`;
  },
  table({data: {runs}}) {
    const {rows} = runTable(runs.chosen.history);
    const also = [
      [runs.chosen, "sharpness"],
      [runs.half, "sharpness with ½η"],
      [runs.twice, "sharpness with 2η"],
    ] as const;
    return {
      columns: ["step", "a", "b", "f", ...also.map(([, name]) => name)],
      rows: rows.map((row, k) => [...row, ...also.map(([{sharpness}]) => sharpness[k] ?? "diverged")]),
    };
  },
  slides: [
    {words: "Too long a step for the sharp valley: it is thrown into a flat one", set: {}},
    {words: "Half of it, which the valley can bear: it stays", set: {eta: 0.05}},
    {words: "Twice as long: it is gone", set: {eta: 0.2}},
  ],
  exercises: {
    flattest: {
      progress: ({
        values: {start},
        data: {
          runs: {
            chosen: {end},
          },
        },
      }) => ({
        done: start[0] === 6 && start[1] === 0.1 && end.kind === "settled" && end.sharpness < 4,
        words: endInWords(end),
      }),
      solution: {eta: 0.09},
    },
  },
});

function endInWords(end: Landing): string {
  return `${end.kind === "diverged" ? "The run" : "It"} ${endWords(end)}.`;
}

function endWords({kind, sharpness}: Landing): string {
  if (kind === "diverged") return "diverges";
  return kind === "settled"
    ? `comes to rest at sharpness ${short(sharpness)}`
    : `is still moving after ${mostSteps} steps, at sharpness ${short(sharpness)}`;
}

/** Names the run with 2η beside its arrow, to the side where there is room. */
function leavingWords({edge: [x, y]}: Exit, seen: Rectangle): Words {
  const left = x > (seen.x[0] + seen.x[1]) / 2;
  const below = y > (seen.y[0] + seen.y[1]) / 2;
  return {
    x,
    y,
    text: "2η",
    color: looks.twice.stroke,
    bold: true,
    anchor: left ? "end" : "start",
    dx: left ? -12 : 12,
    dy: below ? 18 : -12,
  };
}

function mapWords(end: Landing, edge: number, seen: Rectangle, exit: number | undefined): Words[] {
  const corner = {x: seen.x[0], y: seen.y[0], dx: 10} as const;
  const large =
    end.kind === "settled"
      ? `rests at ${short(end.sharpness)}`
      : end.kind === "diverged"
        ? "diverges"
        : "never rests";
  return [
    {x: seen.x[1], y: seen.y[0], dx: -8, dy: -8, text: "a →", anchor: "end", bold: true},
    {x: seen.x[0], y: seen.y[1], dx: 8, dy: 18, text: "↑ b", bold: true},
    {
      ...corner,
      text: large,
      size: 26,
      bold: true,
      color: end.kind === "settled" ? "var(--good)" : "var(--warning)",
      dy: -34,
    },
    {
      ...corner,
      text:
        exit === undefined ? `dashed: sharpness 2/η = ${short(edge)}` : `leaves the picture at step ${exit}`,
      color: "var(--eta)",
      bold: true,
      dy: -12,
    },
  ];
}

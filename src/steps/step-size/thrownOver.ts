import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {messageOf, short} from "../../figures/format.js";
import {type Land, landscapeLevels, type Rectangle} from "../../figures/landscape.js";
import {fitted, map} from "../../figures/map.js";
import {nearestStep} from "../../figures/paths.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {exitUpTo, runOnMap} from "../../figures/runOnMap.js";
import {runTable} from "../../figures/runTable.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {type Landing, landing, sharpnessAt} from "../../lib/experiments/thrownOver/thrownOver.js";
import {scalarFactorization} from "../../lib/objectives/functions/scalarFactorization.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {type History, run} from "../../lib/run/run.js";
import {descentEdge} from "../../lib/theory/descentRate.js";
import {endsPanel, lowest} from "./endsPanel.js";
import {etas, landingsOf, mostSteps} from "./landings.js";
import {sharpnessPanel} from "./sharpnessPanel.js";
import {sharpnessContour, valleyParts} from "./sharpValley.js";

const steps = 60;
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
    const runWith = (rate: number) => run(gradientDescent({eta: rate}), scalarFactorization, start, {steps});
    const history = runWith(eta);
    return {
      history,
      sharpness: sharpnessAlong(history),
      others: {half: sharpnessAlong(runWith(eta / 2)), twice: sharpnessAlong(runWith(2 * eta))},
      end: landing(start, eta, mostSteps),
      landings: landingsOf(start),
      edge: descentEdge(1) / eta,
    };
  },
}).shown({
  picture: beside(
    0.44,
    picture({wide: 366, stacked: 300}, ({values, data}, size, kept) => {
      const seen = fitted(window, size);
      const {history, edge, end} = data;
      const exit = exitUpTo(history, values.step, seen);
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
          ...runOnMap("gradientDescent", history, values.step, seen, x, y),
        ],
        words: mapWords(end, edge, seen, exit?.step),
      });
    }),
    stack(
      picture({wide: 184, stacked: 170}, ({values, data}, size, kept) =>
        sharpnessPanel(kept, size, {...data, step: values.step, steps}),
      ),
      picture({wide: 174, stacked: 170}, ({values: {eta}, data: {landings}}, size, kept) =>
        endsPanel(kept, size, eta, landings),
      ),
    ),
  ),
  time: {parameter: "step", last: ({history}) => history.steps},
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
    if (plot === 0) return {step: nearestStep(data.history, x, y)};
    return plot === 1 ? {step: Math.round(Math.min(steps, Math.max(0, x)))} : undefined;
  },
  summary: ({values: {eta, start}, data: {history, sharpness, end, edge}}) =>
    `From (${short(start[0])}, ${short(start[1])}) with η = ${short(eta)}, 2/η = ${short(edge)}: sharpness ${short(sharpness[0])} at the start. ${endInWords(end)} Gradient descent ${messageOf(history)}.`,
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "Too long a step for the sharp valley: it is thrown into a flat one", set: {}},
    {words: "Half of it, which the valley can bear: it stays", set: {eta: 0.05}},
    {words: "Twice as long: it is gone", set: {eta: 0.2}},
  ],
  exercises: {
    flattest: {
      progress: ({values: {start}, data: {end}}) => ({
        done: start[0] === 6 && start[1] === 0.1 && end.kind === "settled" && end.sharpness < 4,
        words: endInWords(end),
      }),
      solution: {eta: 0.09},
    },
  },
});

/** The sharpness at each step of a run. */
function sharpnessAlong({steps: made, trajectory}: History): Float64Array {
  return Float64Array.from({length: made + 1}, (_, k) =>
    sharpnessAt(trajectory[2 * k], trajectory[2 * k + 1]),
  );
}

function endInWords({kind, sharpness}: Landing): string {
  if (kind === "diverged") return "The run diverges.";
  return kind === "settled"
    ? `It comes to rest at sharpness ${short(sharpness)}.`
    : `After ${mostSteps} steps it is still moving, at sharpness ${short(sharpness)}.`;
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

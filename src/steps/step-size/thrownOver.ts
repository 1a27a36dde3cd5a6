import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {type Land, landscapeLevels, type Rectangle} from "../../figures/landscape.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {fitted, map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {nearestStep, stepAt} from "../../figures/paths.js";
import {beside, picture, stack} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {runTable} from "../../figures/runTable.js";
import {curve, dots, path, type Words, within} from "../../figures/strokes.js";
import {type Landing, landing, sharpnessAt} from "../../lib/experiments/thrownOver/thrownOver.js";
import {scalarFactorization} from "../../lib/objectives/functions/scalarFactorization.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import type {History} from "../../lib/run/history.js";
import {run} from "../../lib/run/run.js";
import {descentEdge} from "../../lib/theory/descentRate.js";
import {exitUpTo, runOnMap} from "../momentum/valley.js";
import {sharpnessContour, valleyParts} from "./sharpValley.js";

const steps = 60;
const window: Rectangle = {x: [-1.7, 7.3], y: [-3.4, 5.4]};
const land: Land = {
  surface: (a, b) => Math.log1p(scalarFactorization.value(Float64Array.of(a, b))),
  key: "valley",
  levels: landscapeLevels((a, b) => Math.log1p(scalarFactorization.value(Float64Array.of(a, b)))),
};
const etas = [0.01, 0.2] as const;
const triedCount = 153;
const tried = Array.from(
  {length: triedCount},
  (_, i) => etas[0] + ((etas[1] - etas[0]) * i) / (triedCount - 1),
);
/** The steps within which each of these has to settle. */
const most = 2000;
const [highest, settledHighest] = [60, 52];

/** Gradient descent on ½(ab − 1)²: from a valley that is too sharp for the step it is thrown into a flatter one. */
export default defineFigure({
  id: "thrown-over",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.1, min: etas[0], max: etas[1]}),
    start: point({label: "start", value: [6, 0.1], bounds: [window.x, window.y]}),
    step: count({label: "step", value: 14, min: 0, max: steps}),
  },
  compute({eta, start}) {
    const history = run(gradientDescent({eta}), scalarFactorization, start, {steps});
    const sharpness = Float64Array.from({length: history.steps + 1}, (_, k) =>
      sharpnessAt(history.trajectory[2 * k], history.trajectory[2 * k + 1]),
    );
    return {
      history,
      sharpness,
      end: landing(start, eta, most),
      landings: tried.map(each => landing(start, each, most)),
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
      picture({wide: 184, stacked: 170}, ({values, data}, size, kept) => {
        const {sharpness, edge, history} = data;
        const shown = stepAt(history, values.step) + 1;
        const at = (k: number) => [k, sharpness[k]] as const;
        const axes = {
          ...size,
          ...plainMargins,
          marginRight: 20,
          x: {domain: [0, steps], label: "step", ticks: 6},
          y: {domain: [0, highest], label: "sharpness at each step", ticks: 4},
        };
        const level = Math.min(highest, edge);
        const exit = exitOf(shown, at, {x: [0, steps], y: [0, highest]});
        return panel(kept, "sharpness", axes, {
          drawn: (x, y) => [
            region(
              2,
              i => [i * steps, 0],
              i => [i * steps, level],
              x,
              y,
              "var(--good)",
              0.13,
            ),
            path(rule("y", edge, [0, steps], x, y), {stroke: "var(--eta)", width: 2.25, dash: "7 4"}),
            path(curve(shown, at, x, y), {stroke: methods.gradientDescent.color, width: 2}),
            path(exit ? exitArrow(exit, x, y) : "", {stroke: methods.gradientDescent.color, width: 3}),
          ],
          over: (x, y) => [
            path(dots(shown, within([0, steps], [0, highest], at), x, y), {
              stroke: methods.gradientDescent.color,
              width: 5.5,
            }),
          ],
          words: sharpnessWords(data, shown - 1, level, size.width < 400),
        });
      }),
      picture({wide: 174, stacked: 170}, ({values: {eta}, data: {landings}}, size, kept) => {
        const axes = {
          ...size,
          ...plainMargins,
          marginRight: 20,
          marginBottom: 46,
          x: {domain: [...etas], label: null, ticks: 5},
          y: {domain: [0, settledHighest], label: "where each η ends: sharpness there", ticks: 3},
        };
        const edgeAt = (i: number) => [tried[i], 2 / tried[i]] as const;
        const of = (kind: Landing["kind"]) =>
          tried.flatMap((each, i) =>
            landings[i].kind === kind ? [[each, landings[i].sharpness] as const] : [],
          );
        const settled = of("settled");
        const gone = of("diverged");
        const half = (tried[1] - tried[0]) / 2;
        const column = (at: number) =>
          [
            [at - half, 0],
            [at - half, settledHighest],
            [at + half, settledHighest],
            [at + half, 0],
          ] as const;
        return panel(kept, "ends", axes, {
          from: [landings, eta],
          drawn: (x, y) => [
            path(gone.map(([at]) => `${curve(4, i => column(at)[i], x, y)}Z`).join(""), {
              fill: "var(--warning)",
              opacity: 0.16,
            }),
            path(curve(tried.length, edgeAt, x, y), {stroke: "var(--eta)", width: 2, dash: "7 4"}),
            path(
              dots(settled.length, i => settled[i], x, y),
              {stroke: "var(--good)", width: 4.5},
            ),
            path(
              dots(of("moving").length, i => of("moving")[i], x, y),
              {stroke: "var(--ink-soft)", width: 3},
            ),
            path(rule("x", eta, [0, settledHighest], x, y), {stroke: "var(--eta)", width: 2.5}),
          ],
          words: [
            {x: 0.013, y: settledHighest, text: "2/η", color: "var(--eta)", bold: true, dx: 96, dy: 16},
            ...(gone.length > 12
              ? [
                  {
                    x: etas[1],
                    y: settledHighest,
                    text: "diverges",
                    color: "var(--warning)",
                    bold: true,
                    anchor: "end",
                    dx: -6,
                    dy: 16,
                    size: 17,
                  } as const,
                ]
              : []),
            {
              x: eta,
              y: 0,
              text: `η = ${short(eta)}`,
              color: "var(--eta)",
              bold: true,
              size: 17,
              anchor: "middle",
              dy: 42,
            },
          ],
        });
      }),
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
  summary: ({values: {eta, start}, data: {history, sharpness, end, edge}}) =>
    `From (${short(start[0])}, ${short(start[1])}) with η = ${short(eta)}, 2/η = ${short(edge)}: sharpness ${short(sharpness[0])} at the start. ${endInWords(end)} Gradient descent ${history.message}.`,
  table: ({data}) => runTable(data.history),
  slides: [
    {words: "Twice the step: out of the sharp valley, into a flat one", set: {}},
    {words: "A step that the valley can bear: it stays", set: {eta: 0.05}},
    {words: "Four times: it is gone", set: {eta: 0.2}},
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

function endInWords({kind, sharpness}: Landing): string {
  if (kind === "diverged") return "The run diverges.";
  return kind === "settled"
    ? `It comes to rest at sharpness ${short(sharpness)}.`
    : `After ${most} steps it is still moving, at sharpness ${short(sharpness)}.`;
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

function sharpnessWords(
  {edge, end, sharpness}: {edge: number; end: Landing; sharpness: Float64Array; history: History},
  k: number,
  level: number,
  small: boolean,
): Words[] {
  const right = {x: steps, anchor: "end", dx: -6} as const;
  return [
    {
      ...right,
      y: level,
      text: `2/η = ${short(edge)}`,
      color: "var(--eta)",
      bold: true,
      dy: level > highest - 8 ? 18 : -6,
    },
    {...right, y: 0, text: "below the line: can settle", color: "var(--good)", bold: true, dy: -8},
    {
      ...right,
      y: highest,
      text:
        end.kind === "diverged"
          ? `${short(sharpness[k])}: diverges`
          : `${short(sharpness[0])} → ${short(sharpness[k])}`,
      size: small ? 20 : 26,
      bold: true,
      dy: level > highest - 20 ? 44 : 24,
      color: end.kind === "diverged" ? "var(--warning)" : methods.gradientDescent.color,
    },
  ];
}

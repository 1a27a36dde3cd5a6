import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {levelEllipse} from "../../figures/ellipse.js";
import {short} from "../../figures/format.js";
import {bowlLevels, type Land, type Rectangle, shadeOf} from "../../figures/landscape.js";
import {fitted, map} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, type Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {type At, curve, dots, path, type Scale} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {stepsToSixDigits} from "../../lib/experiments/sixDigits/stepsToSixDigits.js";
import {
  curvatures,
  type SqueezedDescent,
  squeezedDescent,
  valley,
} from "../../lib/experiments/squeezedValley/squeezedValley.js";

const steps = 40;
/** What is in sight of the weights' own plane, and of the squeezed one. */
const own: Rectangle = {x: [-3.2, 3.2], y: [-1.7, 1.7]};
const squeezed: Rectangle = {x: [-3.3, 3.3], y: [-3.1, 3.1]};
/** The ends of the axes: the places w₁ = 3 and w₂ = 1. */
const ends = [3, 1] as const;
const levels = bowlLevels(valley)(own);
const land: Land = {surface: valley, key: "valley", levels: () => levels};
const {color} = methods.gradientDescent;

/** Gradient descent in a plane that is squeezed by its own axes, and the same path in the weights' own plane. */
export default defineFigure({
  id: "rescale-round",
  parameters: {
    squeeze: quantity({label: "squeeze", value: 2, min: 0.7, max: 9, scale: "log"}),
    start: point({label: "start", value: [-2.8, 0.9], bounds: [own.x, [-1.2, 1.2]]}),
    step: count({label: "step", value: steps, min: 0, max: steps}),
  },
  compute({squeeze, start}) {
    const descent = squeezedDescent(squeeze, start, steps);
    const {eta, lambdas} = descent;
    return {
      descent,
      plain: squeezedDescent(1, start, steps),
      sixDigits: stepsToSixDigits({eta, gamma: 0, lambdas: [...lambdas]}),
    };
  },
}).shown({
  picture: beside(
    0.56,
    picture({wide: 330, stacked: 200}, ({values, data: {descent, plain}}, size, kept) => {
      const seen = fitted(own, size);
      return map(kept, "own", land, own, size, {
        drawn: (x, y) => [
          path(curve(values.step + 1, rowsOf(plain.mappedBack), x, y), {
            stroke: "var(--ink)",
            width: 1.5,
            dash: "3 4",
          }),
          ...descentOn(rowsOf(descent.mappedBack), values.step, x, y),
        ],
        words: [
          {
            x: seen.x[0],
            y: seen.y[1],
            text: "the weights’ own plane",
            bold: true,
            size: heading(size),
            dx: 12,
            dy: 26,
          },
          {x: seen.x[0], y: seen.y[0], text: "dotted: without the squeeze", dx: 12, dy: -12},
        ],
      });
    }),
    picture({wide: 330, stacked: 280}, ({values, data: {descent, sixDigits}}, size, kept) => {
      const seen = fitted(squeezed, size);
      const axes = {
        ...size,
        margin: 0,
        x: {domain: [...seen.x], axis: null},
        y: {domain: [...seen.y], axis: null},
      };
      const large = size.width < 400 ? 24 : 32;
      const corner = {x: seen.x[0], y: seen.y[0], dx: 12} as const;
      return panel(kept, "squeezed", axes, {
        drawn: (x, y) => [
          ...squeezedBowl(descent, seen, x, y),
          ...grid(descent, seen, x, y),
          ...descentOn(rowsOf(descent.history.trajectory), values.step, x, y),
        ],
        words: [
          {
            x: seen.x[0],
            y: seen.y[1],
            text: "the plane as you squeeze it",
            bold: true,
            size: heading(size),
            dx: 12,
            dy: 26,
          },
          {...corner, text: `κ = ${short(descent.kappa)}`, size: large, bold: true, dy: -34},
          {...corner, text: stepsInWords(sixDigits), size: heading(size), dy: -12},
        ],
      });
    }),
  ),
  time: {parameter: "step", last: () => steps},
  sight: ["squeeze"],
  marks: {squeeze: () => [{value: Math.sqrt(curvatures[1] / curvatures[0]), label: "round"}]},
  handles: [
    {
      label: "start",
      name: "right",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
    {
      label: "w₁ = 3",
      name: "below",
      plot: 1,
      along: "x",
      at: ({data: {descent}}) => [ends[0] * descent.change.matrix[0], 0],
      move: ({x}) => ({squeeze: (ends[0] / Math.max(x, 0.1)) ** 2}),
    },
    {
      label: "w₂ = 1",
      name: "right",
      plot: 1,
      along: "y",
      at: ({data: {descent}}) => [0, ends[1] * descent.change.matrix[3]],
      move: ({y}) => ({squeeze: (Math.max(y, 0.1) / ends[1]) ** 2}),
    },
  ],
  click: ({x, y, plot}) => (plot === 0 ? {start: [x, y]} : undefined),
  summary: ({values, data: {descent, sixDigits}}) =>
    `w₁ is squeezed to ${short(1 / Math.sqrt(values.squeeze))} of its length and w₂ stretched by ${short(Math.sqrt(values.squeeze))}: κ = ${short(descent.kappa)}, ${stepsInWords(sixDigits)} for gradient descent at its best η there. Without the squeeze κ is ${short(curvatures[1] / curvatures[0])}.`,
  table: ({data: {descent}}) => ({
    columns: ["step", "w₁", "w₂", "squeezed w₁", "squeezed w₂", "f"],
    rows: Array.from(descent.history.values, (f, k) => [
      k,
      ...descent.mappedBack.subarray(2 * k, 2 * k + 2),
      ...descent.history.trajectory.subarray(2 * k, 2 * k + 2),
      f,
    ]),
  }),
  slides: [
    {words: "A long valley: gradient descent zigzags", set: {squeeze: 1}},
    {words: "Squeezed by its own axes it is round, and one step is enough", set: {squeeze: 5}},
  ],
  exercises: {
    round: {
      progress: ({data: {descent}}) => ({
        done: descent.kappa < 1.02,
        words: `κ is ${short(descent.kappa)}.`,
      }),
      solution: {squeeze: Math.sqrt(curvatures[1] / curvatures[0])},
    },
  },
});

const heading = ({width}: Size) => (width < 400 ? 14 : 17);

function stepsInWords(steps: number): string {
  if (!Number.isFinite(steps)) return "over 5000 steps to a millionth";
  return steps === 1 ? "one step, and it is there" : `${steps} steps to a millionth`;
}

function rowsOf(trajectory: Float64Array): At {
  return k => [trajectory[2 * k], trajectory[2 * k + 1]];
}

function descentOn(at: At, step: number, x: Scale, y: Scale): Element[] {
  const line = curve(step + 1, at, x, y);
  const [a, b] = at(step);
  return [
    path(line, {stroke: "var(--paper)", width: 4.5, opacity: 0.75}),
    path(line, {stroke: color, width: 2.2}),
    path(dots(step + 1, at, x, y), {stroke: color, width: 5.5}),
    mark("circle", [x(a), y(b)], 6.5, color),
  ];
}

/** The valley over the squeezed plane by its level lines, ellipses here: they cost less than a map, and move at once. */
function squeezedBowl({lambdas}: SqueezedDescent, seen: Rectangle, x: Scale, y: Scale): Element[] {
  const H = [lambdas[0], 0, 0, lambdas[1]];
  const {
    x: [left, right],
    y: [bottom, top],
  } = seen;
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
  return [
    path(`${curve(4, i => corners[i], x, y)}Z`, {fill: shadeOf(levels.length, levels.length)}),
    ...[...levels.keys()].reverse().map(i => {
      const ring = levelEllipse(H, levels[i], [0, 0]);
      return path(`${curve(ring.length, k => ring[k], x, y)}Z`, {fill: shadeOf(i, levels.length)});
    }),
  ];
}

/** The lines w₁ = … and w₂ = … of the weights' own plane, which are squeezed with it; the axes are stronger. */
function grid({change}: SqueezedDescent, seen: Rectangle, x: Scale, y: Scale): Element[] {
  const lines = (axis: "x" | "y", unit: number) => {
    const [from, to] = axis === "x" ? seen.y : seen.x;
    const reach = Math.floor(seen[axis][1] / unit);
    return Array.from({length: 2 * reach + 1}, (_, i) =>
      path(rule(axis, (i - reach) * unit, [from, to], x, y), {
        stroke: "var(--ink)",
        width: i === reach ? 1.4 : 0.7,
        opacity: i === reach ? 0.6 : 0.28,
      }),
    );
  };
  return [...lines("x", change.matrix[0] / 2), ...lines("y", change.matrix[3] / 2)];
}

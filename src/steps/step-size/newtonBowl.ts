import {defineFigure} from "../../controls/frame/definition.js";
import {point} from "../../controls/parameters/point.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import type {Land, Rectangle} from "../../figures/landscape.js";
import {type Exit, exitOf} from "../../figures/leaving.js";
import {fitted, map, mapHeight} from "../../figures/map.js";
import {methods} from "../../figures/methods.js";
import {picture} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";

const window: Rectangle = {x: [-3.3, 3.3], y: [-1.25, 1.25]};
/** The bowl's axes are turned: along the axes of the picture a step could land by chance. */
const angle = 0.35;
/** Few levels: they are drawn anew for each λ₂. */
const levelCount = 7;

/** One step by the gradient, at the best length that there is, and one by Newton. */
export default defineFigure({
  id: "newton-bowl",
  parameters: {
    start: point({label: "start", value: [-2.2, 0.35], bounds: [window.x, window.y]}),
    across: quantity({symbol: "λ₂", label: "curvature across", value: 8, min: -4, max: 12}),
  },
  compute({start, across}) {
    const bowl = rotatedQuadratic({lambda: [1, across], angle});
    const {trajectory, steps, values} = run(newton(bowl), bowl, start, {steps: 1});
    const g = new Float64Array(2);
    const H = new Float64Array(4);
    const f = bowl.gradient(Float64Array.from(start), g);
    bowl.hessian?.(Float64Array.from(start), H);
    // Along −g, f is a parabola with its end at gᵀg/gᵀHg.
    const bend = g[0] * (H[0] * g[0] + H[1] * g[1]) + g[1] * (H[2] * g[0] + H[3] * g[1]);
    const eta = bend > 0 ? (g[0] ** 2 + g[1] ** 2) / bend : undefined;
    const at = eta === undefined ? undefined : ([start[0] - eta * g[0], start[1] - eta * g[1]] as const);
    return {
      bowl,
      f,
      g,
      newton: steps === 1 ? {at: [trajectory[2], trajectory[3]] as const, f: values[1]} : undefined,
      gradient: at && {at, f: bowl.value(Float64Array.from(at)), eta},
    };
  },
}).shown({
  picture: picture(mapHeight(window, 230, 355), ({values, data}, size, kept) => {
    const {f, g, newton: full, gradient} = data;
    const land = landOf(values.across);
    const small = size.width < 500;
    const start = [values.start[0], values.start[1]] as const;
    // Where the lowest place lies outside, or f falls for ever, the arrow ends where it leaves the picture.
    const away = [start[0] - 1e3 * g[0], start[1] - 1e3 * g[1]] as const;
    const out = exitOf(2, i => (i ? (gradient?.at ?? away) : start), fitted(window, size));
    const end = out?.edge ?? gradient?.at ?? start;
    return map(kept, "map", land, window, size, {
      drawn: (x, y) => [
        ...(full
          ? [
              path(arrow(start, full.at, x, y), {stroke: "var(--paper)", width: 6, opacity: 0.8}),
              path(arrow(start, full.at, x, y), {stroke: methods.newton.color, width: 3}),
            ]
          : []),
        path(arrow(start, end, x, y), {stroke: "var(--paper)", width: 6, opacity: 0.8}),
        path(arrow(start, end, x, y), {
          stroke: methods.gradientDescent.color,
          width: 3,
        }),
        ...(gradient && !out
          ? [mark("circle", [x(gradient.at[0]), y(gradient.at[1])], 6, methods.gradientDescent.color)]
          : []),
        ...(full ? [mark("asterisk", [x(full.at[0]), y(full.at[1])], 8, methods.newton.color)] : []),
      ],
      words: wordsOn(values.across, f, full, gradient, out, fitted(window, size), small),
    });
  }),
  sight: ["across"],
  marks: {
    across: () => [
      {value: 1, label: "round"},
      {value: 0, label: "0"},
    ],
  },
  handles: [
    {
      label: "start",
      name: "above",
      at: ({values}) => [values.start[0], values.start[1]],
      move: ({x, y}) => ({start: [x, y]}),
    },
  ],
  click: ({x, y}) => ({start: [x, y]}),
  summary: ({values: {across}, data: {f, newton: full, gradient}}) =>
    `λ₁ = 1, λ₂ = ${short(across)}: f = ${short(f)} at the start. Newton’s step ${full ? `ends at the ${across > 0 ? "minimum" : "saddle"}, f = ${height(full.f)}` : "does not exist"}; along the gradient ${gradient ? `the best is f = ${height(gradient.f)}` : "f falls without end"}.`,
  table: ({values: {start}, data: {f, newton: full, gradient}}) => ({
    columns: ["place", "x₁", "x₂", "f"],
    rows: [
      ["start", start[0], start[1], f],
      ["Newton", ...(full ? [...full.at, full.f] : ["none", "none", "none"])],
      ["gradient, best length", ...(gradient ? [...gradient.at, gradient.f] : ["none", "none", "none"])],
    ],
  }),
  slides: [
    {words: "The right length is not enough: the direction has to be right", set: {}},
    {words: "In a round bowl both agree", set: {across: 1}},
    {words: "On a saddle Newton goes to the saddle", set: {across: -2, start: [-2.2, 0.9]}},
  ],
  exercises: {
    axis: {
      progress: ({values: {across, start}, data: {gradient}}) => ({
        done:
          across > 2 &&
          Math.hypot(start[0], start[1]) > 0.8 &&
          gradient !== undefined &&
          Math.hypot(...gradient.at) < 0.08,
        words:
          across > 0 && gradient
            ? `λ₂ = ${short(across)}; the gradient’s best place is ${short(Math.hypot(...gradient.at))} from the minimum.`
            : `λ₂ = ${short(across)}: this is no bowl.`,
      }),
      solution: {start: [2 * Math.cos(angle), 2 * Math.sin(angle)]},
    },
  },
});

/** The bowl or saddle as a landscape, its levels evenly spaced in the root of their height on both sides of 0. */
function landOf(across: number): Land {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const f = (x: number, y: number) =>
    0.5 * (x * cos + y * sin) ** 2 + 0.5 * across * (y * cos - x * sin) ** 2;
  return {
    surface: f,
    key: `bowl ${across}`,
    levels({x: [left, right], y: [bottom, top]}) {
      const along = [left, right].flatMap(x => [bottom, top].map(y => f(x, y)));
      // Below 0 a saddle is lowest where its second axis leaves the picture.
      const lowest = Math.min(0, 0.5 * across * (top / cos) ** 2);
      const [from, to] = [-Math.sqrt(-lowest), Math.sqrt(Math.max(...along))];
      return Array.from({length: levelCount}, (_, i) => {
        const root = from + ((to - from) * (i + 0.6)) / (levelCount + 0.6);
        return Math.sign(root) * root ** 2;
      });
    },
  };
}

interface End {
  readonly at: readonly [number, number];
  readonly f: number;
}

/** A height in words, 0 where it is one to rounding. */
function height(f: number): string {
  return short(Math.abs(f) < 1e-9 ? 0 : f);
}

function wordsOn(
  across: number,
  f: number,
  full: End | undefined,
  gradient: End | undefined,
  out: Exit | undefined,
  seen: Rectangle,
  small: boolean,
): Words[] {
  const corner = {x: seen.x[1], y: seen.y[1], anchor: "end", dx: -10} as const;
  const large = small ? 18 : 24;
  const said: [string, string][] = [
    [
      gradient ? `gradient: f ${short(f)} → ${height(gradient.f)}` : "gradient: down for ever",
      methods.gradientDescent.color,
    ],
    [full ? `Newton: f ${short(f)} → ${height(full.f)}` : "Newton: no step", methods.newton.color],
  ];
  return [
    ...said.map(
      ([text, color], line): Words => ({
        ...corner,
        text,
        color,
        bold: true,
        size: large,
        dy: 4 + (line + 1) * (large + 4),
      }),
    ),
    ...(full
      ? [
          {
            x: full.at[0],
            y: full.at[1],
            text: across > 0 ? "minimum" : "saddle",
            bold: true,
            color: across > 0 ? "var(--good)" : "var(--warning)",
            dx: 12,
            dy: 18,
          } as const,
        ]
      : []),
    ...(gradient ? lowestWords(gradient, out, seen, small) : []),
  ];
}

/** Where the gradient's way is lowest, in words: beside the place, or where the way leaves the picture. */
function lowestWords({at, f}: End, out: Exit | undefined, seen: Rectangle, small: boolean): Words[] {
  const looks = {color: methods.gradientDescent.color, bold: true} as const;
  if (!out) {
    const name = {x: at[0], y: at[1], text: "lowest place along −∇f", dx: 12, dy: 20} as const;
    return small ? [] : [{...name, ...looks}];
  }
  const [x, y] = out.edge;
  const right = x > 0;
  // Below the two large lines in the corner, where it would reach them.
  const top = small ? 66 : x > 0.35 * seen.x[0] ? 84 : 24;
  return [
    {
      ...{
        x,
        y,
        ...looks,
        text: small ? "lowest outside" : `lowest place along −∇f: outside, f = ${height(f)}`,
      },
      ...{anchor: right ? "end" : "start", dx: right ? -14 : 14, dy: y > seen.y[1] / 2 ? top : -14},
    },
  ];
}

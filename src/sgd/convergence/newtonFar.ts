import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {type At, curve, dots, guide, path, type Words, within} from "../../figures/strokes.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";
import {newtonMap} from "../../lib/theory/newtonMap.js";
import {
  basinMarks,
  basins,
  derivatives,
  functions,
  leastToAndFro,
  startAt,
  stepsToAndFro,
  valueAt,
  whichFunction,
  window,
} from "./oneVariable.js";

const steps = 12;
const [near, far] = ["var(--good)", "var(--warning)"];
const {color} = methods.newton;
const points = 181;
const across = (i: number) => window[0] + ((window[1] - window[0]) * i) / (points - 1);
/** A number that a picture can hold. */
const held = (x: number) => (Number.isNaN(x) ? x : Math.min(1e3, Math.max(-1e3, x)));

/** Newton's method on functions of one variable: the parabola that it believes, and the cobweb of its steps. */
export default defineFigure({
  id: "newton-far",
  parameters: {
    curveOf: whichFunction(),
    x0: startAt(1.1),
    step: count({label: "step", value: 3, min: 0, max: steps}),
  },
  compute({curveOf, x0}) {
    const f = functions[curveOf];
    const {trajectory, steps: made, message, outcome} = run(newton(f), f, [x0], {steps});
    return {name: curveOf, f: f.formula, path: trajectory, made, message, outcome, basin: basins[curveOf]};
  },
}).shown({
  picture: beside(
    0.59,
    picture({wide: 370, stacked: 200}, ({values, data: {name, path: run, made, basin}}, size, kept) => {
      const step = Math.min(values.step, made);
      // The parabola of the last point in the window: those after it are out of sight.
      const out = run.subarray(0, step + 1).findIndex(at => Math.abs(at) > window[1]);
      const last = run[out > 0 ? out - 1 : step];
      const {slope, curvature} = derivatives(name, last);
      const height = (x: number) => valueAt(name, held(x));
      const parabola = (x: number) => height(last) + slope * (x - last) + (curvature / 2) * (x - last) ** 2;
      const top = 1.6 * height(window[1]);
      const at = (k: number) => [held(run[k]), height(run[k])] as const;
      const vertex = held(last - slope / curvature);
      const axes = {
        ...size,
        ...plainMargins,
        x: {domain: [...window], label: "x", ticks: 5},
        y: {domain: [-0.3 * top, top], label: "f", ticks: 4},
      };
      const inSight = (place: At) => within(window, [-0.3 * top, top], place);
      return panel(kept, "graph", axes, {
        drawn: (x, y) => [
          path(
            curve(points, i => [across(i), height(across(i))], x, y),
            {stroke: "var(--ink-soft)", width: 2.25},
          ),
          path(
            curve(points, i => [across(i), held(parabola(across(i)))], x, y),
            {stroke: color, width: 1.5, dash: "5 4"},
          ),
          path(
            dots(
              1,
              inSight(() => [vertex, held(parabola(vertex))]),
              x,
              y,
            ),
            {stroke: color, width: 6},
          ),
          path(dots(step, inSight(at), x, y), {stroke: color, width: 7, opacity: 0.4}),
          path(
            dots(
              1,
              inSight(() => at(step)),
              x,
              y,
            ),
            {stroke: color, width: 9},
          ),
        ],
        headlines: [{number: walkWords(run, step)}],
        rings: [[values.x0, valueAt(values.curveOf, values.x0)]],
        words: [
          {x: window[0], y: top, ...verdict(run.subarray(0, made + 1), basin), bold: true, dx: 8, dy: 20},
          {
            // On the side where it rises.
            x: window[slope > 0 ? 1 : 0],
            y: -0.3 * top,
            text: "dashed: Newton’s parabola",
            anchor: slope > 0 ? "end" : "start",
            dx: slope > 0 ? -8 : 8,
            dy: -8,
          },
        ],
      });
    }),
    picture(
      width => Math.min(370, width),
      ({values, data: {name, path: run, made, basin}}, size, kept) => {
        const step = Math.min(values.step, made);
        const [least, most] = window;
        const next = newtonMap(functions[name]);
        const axes = {
          ...size,
          ...plainMargins,
          x: {domain: [...window], label: "x", ticks: 5},
          y: {domain: [...window], label: "the next x", ticks: 5},
        };
        // From the axis to the map, over to the diagonal, to the map again.
        const corner = (i: number) => {
          const k = Math.floor(i / 2);
          if (i === 0) return [held(run[0]), 0] as const;
          return [held(run[k]), held(run[i % 2 ? k + 1 : k])] as const;
        };
        const exit = exitOf(2 * step + 1, corner, {x: window, y: window});
        const edge = basin > most ? [] : [-basin, basin];
        /** A wedge between the two diagonals and its mirror image, to the sides or above and below. */
        const wedges = (place: (a: number, b: number) => string) =>
          [most, least].map(end => `M${place(0, 0)}L${place(end, most)}L${place(end, least)}Z`).join("");
        return panel(kept, "web", axes, {
          drawn: (x, y) => [
            path(
              wedges((a, b) => `${x(a)},${y(b)}`),
              {fill: near, opacity: 0.13},
            ),
            path(
              wedges((a, b) => `${x(b)},${y(a)}`),
              {fill: far, opacity: 0.1},
            ),
            path(
              curve(2, i => [window[i], window[i]], x, y),
              guide,
            ),
            path(edge.map(at => rule("x", at, window, x, y)).join(""), {
              stroke: far,
              width: 1.25,
              dash: "3 4",
            }),
            path(
              curve(points, i => [across(i), held(next(across(i)))], x, y),
              {stroke: "var(--ink-soft)", width: 2.5},
            ),
            path(curve(2 * step + 1, corner, x, y), {stroke: color, width: 2}),
            path(
              dots(step, k => [held(run[k]), held(run[k + 1])], x, y),
              {stroke: color, width: 7},
            ),
            path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width: 3}),
          ],
          words: [
            {x: most, y: 0, text: "nearer", color: near, anchor: "end", bold: true, dx: -8, dy: 34},
            {x: 0, y: most, text: "further away", color: far, anchor: "middle", bold: true, dy: 20},
            ...edge.slice(0, 1).map(at => ({
              x: at,
              y: least,
              text: `±${short(Math.abs(at))}`,
              dx: 5,
              dy: -9,
              color: far,
            })),
          ],
        });
      },
    ),
  ),
  time: {parameter: "step", last: ({made}) => made},
  sight: ["curveOf", "x0"],
  marks: {x0: ({values}) => basinMarks(values.curveOf)},
  handles: [
    {
      label: "start",
      along: "x",
      name: "below",
      at: ({values: {curveOf, x0}}) => [x0, valueAt(curveOf, x0)],
      move: ({x}) => ({x0: x}),
    },
    {
      label: "start, in the cobweb",
      plot: 1,
      along: "x",
      name: "none",
      at: ({values}) => [values.x0, 0],
      move: ({x}) => ({x0: x}),
    },
  ],
  click: ({x}) => ({x0: x}),
  summary: ({values: {x0}, data: {f, path: run, made, message}}) =>
    `${f}: from x₀ = ${short(x0)} Newton’s method goes to ${Array.from(run.subarray(1, Math.min(made, 4) + 1), short).join(", ")}${made > 4 ? "…" : ""}, and ${endOf(run.subarray(0, made + 1), message)}.`,
  table: ({data: {path: run, made}}) => ({
    columns: ["step", "x"],
    rows: Array.from({length: made + 1}, (_, t) => [t, Number.isFinite(run[t]) ? run[t] : "diverged"]),
  }),
  slides: [
    {words: "Just outside: cubed, the wrong way", set: {}},
    {words: "Just inside", set: {x0: 0.9, step: 8}},
    {words: "log cosh", set: {curveOf: "logCosh", x0: 1.2}},
    {words: "No curvature at the minimum: linear after all", set: {curveOf: "quartic", x0: 2, step: 12}},
  ],
  exercises: {
    two: {
      ask: "x after two steps",
      answer: () => newtonMap(functions.hyperbola)(newtonMap(functions.hyperbola)(2)),
      tolerance: 0.001,
    },
    cycle: {
      progress({values: {curveOf}, data: {f, path: run}}) {
        const sizes = Array.from(run.subarray(0, 6), Math.abs);
        const stays = sizes.length === 6 && sizes.every(size => size > 0.9 && size < 1.3);
        return {
          done: curveOf === "logCosh" && stays,
          words: `${f}: |x| goes ${sizes.map(short).join(", ")}.`,
        };
      },
      solution: {curveOf: "logCosh", x0: 1.08866},
    },
  },
});

/** Where the first steps led, as far as they are shown. */
function walkWords(run: ArrayLike<number>, step: number): string {
  const said = Array.from({length: Math.min(step, 3) + 1}, (_, k) => short(run[k]));
  return `${said.join(" → ")}${step > 3 ? " → …" : ""}`;
}

function verdict(run: Float64Array, basin: number): Pick<Words, "text" | "color"> {
  if (run[0] === 0) return {text: "stands at the minimum", color: near};
  if (basin === Infinity) return {text: "×2/3 per step: linear", color: near};
  const toAndFro = stepsToAndFro(run);
  if (toAndFro === run.length - 1) return {text: "neither: to and fro", color: "var(--ink)"};
  const before = toAndFro < leastToAndFro ? "" : `to and fro for ${toAndFro} steps, then `;
  if (Math.abs(run[0]) > basin) return {text: `${before}diverges`, color: far};
  return {text: `${before}arrives, faster at each step`, color: near};
}

/** What became of a run, to follow the places that it went to. */
function endOf(run: Float64Array, message: string): string {
  if (run[0] === 0) return "stands at the minimum";
  const toAndFro = stepsToAndFro(run);
  if (toAndFro === run.length - 1) return "on to and fro: it neither arrives nor runs away";
  const end = Math.abs(run[run.length - 1]) <= 1e-6 ? "arrives" : message;
  return toAndFro < leastToAndFro ? end : `after going to and fro for ${toAndFro} steps, ${end}`;
}

import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, type Size} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type NewtonStep, newtonStepAt, parabola, turn, valley} from "./oneStep.js";

const window = [-1.2, 3.2] as const;
const [lowest, highest] = [-0.75, 3.1];
const points = 161;
const across = (i: number) => window[0] + ((window[1] - window[0]) * i) / (points - 1);
const [good, bad] = ["var(--good)", "var(--warning)"];
const margins = {marginTop: 22, marginRight: 10, marginBottom: 34, marginLeft: 34};

/** Newton's step on a parabola, and on a valley that is none, from the same x. */
export default defineFigure({
  id: "newton-step",
  parameters: {
    x0: quantity({symbol: "x", label: "where you stand", value: 0.45, min: -1.1, max: 3.1}),
  },
  compute: ({x0}) => ({onParabola: newtonStepAt(parabola, x0), inValley: newtonStepAt(valley, x0)}),
}).shown({
  picture: beside(
    0.46,
    picture({wide: 340, stacked: 250}, ({data: {onParabola}}, size, kept) =>
      graph(kept, "parabola", size, onParabola, "a parabola", []),
    ),
    picture({wide: 340, stacked: 270}, ({data: {inValley}}, size, kept) =>
      graph(kept, "valley", size, inValley, "a valley that is no parabola", [
        {from: window[0], to: 0, text: "too short", color: "var(--eta)"},
        {from: 0, to: turn, text: "too far", color: bad},
        {from: turn, to: window[1], text: "uphill: f″ < 0", color: bad},
      ]),
    ),
  ),
  sight: ["x0"],
  marks: {
    x0: () => [
      {value: 0, label: "minimum"},
      {value: turn, label: "f″ = 0"},
    ],
  },
  handles: [0, 1].map(plot => ({
    label: plot ? "x, in the valley" : "x",
    plot,
    along: "x" as const,
    name: "none" as const,
    at: ({data}) => {
      const step = plot ? data.inValley : data.onParabola;
      return [step.x, Math.min(step.f, highest)];
    },
    move: ({x}) => ({x0: x}),
  })),
  click: ({x}) => ({x0: x}),
  summary: ({values: {x0}, data: {onParabola, inValley}}) =>
    `From x = ${short(x0)} Newton’s step ends at ${landingInWords(onParabola)} on the parabola, and in the valley ${inValley.landing === undefined ? "nowhere, for the curvature is 0" : `at ${landingInWords(inValley)}`}; both minima are at 0.`,
  table: ({data}) => ({
    columns: ["function", "x", "f", "f′", "f″", "x − f′/f″"],
    rows: [
      [parabola.formula, ...numbersOf(data.onParabola)],
      [valley.formula, ...numbersOf(data.inValley)],
    ],
  }),
  numbers: {
    title: "the two steps with their numbers",
    lines: ({data}) => [
      `${parabola.formula}:  ${stepInNumbers(data.onParabola)}`,
      `${valley.formula}:  ${stepInNumbers(data.inValley)}`,
    ],
  },
  slides: [
    {words: "On a parabola: the minimum, from everywhere", set: {x0: 2.5}},
    {words: "Elsewhere: too far, where it is flatter than at the minimum", set: {x0: 0.45}},
    {words: "Where the valley bends down: uphill", set: {x0: 1.5}},
  ],
  exercises: {
    back: {
      progress: ({data: {inValley}}) => ({
        done:
          inValley.landing !== undefined &&
          inValley.landing < -0.1 &&
          Math.abs(inValley.end / inValley.f - 1) < 0.1,
        words: `f = ${short(inValley.f)} before the step, ${inValley.landing === undefined ? "and there is no step" : `${short(inValley.end)} after it`}.`,
      }),
      solution: {x0: 0.2975},
    },
  },
});

/** A stretch of the axis, and what Newton's step does from there. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly color: string;
}

function graph(
  kept: Kept,
  name: string,
  size: Size,
  step: NewtonStep,
  title: string,
  stretches: readonly Stretch[],
): Element {
  const {x, f, slope, curvature, landing, end, height} = step;
  const axes = {
    ...size,
    ...margins,
    x: {domain: [...window], label: "x", ticks: 5},
    y: {domain: [lowest, highest], label: null, ticks: 4},
  };
  const believed = (at: number) => f + slope * (at - x) + (curvature / 2) * (at - x) ** 2;
  const inSight = landing !== undefined && landing > window[0] && landing < window[1];
  const color = landing !== undefined && Math.abs(landing) < 0.02 ? good : bad;
  // The step stands at the height of the vertex, or at the edge that it leaves by.
  const to = landing === undefined ? undefined : Math.min(window[1], Math.max(window[0], landing));
  const level = inSight ? Math.max(lowest + 0.12, believed(landing)) : 0;
  return panel(kept, name, axes, {
    drawn: (a, b) => [
      ...stretches.map(({from, to, color}) =>
        region(
          2,
          i => [i ? to : from, lowest],
          i => [i ? to : from, lowest + 0.42],
          a,
          b,
          color,
          x >= from && x < to ? 0.35 : 0.12,
        ),
      ),
      path(rule("x", 0, [lowest, highest], a, b), {...guide, dash: "3 4"}),
      path(
        curve(points, i => [across(i), step.height(across(i))], a, b),
        {stroke: "var(--ink-soft)", width: 3},
      ),
      path(
        curve(points, i => [across(i), believed(across(i))], a, b),
        {stroke: "var(--newton)", width: 2.5, dash: "6 4"},
      ),
    ],
    over: (a, b) => [
      path(rule("x", x, [level, Math.min(f, highest)], a, b), {...guide, dash: "2 3"}),
      ...(to === undefined
        ? []
        : [
            path(arrow([x, level], [to, level], a, b), {stroke: color, width: 3}),
            path(inSight ? rule("x", to, [level, Math.min(highest, end)], a, b) : "", {
              ...guide,
              dash: "2 3",
            }),
            ...(inSight && height(to) <= highest ? [mark("asterisk", [a(to), b(height(to))], 7, color)] : []),
          ]),
    ],
    headlines: [headline(step, color)],
    words: [
      {x: window[0], y: highest, text: title, bold: true, dx: 8, dy: -34},
      ...stretches.map(
        ({from, to, text, color}): Words => ({
          x: (from + to) / 2,
          y: lowest,
          text,
          anchor: "middle",
          color,
          bold: x >= from && x < to,
          dy: -9,
          plain: true,
        }),
      ),
      {x: 0, y: highest, text: "minimum", color: good, dx: 5, dy: 12},
      ...(f > highest
        ? [
            {
              x,
              y: highest,
              text: `↑ f = ${short(f)}`,
              bold: true,
              anchor: x > 1 ? "end" : "start",
              dx: x > 1 ? -14 : 14,
              dy: 20,
            } as const,
          ]
        : []),
    ],
  });
}

/** Where the step ends, large, with what it is made of. */
function headline({slope, curvature, landing}: NewtonStep, color: string): Headline {
  const text = `f′ = ${short(slope)}, f″ = ${short(curvature)}`;
  if (landing === undefined) return {number: "no step", text, color};
  const isNear = Math.abs(landing) < 0.02;
  const place = Math.abs(landing) < 5e-4 ? "on 0" : isNear ? "near 0" : `on ${short(landing)}`;
  return {number: `lands ${place}`, text, color};
}

function landingInWords({landing}: NewtonStep): string {
  return landing === undefined ? "no place" : short(landing);
}

function numbersOf({x, f, slope, curvature, landing}: NewtonStep): (number | string)[] {
  return [x, f, slope, curvature, landing ?? "no step"];
}

function stepInNumbers({x, slope, curvature, landing}: NewtonStep): string {
  return `x − f′/f″ = ${short(x)} − (${short(slope)})/(${short(curvature)})${landing === undefined ? ", and there is no such number" : ` = ${short(landing)}`}`;
}

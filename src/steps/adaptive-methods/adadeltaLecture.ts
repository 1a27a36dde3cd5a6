import {defineFigure} from "../../controls/frame/definition.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {beside, type Picture, picture} from "../../figures/picture.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {type Assignment, lectureLines, zeilerLines} from "./adadeltaLines.js";
import {stepsOfWeight, type WeightStep, wanted} from "./oneWeight.js";

const steps = 60;
/** What is in sight of the line of the weight. */
const reach = [-3.4, 3.4] as const;
/** The rows of a column, in pixels from its top. */
const rows = {title: 20, line: 66, ruler: 112, step: 156, lines: 184} as const;
const lineHeight = 40;
/** Lecture, Zeiler: one in the colour of AdaDelta, the other in that of the ink. */
const {color} = methods.adadelta;

/** What one column shows: a method's step, and the unit that it is measured in. */
interface Column {
  readonly title: string;
  readonly color: string;
  readonly step: WeightStep;
  /** The ruler: the root of the average that gives the step its unit. */
  readonly ruler: number;
  readonly rulerWords: string;
  /** The step in units of what it comes from. */
  readonly stepWords: string;
  readonly lines: readonly Assignment[];
}

interface Data {
  readonly columns: readonly [Column, Column];
}

/** One step of the lecture's AdaDelta and of Zeiler's, formula, numbers and what measures it. */
export default defineFigure({
  id: "adadelta-lecture",
  parameters: {
    start: quantity({symbol: "w", label: "start", value: 2.4, min: -3, max: 3}),
    lambda: quantity({
      symbol: "λ",
      label: "curvature of the loss",
      value: 4,
      min: 0.01,
      max: 1000,
      scale: "log",
    }),
    eta: quantity({symbol: "η", label: "step size", value: 0.2, min: 0.01, max: 0.5, scale: "log"}),
    gamma: quantity({
      symbol: "γ",
      label: "rate of the averages",
      value: 0.1,
      min: 0.01,
      max: 1,
      scale: "log",
    }),
    epsilon: quantity({symbol: "ε", label: "floor", value: 1e-6, min: 1e-8, max: 0.01, scale: "log"}),
    step: count({label: "step", value: 0, min: 0, max: steps - 1}),
  },
  compute({start, lambda, eta, gamma, epsilon, step}): Data {
    const problem = {start, lambda, steps: step + 1};
    const lecture = stepsOfWeight(adadelta({eta, gamma, epsilon}), ({Sg, Sw}) => [Sg[0], Sw[0]], problem)[
      step
    ];
    const zeiler = stepsOfWeight(adadeltaZeiler({gamma, epsilon}), ({Sg, Sd}) => [Sg[0], Sd[0]], problem)[
      step
    ];
    return {
      columns: [
        {
          title: "the lecture",
          color,
          step: lecture,
          ruler: Math.sqrt(lecture.after[1] + epsilon),
          rulerWords: "the size of the weight",
          stepWords:
            lecture.w === 0 ? "" : `${short(Math.abs((lecture.next - lecture.w) / lecture.w))} of the weight`,
          lines: lectureLines(lecture, {eta, gamma, epsilon}),
        },
        {
          title: "Zeiler",
          color: "var(--ink)",
          step: zeiler,
          ruler: Math.sqrt(zeiler.before[1] + epsilon),
          rulerWords: "the size of the steps",
          stepWords: `${short(Math.abs(zeiler.next - zeiler.w) / Math.sqrt(epsilon))} √ε`,
          lines: zeilerLines(zeiler, {gamma, epsilon}),
        },
      ],
    };
  },
}).shown({
  picture: beside(0.49, columnPicture(0), columnPicture(1)),
  time: {parameter: "step", last: () => steps - 1, first: 1},
  sight: ["lambda"],
  more: ["eta", "gamma", "epsilon"],
  handles: [
    {
      label: "w at the start",
      name: "above",
      along: "x",
      at: ({values}) => (values.step === 0 ? [values.start, rows.line] : undefined),
      move: ({x}) => ({start: x}),
    },
  ],
  click: ({x}) => ({start: x, step: 0}),
  summary: ({
    values,
    data: {
      columns: [lecture, zeiler],
    },
  }) =>
    `Step ${values.step + 1}: the lecture’s AdaDelta moves the weight by ${short(lengthOf(lecture))}, with a ruler of ${short(lecture.ruler)}; Zeiler’s by ${short(lengthOf(zeiler))}, with a ruler of ${short(zeiler.ruler)}. The gradient is ${short(lecture.step.g)}.`,
  table: ({data: {columns}}) => ({
    columns: ["method", "w", "g", "average of g²", "average in the unit", "next w"],
    rows: columns.map(({title, step}) => [title, step.w, step.g, step.after[0], step.after[1], step.next]),
  }),
  slides: [
    {words: "The first step: η times the weight, whatever the gradient", set: {}},
    {words: "A gradient a hundred times as large: the same step", set: {lambda: 400}},
    {words: "A weight near 0 hardly moves", set: {start: 0.1}},
  ],
  exercises: {
    half: {
      progress: ({values, data: {columns}}) => ({
        done: values.step === 0 && values.eta === 0.2 && Math.abs(lengthOf(columns[0]) / 0.1 - 1) < 0.03,
        words: `The step shown has length ${short(lengthOf(columns[0]))}${values.eta === 0.2 ? "" : `, with η = ${short(values.eta)}`}.`,
      }),
      solution: {start: 0.5},
    },
  },
});

const lengthOf = ({step}: Column) => Math.abs(step.next - step.w);

function columnPicture(index: 0 | 1): Picture<{readonly data: Data}> {
  const height = rows.lines + lineHeight * (index === 0 ? 3 : 4);
  return picture({wide: rows.lines + lineHeight * 4, stacked: height}, ({data}, size, kept) => {
    const {title, color, step, ruler, rulerWords, stepWords, lines} = data.columns[index];
    const length = Math.abs(step.next - step.w);
    const axes = {
      ...size,
      margin: 0,
      marginLeft: 10,
      marginRight: 10,
      x: {domain: [...reach], axis: null},
      y: {domain: [size.height, 0], axis: null},
    };
    const left = reach[0];
    const large = size.width < 400 ? 20 : 26;
    return panel(kept, `column ${index}`, axes, {
      drawn: (x, y) => [
        ...lines.flatMap(({differs}, i) =>
          differs
            ? [
                path(
                  curve(2, k => [reach[k], rows.lines + lineHeight * (i + 0.42)], x, y),
                  {stroke: "var(--panel)", width: lineHeight - 2, cap: "butt"},
                ),
              ]
            : [],
        ),
        path(
          curve(2, k => [reach[k], rows.line], x, y),
          {...guide, opacity: 0.8},
        ),
        ...[-3, -2, -1, 0, 1, 2, 3].map(place =>
          path(
            curve(2, k => [place, rows.line + (k ? 4 : -4)], x, y),
            guide,
          ),
        ),
        path(
          curve(2, k => [k ? Math.min(ruler, reach[1]) : 0, rows.ruler], x, y),
          {
            stroke: color,
            width: 9,
            opacity: 0.55,
            cap: "butt",
          },
        ),
        path(
          curve(2, k => [0, k ? rows.line : rows.ruler + 8], x, y),
          {...guide, dash: "2 3"},
        ),
        mark("star", [x(wanted), rows.line], 6, "var(--ink)"),
      ],
      over: (x, y) => [
        path(arrow([step.w, rows.line], [step.next, rows.line], x, y), {stroke: color, width: 3}),
        mark("circle", [x(step.w), rows.line], 6, color),
      ],
      words: [
        {x: left, y: rows.title, text: title, bold: true, size: 17, color},
        {x: 0, y: rows.line, text: "0", anchor: "middle", dy: 18},
        {x: wanted, y: rows.line, text: "minimum", anchor: "middle", dy: -12},
        {
          x: 0,
          y: rows.ruler,
          text: `ruler ${short(ruler)}`,
          color,
          bold: true,
          anchor: "end",
          dx: -10,
          dy: -2,
        },
        {x: 0, y: rows.ruler, text: rulerWords, anchor: "end", dx: -10, dy: 16},
        {x: left, y: rows.step, text: `step ${short(length)}`, bold: true, size: large, color},
        {x: reach[1], y: rows.step, text: stepWords, anchor: "end"},
        ...lines.flatMap(({formula, numbers, differs}, i): Words[] => {
          const y = rows.lines + lineHeight * i;
          return [
            {x: left, y, text: formula, bold: differs, dx: 6, dy: 12, size: 15},
            {x: left, y, text: `= ${numbers}`, color: "var(--ink-soft)", dx: 20, dy: 29},
          ];
        }),
      ],
    });
  });
}

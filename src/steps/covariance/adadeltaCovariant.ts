import {defineFigure} from "../../controls/frame/definition.js";
import {choice, toggle} from "../../controls/parameters/choice.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {powerOfTen, short} from "../../figures/format.js";
import {map} from "../../figures/map.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {beside, picture} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {
  type AdadeltaForm,
  inUnit,
  unitEpsilon,
  unitStart,
  unitSteps,
} from "../../lib/experiments/adadeltaUnit/adadeltaUnit.js";
import type {Covariance} from "../../lib/invariance/covariance.js";
import {bowl, bowlSeen, bowlWindow, formColors, unitPath} from "./unitPaths.js";

/** The unit that the exercise asks ε for. */
const askedUnit = 20;
const [smallest, largest] = [1e-3, 1e3];
/** The least deviation that the axis holds: rounding leaves less. */
const floor = 1e-16;
/** Units evenly spaced in logarithms, and others close to 1. */
const units = [
  ...Array.from({length: 19}, (_, k) => 10 ** (k / 3 - 3)),
  ...[1e-12, 1e-8, 1e-4, 0.02].flatMap(near => [1 - near, 1 + near]),
].sort((a, b) => a - b);

/** The curves over all units, two for each form, which are measured once. */
const deviations = remembered(
  (form: AdadeltaForm, rescaled: boolean) => units.map(unit => inUnit(form, unit, rescaled).deviation),
  4,
);

/** AdaDelta with the weights in another unit: only ε notices. */
export default defineFigure({
  id: "adadelta-covariant",
  parameters: {
    unit: quantity({label: "what was 1 becomes", value: 0.1, min: smallest, max: largest, scale: "log"}),
    form: choice({label: "form", value: "zeiler", options: {zeiler: "Zeiler’s", lecture: "the lecture’s"}}),
    rescaled: toggle({label: "rescale ε too", value: false}),
    step: count({label: "step", value: unitSteps, min: 0, max: unitSteps}),
  },
  compute({unit, form, rescaled}) {
    return {
      paths: inUnit(form, unit, rescaled),
      asItWas: deviations(form, false),
      rescaledToo: deviations(form, true),
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 340, stacked: 260}, ({values: {step, form}, data: {paths}}, size, kept) => {
      const seen = bowlSeen(size);
      return map(kept, "bowl", bowl, bowlWindow, size, {
        from: [paths, step],
        drawn: (x, y) => [
          ...unitPath(paths.path, step, {color: formColors[form], striped: false}, seen, x, y),
          ...unitPath(paths.mappedBack, step, {color: formColors[form], striped: true}, seen, x, y),
          mark("circle", [x(unitStart[0]), y(unitStart[1])], 6, "var(--paper)", "var(--ink)"),
        ],
        words: [
          {x: unitStart[0], y: unitStart[1], text: "start", bold: true, dx: 10, dy: -8},
          ...["plain: in the old unit", "striped: in the new one, mapped back"].map((text, line) => ({
            x: bowlWindow.x[0],
            y: bowlWindow.y[1],
            text,
            color: formColors[form],
            bold: true,
            dy: 22 + 19 * line,
          })),
        ],
      });
    }),
    picture({wide: 340, stacked: 260}, ({values: {unit, form, rescaled}, data}, size, kept) => {
      const color = formColors[form];
      const {paths, asItWas, rescaledToo} = data;
      const axes = {
        ...size,
        ...plainMargins,
        // Half a handle.
        marginRight: 24,
        x: {
          type: "log",
          domain: [smallest, largest],
          label: "the new unit: what was 1 becomes …",
          labelAnchor: "center",
          ticks: 6,
          tickFormat: powerOfTen,
        },
        y: {
          type: "log",
          domain: [floor, 10],
          label: "deviation of the path",
          ticks: [1e-16, 1e-12, 1e-8, 1e-4, 1],
          tickFormat: (value: number) => `${value === floor ? "≤ " : ""}${powerOfTen(value)}`,
        },
      } as const;
      const line = (list: readonly number[]) => (i: number) => [units[i], Math.max(floor, list[i])] as const;
      return panel(kept, "deviations", axes, {
        from: [data],
        rings: [ringOf(unit, paths)],
        headlines: [{number: short(paths.deviation), text: "deviation", color}],
        over: (x, y) => [
          path(rule("x", unit, [floor, 10], x, y), {stroke: "var(--rule)", width: 2}),
          path(curve(units.length, line(asItWas), x, y), {
            stroke: color,
            width: rescaled ? 1.75 : 3.5,
          }),
          path(curve(units.length, line(rescaledToo), x, y), {
            stroke: "var(--good)",
            width: rescaled ? 3.5 : 1.75,
            dash: "6 4",
          }),
        ],
        words: [
          {
            x: smallest,
            y: 1e-4,
            text: `ε as it was, ${powerOfTen(unitEpsilon)}`,
            color,
            bold: true,
            dx: 8,
            dy: -4,
          },
          {x: smallest, y: 1e-14, text: "ε rescaled too", color: "var(--good)", bold: true, dx: 8, dy: -8},
        ],
      });
    }),
  ),
  time: {parameter: "step", last: ({paths}) => paths.steps},
  sight: ["form", "rescaled"],
  more: ["unit"],
  handles: [
    {
      label: "unit",
      plot: 1,
      along: "x",
      at: ({values: {unit}, data: {paths}}) => ringOf(unit, paths),
      move: ({x}) => ({unit: Math.abs(Math.log10(x)) < 0.1 ? 1 : x}),
    },
  ],
  click: ({x, plot}) => (plot === 1 ? {unit: x} : undefined),
  summary: ({values: {unit, form, rescaled}, data: {paths}}) =>
    `${form === "zeiler" ? "Zeiler’s" : "The lecture’s"} AdaDelta, what was 1 becomes ${short(unit)}, ε ${rescaled ? "rescaled too" : "as it was"}: deviation ${short(paths.deviation)}.`,
  table: ({data: {asItWas, rescaledToo}}) => ({
    columns: ["unit", "deviation, ε as it was", "deviation, ε rescaled too"],
    rows: units.map((unit, i) => [unit, asItWas[i], rescaledToo[i]]),
  }),
  slides: [
    {words: "In a coarser unit AdaDelta leaps: √ε is a length", set: {}},
    {words: "In a finer one it hardly starts", set: {unit: 1000}},
    {words: "Take ε along, and nothing has changed", set: {rescaled: true}},
  ],
  exercises: {
    same: {ask: "ε", answer: () => unitEpsilon * askedUnit ** 2, tolerance: 0.01},
  },
});

/** Where the ring stands: on the curve, as far as the axis goes. */
function ringOf(unit: number, {deviation}: Covariance): readonly [number, number] {
  return [unit, Math.min(10, Math.max(floor, deviation))];
}

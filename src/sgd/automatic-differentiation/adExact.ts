import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {picture} from "../../figures/picture.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {formula} from "../../lib/formula/formula.js";
import {scalarFunction} from "../../lib/formula/scalarFunction.js";
import {gradientAccuracy} from "../../lib/precise/accuracy.js";
import {differenceV, nearestWidth, widthDomain, widths} from "./differenceV.js";
import {examples, formulaAt} from "./formulaAt.js";

const {f, x, y} = formulaAt();

/** How far reverse mode and finite differences are off, against the width of the differences. */
export default defineFigure({
  id: "ad-exact",
  parameters: {
    f,
    x,
    y,
    h: quantity({
      symbol: "h",
      label: "width of the differences",
      value: 1e-8,
      min: widthDomain[0],
      max: widthDomain[1],
      scale: "log",
    }),
  },
  compute: ({f: written, x: atX, y: atY}) =>
    gradientAccuracy(formula(written), scalarFunction(written), Float64Array.of(atX, atY), widths),
}).shown({
  picture: picture(340, ({values: {h}, data}, size, kept) => differenceV(data, h, size, kept)),
  sight: ["f", "h"],
  more: ["x", "y"],
  presets: Object.entries(examples)
    .filter(([words]) => words !== "kinks")
    .map(([words, set]) => ({words, set: () => set})),
  handles: [
    {
      label: "h",
      name: "right",
      along: "x",
      at: ({values: {h}}) => [Math.log10(h), 1],
      move: ({x: exponent}) => ({h: Number((10 ** exponent).toPrecision(3))}),
    },
  ],
  click: ({x: exponent}) => ({h: Number((10 ** exponent).toPrecision(3))}),
  summary({values: {h}, data: {reverse, differences, bestForward, bestCentral}}) {
    if (!Number.isFinite(reverse))
      return "No relative error can be given here: the gradient is zero, or there is none.";
    const at = nearestWidth(differences, h);
    return `Reverse mode is ${reverse === 0 ? "exact to the last bit" : `off by ${writeNumber(reverse)}`}. With h = ${short(at.h)}, forward differences are off by ${writeNumber(at.forward)} and central ones by ${writeNumber(at.central)}; at best, by ${writeNumber(bestForward.forward)} and ${writeNumber(bestCentral.central)}.`;
  },
  table: ({data: {reverse, differences}}) => ({
    columns: ["h", "error of forward differences", "of central differences", "of reverse mode"],
    rows: differences.map(({h, forward, central}) => [h, ...[forward, central, reverse].map(told)]),
  }),
  slides: [{words: "Differences lose half of the digits", set: {}}],
  exercises: {
    bottom: {
      progress({values: {f: written, h}, data: {bestCentral, differences}}) {
        const now = nearestWidth(differences, h).central;
        return {
          done: written === f.initial && now <= 3 * bestCentral.central,
          words: `With h = ${short(h)} they err by ${writeNumber(now)}.`,
        };
      },
      solution: {h: 5e-6},
    },
  },
});

function told(error: number): number | string {
  return Number.isFinite(error) ? error : "none";
}

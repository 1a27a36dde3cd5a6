import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {picture} from "../../figures/picture.js";
import {remembered} from "../../figures/remembered.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {differenceErrors} from "../../lib/autodiff/differenceErrors.js";
import {formula} from "../../lib/formula/formula.js";
import {scalarFunction} from "../../lib/formula/scalarFunction.js";
import {gradientAccuracy} from "../../lib/precise/accuracy.js";
import {differenceV, widthDomain, widths} from "./differenceV.js";
import {examples, formulaAt} from "./formulaAt.js";

const {f, x, y} = formulaAt();

/** The errors at all widths, which stay while h moves. */
const accuracyOf = remembered((written: string, atX: number, atY: number) =>
  gradientAccuracy(formula(written), scalarFunction(written), Float64Array.of(atX, atY), widths),
);

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
  compute({f: written, x: atX, y: atY, h}) {
    const accuracy = accuracyOf(written, atX, atY);
    const [here] = differenceErrors(formula(written), accuracy.points, [h]);
    return {...accuracy, here};
  },
}).shown({
  picture: picture(370, ({data}, size, kept) => differenceV(data, data.here, size, kept)),
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
  summary({data: {reverse, here, bestForward, bestCentral}}) {
    if (!Number.isFinite(reverse))
      return "No relative error can be given here: the gradient is zero, or there is none.";
    return `Reverse mode is ${reverse === 0 ? "exact to the last bit" : `off by ${writeNumber(reverse)}`}. With h = ${short(here.h)}, forward differences are off by ${writeNumber(here.forward)} and central ones by ${writeNumber(here.central)}; at best, by ${writeNumber(bestForward.forward)} and ${writeNumber(bestCentral.central)}.`;
  },
  table: ({data: {reverse, differences}}) => ({
    columns: ["h", "error of forward differences", "of central differences", "of reverse mode"],
    rows: differences.map(({h, forward, central}) => [h, ...[forward, central, reverse].map(told)]),
  }),
  slides: [{words: "Differences lose half of the digits", set: {}}],
  exercises: {
    bottom: {
      progress({values: {f: written}, data: {bestCentral, here}}) {
        return {
          done: written === f.initial && here.central <= 3 * bestCentral.central,
          words: `With h = ${short(here.h)} they err by ${writeNumber(here.central)}.`,
        };
      },
      solution: {h: 5e-6},
    },
  },
});

function told(error: number): number | string {
  return Number.isFinite(error) ? error : "none";
}

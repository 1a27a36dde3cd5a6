import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {type Overflow, overflow} from "../../lib/experiments/overflow/overflow.js";
import {digitWall} from "./digitWall.js";
import {sizesPanel} from "./sizesPanel.js";

const lambda = 100;
const most = 2000;
/** A weight that doubles at each step, digit by digit, until it is no number. */
export default defineFigure({
  id: "nan",
  parameters: {
    eta: quantity({symbol: "η", label: "step size", value: 0.03, min: 0.005, max: 0.1, scale: "log"}),
    precision: choice({
      label: "numbers of",
      value: "float64",
      options: {float64: "64 bits", float32: "32 bits"},
    }),
    step: count({label: "step", value: 2000, min: 0, max: most}),
  },
  compute({eta, precision}) {
    const result = overflow({lambda, eta, start: 1, precision, most});
    return {run: result, factor: 1 - eta * lambda, last: result.x.length - 1};
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 345, stacked: 260}, ({values, data: {run, last}}, size, kept) =>
      digitWall(kept, size, {...run, step: Math.min(values.step, last)}),
    ),
    picture({wide: 345, stacked: 230}, ({values, data: {run, factor, last}}, size, kept) =>
      sizesPanel(kept, size, {
        run,
        step: Math.min(values.step, last),
        precision: values.precision,
        shrinks: Math.abs(factor) < 1,
      }),
    ),
  ),
  time: {parameter: "step", last: ({last}) => last},
  sight: ["eta", "precision"],
  marks: {eta: () => [{value: 2 / lambda, label: "2/λ"}]},
  hover: ({x, plot}, {data}) =>
    plot === 1 ? {step: Math.round(Math.min(data.last, Math.max(0, x)))} : undefined,
  click: ({x, plot}, {data}) =>
    plot === 1 ? {step: Math.round(Math.min(data.last, Math.max(0, x)))} : undefined,
  summary: ({values: {eta}, data: {factor, run}}) =>
    `λ = 100, η = ${short(eta)}: each step takes x times ${short(factor)}. ${endInWords(run, factor)}`,
  table: ({
    data: {
      run: {x, loss},
    },
  }) => ({
    columns: ["step", "x", "loss"],
    rows: [...x.keys()]
      .filter(k => k % Math.ceil(x.length / 60) === 0 || k >= x.length - 3)
      .map(k => [k, written(x[k]), written(loss[k])]),
  }),
  slides: [
    {words: "Twice as large at every step, and then no number", set: {}},
    {words: "In 32 bits, as networks are trained, it is soon over", set: {precision: "float32"}},
    {words: "Below 2/λ nothing happens", set: {eta: 0.019}},
  ],
  exercises: {
    hundred: {
      progress: ({values: {precision, eta}, data: {run}}) => ({
        done: precision === "float64" && run.infiniteLoss <= 255,
        words: `η = ${short(eta)}: ${run.infiniteLoss === Infinity ? "the loss stays a number" : `the loss is ∞ at step ${run.infiniteLoss}`}.`,
      }),
      solution: {eta: 0.05},
    },
  },
});

function written(value: number): number | string {
  if (Number.isFinite(value)) return value;
  return writeNumber(value);
}

function endInWords(first: Overflow, factor: number): string {
  if (first.noNumber < Infinity)
    return `The loss is ∞ at step ${first.infiniteLoss}, x is ∞ at step ${first.infiniteX} and no number at all at step ${first.noNumber}.`;
  if (first.infiniteLoss < Infinity)
    return `The loss is ∞ at step ${first.infiniteLoss}; x grows on, beyond the ${most} steps shown.`;
  if (Math.abs(factor) > 1) return `It grows, and is still a number after the ${most} steps shown.`;
  return Math.abs(factor) === 1 ? "It goes to and fro for ever." : "It shrinks: nothing can overflow.";
}

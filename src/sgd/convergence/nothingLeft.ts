import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {approachPanel, looks, passesDomain} from "./approachPanel.js";
import {approaches, momentAt, percent, regimeOf} from "./approachWords.js";

const gradients = [1e-6, 10] as const;
/** A forecast this near to the truth is right. */
const tolerance = 0.1;

/** The same two runs: the errors on the test digits, and how short the gradient becomes. */
export default defineFigure({
  id: "nothing-left",
  parameters: {
    pass: quantity({label: "passes over the data", value: 30, min: 1, max: 10_000, scale: "log"}),
    decay: choice({label: "weight decay", value: "strong", options: {strong: "stronger", weak: "weaker"}}),
  },
  files: {approaches},
  compute({decay, pass}, {files: {approaches}}) {
    const {sgd, lbfgs} = approaches.runs[decay === "strong" ? 0 : 1];
    const k = momentAt(lbfgs, pass);
    return {
      sgd,
      lbfgs,
      regime: regimeOf(lbfgs, tolerance),
      error: 1 - lbfgs.accuracy[k],
      last: 1 - lbfgs.minimum.accuracy,
      gradient: lbfgs.gradient[k],
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 340, stacked: 230}, ({values: {pass}, data}, size, kept) => {
      const corner = {x: passesDomain(data)[1], y: 100, anchor: "end", dx: -8} as const;
      return approachPanel(kept, "error", size, {
        ...data,
        pass,
        of: ({accuracy}, k) => 100 * (1 - accuracy[k]),
        y: {domain: [0, 100], label: "errors on the test digits, %", ticks: 5},
        headlines: [{number: `${percent(data.error)} wrong`, text: `${percent(data.last)} at the minimum`}],
        words: [
          {...corner, text: "dashed: L-BFGS", color: looks.lbfgs.stroke, bold: true, dy: 18},
          {...corner, text: "SGD", color: looks.sgd.stroke, bold: true, dy: 36},
        ],
      });
    }),
    picture({wide: 340, stacked: 230}, ({values: {pass}, data}, size, kept) => {
      return approachPanel(kept, "gradient", size, {
        ...data,
        pass,
        of: ({gradient}, k) => gradient[k],
        y: logAxis(gradients, "length of the gradient"),
        headlines: [{number: short(data.gradient), text: "is the length of L-BFGS’s gradient"}],
        words: [
          ...(data.regime
            ? [
                {
                  x: passesDomain(data)[1],
                  y: gradients[1],
                  text: "quadratic regime",
                  color: "var(--good)",
                  anchor: "end",
                  bold: true,
                  dx: -6,
                  dy: 18,
                } as const,
              ]
            : []),
        ],
      });
    }),
  ),
  sight: ["pass", "decay"],
  handles: [
    {
      label: "pass",
      along: "x",
      name: "right",
      at: ({values, data}) => [Math.min(values.pass, passesDomain(data)[1]), 100 * data.error],
      move: ({x}) => ({pass: x}),
    },
  ],
  click: ({x}) => ({pass: x}),
  hover: ({x}) => (x >= 1 ? {pass: x} : undefined),
  summary: ({values: {pass}, data: {error, last, gradient}}) =>
    `At pass ${short(pass)} L-BFGS gets ${percent(error)} of the test digits wrong, at its minimum ${percent(last)}. Its gradient is ${short(gradient)} long.`,
  table: ({data}) => ({
    columns: ["method", "passes", "gradient", "test accuracy"],
    rows: (["sgd", "lbfgs"] as const).flatMap(method => {
      const {passes, gradient, accuracy} = data[method];
      return passes.map((pass, k) => [method === "sgd" ? "SGD" : "L-BFGS", pass, gradient[k], accuracy[k]]);
    }),
  }),
  slides: [{words: "The fast part comes when nothing is left to gain", set: {}}],
});

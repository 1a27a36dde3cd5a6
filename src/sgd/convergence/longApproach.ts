import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {passesToShare, shareOfFall} from "../../lib/experiments/longApproach/approachShares.js";
import {approachPanel, looks, passesDomain} from "./approachPanel.js";
import {approaches, momentAt, percent, regimeInWords, regimeOf} from "./approachWords.js";

const errorDomain = [1e-3, 100] as const;

/** The digits network on its way to a minimum: the loss, and what the quadratic model forecasts of the rest of the way. */
export default defineFigure({
  id: "long-approach",
  parameters: {
    pass: quantity({label: "passes over the data", value: 41, min: 1, max: 10_000, scale: "log"}),
    decay: choice({
      label: "weight decay",
      value: "strong",
      options: {strong: "stronger", weak: "weaker"},
    }),
    tolerance: quantity({
      label: "allowed error of the forecast",
      value: 10,
      min: 1,
      max: 60,
      scale: "log",
      unit: "%",
    }),
  },
  files: {approaches},
  // Where L-BFGS has done 99 % of the fall.
  initial: ({approaches: {runs}}) => ({pass: passesToShare(runs[0].lbfgs, 0.99)}),
  compute({decay, tolerance, pass}, {files: {approaches}}) {
    const {sgd, lbfgs, weightDecay} = approaches.runs[decay === "strong" ? 0 : 1];
    const k = momentAt(lbfgs, pass);
    return {
      sgd,
      lbfgs,
      weightDecay,
      regime: regimeOf(lbfgs, tolerance / 100),
      words: regimeInWords(lbfgs, tolerance / 100),
      done: shareOfFall(lbfgs, k),
      forecast: lbfgs.forecast[k],
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture({wide: 360, stacked: 230}, ({values: {pass}, data}, size, kept) => {
      const most = Math.ceil(Math.max(...data.sgd.loss, ...data.lbfgs.loss));
      const domain = passesDomain(data);
      const corner = {x: domain[1], y: most, anchor: "end", dx: -8} as const;
      return approachPanel(kept, "loss", size, {
        ...data,
        pass,
        of: ({loss}, k) => loss[k],
        y: {domain: [0, most], label: "training loss, with its penalty", ticks: 4},
        headlines: [{number: percent(data.done), text: `of the fall is done at pass ${short(pass)}`}],
        words: [
          {...corner, text: "dashed: L-BFGS", color: looks.lbfgs.stroke, bold: true, dy: 18},
          {...corner, text: "SGD", color: looks.sgd.stroke, bold: true, dy: 36},
        ],
      });
    }),
    picture({wide: 360, stacked: 230}, ({values: {pass, tolerance}, data}, size, kept) => {
      const domain = passesDomain(data);
      return approachPanel(kept, "forecast", size, {
        ...data,
        pass,
        of: ({forecast}, k) => Math.abs(forecast[k] - 1),
        y: logAxis(errorDomain, "error of the forecast ÷ the fall left"),
        level: tolerance / 100,
        headlines: [
          {number: `off by ${short(Math.abs(data.forecast - 1))} times`, text: "the fall that is left"},
        ],
        words: [
          {
            x: domain[0],
            y: tolerance / 100,
            text: `${Math.round(tolerance)} % off`,
            color: "var(--good)",
            dx: 8,
            dy: -6,
          },
          ...(data.regime
            ? [
                {
                  x: domain[1],
                  y: errorDomain[1],
                  text: `right from pass ${data.regime.passes} on`,
                  color: "var(--good)",
                  anchor: "end",
                  bold: true,
                  dx: -6,
                  dy: 18,
                } as const,
              ]
            : [
                {
                  x: domain[1],
                  y: errorDomain[1],
                  text: "never right twice in a row, up to the end",
                  color: "var(--warning)",
                  anchor: "end",
                  bold: true,
                  dx: -6,
                  dy: 18,
                } as const,
              ]),
        ],
      });
    }),
  ),
  sight: ["pass", "decay"],
  more: ["tolerance"],
  handles: [
    {
      label: "pass",
      along: "x",
      name: "right",
      at: ({values, data}) => [
        Math.min(values.pass, passesDomain(data)[1]),
        data.lbfgs.loss[momentAt(data.lbfgs, values.pass)],
      ],
      move: ({x}) => ({pass: x}),
    },
  ],
  click: ({x}) => ({pass: x}),
  hover: ({x}) => (x >= 1 ? {pass: x} : undefined),
  summary: ({values: {pass}, data: {weightDecay, words, done, forecast}}) =>
    `c = ${weightDecay}. At pass ${short(pass)} L-BFGS has done ${percent(done)} of the fall, the model forecasts ${short(forecast)} times the rest; its quadratic regime ${words}.`,
  table: ({data}) => ({
    columns: ["method", "passes", "loss", "gradient", "test accuracy", "forecast ÷ fall"],
    rows: (["sgd", "lbfgs"] as const).flatMap(method => {
      const {passes, loss, gradient, accuracy, forecast} = data[method];
      return passes.map((pass, k) => [
        method === "sgd" ? "SGD" : "L-BFGS",
        pass,
        loss[k],
        gradient[k],
        accuracy[k],
        forecast[k],
      ]);
    }),
  }),
  slides: [
    {words: "99 % of the fall, and the model knows nothing", set: {}},
    {words: "A weaker decay: later still", set: {decay: "weak"}},
  ],
});

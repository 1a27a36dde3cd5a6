import {defineFigure} from "../../controls/frame/definition.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {short} from "../../figures/format.js";
import {beside, picture} from "../../figures/picture.js";
import {checkDigitsSoftmax, type SoftmaxCurve} from "../../lib/experiments/digitsSoftmax/result.js";
import {batchColor} from "./batchColor.js";
import {lossCurves} from "./lossCurves.js";

/** Above the losses there is room for the ring. */
const lossAxis = {domain: [0.06, 4], label: "training loss", ticks: [0.1, 0.2, 0.5, 1, 2]} as const;

/** The same trainings, which differ in the batch size alone, by what they have seen and by what they have done. */
export default defineFigure({
  id: "same-step-size",
  parameters: {
    passes: quantity({label: "passes over the data", value: 1, min: 0.001, max: 10, scale: "log"}),
  },
  files: {
    trainings: {
      name: "digitsSoftmax.json",
      check: (json: unknown) => checkDigitsSoftmax(json, "digitsSoftmax.json", ""),
    },
  },
  compute({passes}, {files: {trainings}}) {
    const {curves, trainCount, settings} = trainings;
    return {
      curves,
      trainCount,
      settings,
      /** The loss of each training when it has seen so much. */
      losses: curves.map(curve => lossAt(curve, passes * trainCount)),
    };
  },
}).shown({
  picture: beside(
    0.5,
    picture(340, ({values: {passes}, data: {curves, trainCount, settings, losses}}, size, kept) => {
      const domain = [1 / trainCount, settings.epochs * 1.4] as const;
      const [one, all] = [losses[0], losses[losses.length - 1]];
      return lossCurves(kept, "by passes", {
        ...size,
        loss: lossAxis,
        x: {domain, label: "passes over the data"},
        curves: curves.map(curve => ({
          ...lookOf(curve, trainCount),
          x: curve.examples.slice(1).map(seen => seen / trainCount),
        })),
        rule: passes,
        words: [
          {
            x: domain[0],
            y: lossAxis.domain[0],
            text: `after ${short(passes)} ${passes === 1 ? "pass" : "passes"}`,
            dx: 10,
            dy: -74,
          },
          {
            x: domain[0],
            y: lossAxis.domain[0],
            text: `${short(one)} with B = 1`,
            color: batchColor(1),
            bold: true,
            size: 22,
            dx: 10,
            dy: -46,
          },
          {
            x: domain[0],
            y: lossAxis.domain[0],
            text: `${short(all)} with B = N`,
            color: batchColor(trainCount),
            bold: true,
            size: 22,
            dx: 10,
            dy: -18,
          },
        ],
        from: [curves, passes],
      });
    }),
    picture(340, ({data: {curves, trainCount, settings}}, size, kept) =>
      lossCurves(kept, "by steps", {
        ...size,
        loss: lossAxis,
        x: {domain: [0.8, settings.epochs * trainCount * 1.4], label: "steps"},
        curves: curves.map(curve => ({...lookOf(curve, trainCount), x: curve.steps.slice(1)})),
        words: [],
        from: [curves],
      }),
    ),
  ),
  sight: ["passes"],
  handles: [
    {
      label: "passes",
      name: "left",
      along: "x",
      at: ({values}) => [values.passes, 3.1],
      move: ({x}) => ({passes: x}),
    },
  ],
  click: ({x, plot}) => (plot === 0 ? {passes: x} : undefined),
  summary: ({values: {passes}, data: {curves, trainCount, settings, losses}}) =>
    `η = ${settings.eta} for all. Loss after ${short(passes)} ${passes === 1 ? "pass" : "passes"} over ${trainCount} digits: ${curves.map(({batchSize}, i) => `${short(losses[i])} with B = ${batchSize === trainCount ? "N" : batchSize}`).join(", ")}.`,
  table: ({data: {curves}}) => ({
    columns: ["B", "steps", "examples", "training loss", "test accuracy"],
    rows: curves.flatMap(({batchSize, steps, examples, loss, accuracy}) =>
      steps.map((step, k) => [batchSize, step, examples[k], loss[k], accuracy[k]]),
    ),
  }),
  slides: [
    {words: "One pass: one step, or one for each digit", set: {}},
    {words: "Ten passes: ten steps", set: {passes: 10}},
  ],
});

function lookOf({batchSize, loss}: SoftmaxCurve, trainCount: number) {
  return {
    loss: loss.slice(1),
    color: batchColor(batchSize),
    label: batchSize === trainCount ? "N" : String(batchSize),
  };
}

/** The loss when so many examples were seen, as the line is drawn; that of the start before the first step. */
function lossAt({examples, loss}: SoftmaxCurve, seen: number): number {
  const next = examples.findIndex(count => count > seen);
  if (next < 0) return loss[loss.length - 1];
  if (next < 2) return loss[0];
  const part = Math.log(seen / examples[next - 1]) / Math.log(examples[next] / examples[next - 1]);
  return loss[next - 1] * (loss[next] / loss[next - 1]) ** part;
}

import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {count, quantity, seed} from "../../controls/parameters/quantity.js";
import {digits} from "../../data/files.js";
import {faded} from "../../figures/faded.js";
import {beside, picture} from "../../figures/picture.js";
import type {Words} from "../../figures/strokes.js";
import {checkSurrogateRuns} from "../../lib/experiments/surrogate/result.js";
import {columnsOf} from "../../lib/experiments/surrogate/surrogateRecords.js";
import {epochCurves, trainLook} from "./epochCurves.js";
import {errorAxis, placeOfLeast, surrogateEnds, testLook} from "./surrogateEnds.js";

const lossAxis = {type: "log", domain: [0.01, 5], ticks: [0.01, 0.1, 1], tickFormat: String} as const;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Long trainings on digits of which a share has a wrong label: what falls, and what one wants to fall. */
export default defineFigure({
  id: "surrogate",
  parameters: {
    labelNoise: quantity({label: "wrong labels", value: 20, min: 0, max: 50, step: 5, unit: "%"}),
    of: choice({label: "at the left", value: "error", options: {error: "errors", loss: "loss"}}),
    seed: seed(0),
    epoch: count({label: "epoch", value: 200, min: 0, max: 1000}),
  },
  files: {
    surrogate: {
      name: "surrogate.json",
      check: (json: unknown) => checkSurrogateRuns(json, "surrogate.json", ""),
    },
    digits,
  },
  initial: ({surrogate}) => ({epoch: surrogate.settings.epochs}),
  work: {
    job: "surrogate",
    // The trainings with the first seed were made when the site was built; any other is made in the browser.
    inputs({labelNoise, seed}, {surrogate, digits}) {
      if (builtRun(surrogate, labelNoise, seed)) return [];
      const {settings, splitSeed} = surrogate;
      return [{digits, settings, splitSeed, seed, labelNoise: labelNoise / 100}];
    },
  },
  compute({labelNoise, seed}, {files: {surrogate}, work}) {
    const built = builtRun(surrogate, labelNoise, seed);
    const records = built?.first ?? columnsOf(work.parts);
    const {testError} = records;
    const least = placeOfLeast(testError);
    const {epochs, trainings} = surrogate.settings;
    return {
      records,
      epochs,
      trainings,
      labelNoise: labelNoise / 100,
      ends: surrogate.runs.map(run => ({
        labelNoise: run.labelNoise,
        best: run.best.testError,
        end: run.end.testError,
      })),
      /** The least test error, and the last. */
      least: least < 0 ? undefined : {epoch: records.epoch[least], error: testError[least]},
      last: testError[testError.length - 1] ?? 0,
      whole: records.epoch.length > epochs,
      stale: !built && work.stale,
      failure: built ? undefined : work.failure,
    };
  },
}).shown({
  picture: beside(
    0.56,
    picture({wide: 360, stacked: 280}, ({values: {of, epoch}, data}, size, kept) => {
      const {records, epochs, least, last, whole, stale, failure} = data;
      const shown = Math.min(records.epoch.length - 1, epoch);
      const [train, test] =
        of === "loss" ? [records.trainLoss, records.testLoss] : [records.trainError, records.testError];
      const y = of === "loss" ? {...lossAxis, label: "loss"} : {...errorAxis, label: "errors"};
      const top = y.domain[1];
      const corner = {x: epochs, y: top, anchor: "end", dx: -8} as const;
      const large = size.width < 420 ? 18 : 22;
      const words: Words[] = [
        ...(failure
          ? [{...corner, text: "the training could not be run", bold: true, dy: 24}]
          : least && records.epoch.length > 1
            ? [
                {
                  ...corner,
                  text: `least: ${percent(least.error)} in epoch ${least.epoch}`,
                  size: large,
                  bold: true,
                  color: "var(--good)",
                  dy: 26,
                },
                {
                  ...corner,
                  text: whole ? `at the end: ${percent(last)}` : `training, epoch ${records.epoch.at(-1)}`,
                  size: large,
                  bold: true,
                  color: testLook.stroke,
                  dy: 52,
                },
              ]
            : [{...corner, text: "the training begins", bold: true, dy: 24}]),
        {x: 1, y: y.domain[0], text: "test digits", color: testLook.stroke, bold: true, dx: 8, dy: -28},
        {
          x: 1,
          y: y.domain[0],
          text: "dashed: training digits",
          color: trainLook.stroke,
          bold: true,
          dx: 8,
          dy: -10,
        },
      ];
      const drawing = epochCurves(kept, of, size, {
        epoch: records.epoch,
        train,
        test,
        epochs,
        last: shown,
        y,
        words,
      });
      return faded(drawing, stale);
    }),
    picture({wide: 360, stacked: 270}, ({data}, size, kept) => surrogateEnds(kept, size, data)),
  ),
  time: {parameter: "epoch", last: ({records}) => Math.max(0, records.epoch.length - 1)},
  sight: ["labelNoise"],
  more: ["of", "seed"],
  handles: [
    {
      label: "wrong labels",
      plot: 1,
      along: "x",
      name: "left",
      unit: 0.05,
      at: ({data}) => [data.labelNoise, data.last],
      move: ({x}) => ({labelNoise: 5 * Math.round(20 * x)}),
    },
  ],
  click: ({x, plot}) => (plot === 1 ? {labelNoise: 5 * Math.round(20 * x)} : undefined),
  hover: ({x, plot}, {data: {records}}) =>
    plot === 0 && x >= 1 ? {epoch: Math.min(records.epoch.length - 1, Math.round(x))} : undefined,
  summary({values: {labelNoise, epoch}, data: {records, least, failure}}) {
    if (failure) return `The training could not be run: ${failure}.`;
    const k = Math.min(records.epoch.length - 1, epoch);
    if (!least || k < 1) return "The training begins.";
    return `${labelNoise} % wrong labels. Epoch ${records.epoch[k]}: errors ${percent(records.trainError[k])} in training and ${percent(records.testError[k])} in the test, loss ${records.trainLoss[k].toPrecision(3)} and ${records.testLoss[k].toPrecision(3)}. The least test error is ${percent(least.error)}, in epoch ${least.epoch}.`;
  },
  table: ({data: {records}}) => ({
    columns: ["epoch", "training loss", "test loss", "training error", "test error"],
    rows: records.epoch.map((epoch, k) => [
      epoch,
      records.trainLoss[k],
      records.testLoss[k],
      records.trainError[k],
      records.testError[k],
    ]),
  }),
  slides: [
    {words: "One in five labels is wrong: stop early", set: {}},
    {words: "No wrong labels: little harm", set: {labelNoise: 0}},
    {words: "The training loss falls to the end, the test loss does not", set: {of: "loss"}},
  ],
  exercises: {
    stop: {
      progress({values: {labelNoise}, data: {least, last, whole}}) {
        const ratio = least ? last / least.error : 1;
        return {
          done: whole && ratio >= 3,
          words: `${labelNoise} % wrong labels: ${ratio.toFixed(2)} times${whole ? "" : ", still training"}.`,
        };
      },
      solution: {labelNoise: 40},
    },
  },
});

/** The training that was made when the site was built, if there is one. */
function builtRun({runs}: ReturnType<typeof checkSurrogateRuns>, labelNoise: number, seed: number) {
  return seed === 0 ? runs.find(run => Math.abs(run.labelNoise - labelNoise / 100) < 1e-9) : undefined;
}

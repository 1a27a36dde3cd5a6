import type {PlotOptions} from "@observablehq/plot";
import type {SurrogateColumns} from "../lib/experiments/surrogate/result.js";
import {narrow, plainMargins} from "./axes.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Words} from "./strokes.js";
import {errorAxis, placeOfLeast, type SurrogateEnds, surrogateEnds, testLook} from "./surrogateEnds.js";
import {inked, type TitleWords, titled, titleHeight} from "./titled.js";

/** One long training, as far as it has come, and the ends of others. */
export interface SurrogateData {
  readonly records: SurrogateColumns;
  readonly epochs: number;
  readonly labelNoise: number;
  /** In ascending order of the share of wrong labels. */
  readonly ends: readonly SurrogateEnds[];
  /** The epoch that is pointed at. */
  readonly at?: number;
  /** Whether the training belongs to earlier settings. */
  readonly stale: boolean;
}

const panelHeight = 300;
const gap = 24;
const looks = {
  train: {stroke: "var(--accent)", width: 2, dash: "6 4"},
  test: testLook,
} as const;

/** Loss and error of a training, epoch by epoch, and test errors against the share of wrong labels. */
export function surrogate(data: SurrogateData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const size = {width: stacked ? width : Math.floor((width - 2 * gap) / 3), height: panelHeight};
  const both = (words: string): TitleWords => [
    `${words}: `,
    inked("- - training", looks.train.stroke),
    "  ",
    inked("— test", looks.test.stroke),
  ];
  const {records} = data;
  const box = arrange(
    kept,
    "all",
    stacked ? "panels stacked" : "panels",
    titled(
      kept,
      "loss",
      both("Loss"),
      epochPanel(data, "loss", size, kept, {
        train: records.trainLoss,
        test: records.testLoss,
        y: {
          type: "log",
          domain: [0.01, 5],
          label: null,
          ticks: [0.01, 0.03, 0.1, 0.3, 1, 3],
          tickFormat: String,
        },
        format: loss => loss.toPrecision(2),
      }),
    ),
    titled(
      kept,
      "error",
      both("Error"),
      epochPanel(data, "error", size, kept, {
        train: records.trainError,
        test: records.testError,
        y: errorAxis,
        format: error => `${(100 * error).toFixed(1)} %`,
      }),
    ),
    titled(kept, "ends", ["Test error, best and last"], surrogateEnds(data, size, kept)),
  );
  box.style.opacity = data.stale ? "0.4" : "";
  return box;
}

/** The height of the whole picture at a width. */
export function surrogateHeight(width: number): number {
  const one = panelHeight + titleHeight;
  return width < narrow ? 3 * one + 16 : one;
}

/** Two curves over the epochs, and how the numbers of the second are written. */
interface EpochCurves {
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly y: PlotOptions["y"] & {domain: readonly number[]};
  readonly format: (value: number) => string;
}

function epochPanel(
  {records, epochs, at}: SurrogateData,
  name: string,
  size: {width: number; height: number},
  kept: Kept,
  {train, test, y: yAxis, format}: EpochCurves,
): Element {
  const {epoch} = records;
  const best = placeOfLeast(test);
  const last = test.length - 1;
  const [bottom, top] = yAxis.domain;
  const axes: PlotOptions = {
    ...size,
    ...plainMargins,
    marginRight: 14,
    x: {type: "log", domain: [1, epochs], label: "epochs", ticks: [1, 3, 10, 30, 100], tickFormat: String},
    y: yAxis as PlotOptions["y"],
  };
  const words: Words[] =
    best > 0
      ? [
          {
            x: epoch[best],
            y: top,
            text: `least: ${format(test[best])}`,
            color: looks.test.stroke,
            anchor: epoch[best] ** 2 < epochs ? "start" : "end",
            dx: epoch[best] ** 2 < epochs ? 5 : -5,
            dy: 10,
          },
        ]
      : [];
  return panel(kept, name, axes, {
    from: [records, at],
    drawn: (x, y) => {
      const upright = (where: number) => curve(2, i => [where, i ? top : bottom], x, y);
      const place = (values: readonly number[], k: number) => dots(1, () => [epoch[k], values[k]], x, y);
      const pointed = at === undefined || last < 1 ? -1 : Math.min(last, Math.max(1, Math.round(at)));
      return [
        ...(best > 0 ? [path(upright(epoch[best]), {stroke: "var(--ink-soft)", width: 1, dash: "2 3"})] : []),
        ...(pointed > 0 ? [path(upright(epoch[pointed]), {stroke: "var(--ink-soft)", width: 1})] : []),
        path(
          curve(train.length, k => [epoch[k], train[k]], x, y),
          looks.train,
        ),
        path(
          curve(test.length, k => [epoch[k], test[k]], x, y),
          looks.test,
        ),
        ...(best > 0 ? [path(place(test, best), {stroke: looks.test.stroke, width: 9})] : []),
        ...(pointed > 0
          ? [
              path(place(train, pointed), {stroke: looks.train.stroke, width: 7}),
              path(place(test, pointed), {stroke: looks.test.stroke, width: 7}),
            ]
          : []),
      ];
    },
    words,
  });
}

import type {PlotOptions} from "@observablehq/plot";
import {type CriticalBatch, expectedSteps} from "../lib/experiments/batchCost/criticalBatch.js";
import {narrow, plainMargins} from "./axes.js";
import {batchColor, batchLegend} from "./batchRamp.js";
import {arrange, type Kept, keep} from "./kept.js";
import {type LossCurve, lossPanel} from "./lossPanel.js";
import {panel} from "./panel.js";
import {plainPower, powersIn} from "./powers.js";
import {curve, dots, path} from "./strokes.js";
import {titled, titleHeight, titleLine} from "./titled.js";

/** A training down to the target at the step size that suits its batch size. */
export interface TunedTraining {
  readonly batchSize: number;
  readonly eta: number;
  readonly steps: Float64Array;
  readonly losses: Float64Array;
  /** The updates to the target. */
  readonly reached: number;
  readonly secondsPerStep: number;
}

/** What batches of several sizes cost. */
export interface BatchCostData {
  batchSizes: readonly number[];
  trainings: readonly TunedTraining[];
  /** What is being tried now, one for some of the batch sizes. */
  tried: readonly TunedTraining[];
  target: number;
  /** The examples that the machine is imagined to compute at once; 1 is this machine as it is. */
  parallel: number;
  /** The law fitted to the updates, once there are enough of them. */
  law?: CriticalBatch;
  /** Whether the trainings belong to earlier settings. */
  stale: boolean;
  /** The batch size that is pointed at. */
  focus?: number;
}

const panelHeight = 235;
const lossAxis = {domain: [0.2, 2.6], label: "test loss", ticks: [0.2, 0.3, 0.5, 1, 2]} as const;

/** The seconds that an update takes on a machine that computes several examples at once. */
export function parallelSeconds({batchSize, secondsPerStep}: TunedTraining, parallel: number): number {
  return (secondsPerStep * Math.ceil(batchSize / parallel)) / batchSize;
}

/** The loss against examples, updates and time, and the updates to the target against B. */
export function batchCost(data: BatchCostData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const size = {width: stacked ? width : Math.floor((width - 24) / 2), height: panelHeight};
  const {batchSizes, trainings, tried, target, parallel, focus, stale} = data;
  const against = (perStep: (training: TunedTraining) => number): LossCurve[] =>
    [...tried, ...trainings].map(training => {
      const unit = perStep(training);
      return {
        x: training.steps.subarray(1).map(step => step * unit),
        loss: training.losses.subarray(1),
        color: batchColor(training.batchSize),
        label: training.reached < Infinity ? String(training.batchSize) : "",
        faint: training.reached === Infinity || (focus !== undefined && focus !== training.batchSize),
      };
    });
  const from = [trainings, tried, target, focus];
  const losses = (
    title: string,
    label: string,
    domain: readonly [number, number],
    curves: LossCurve[],
    ...more: number[]
  ) =>
    titled(
      kept,
      label,
      [title],
      lossPanel(kept, label, {
        ...size,
        curves,
        target,
        loss: lossAxis,
        x: {domain, label},
        from: [...from, ...more],
      }),
    );
  const examples = against(training => training.batchSize);
  const time = against(training => 1000 * parallelSeconds(training, parallel));
  const timed = parallel === 1 ? "measured here" : `if ${parallel} examples ran at once`;
  const row = stacked ? "panels stacked" : "panels";
  const legend = keep(kept, "legend", "", () => titleLine(batchLegend(batchSizes)));
  const grid = arrange(
    kept,
    "grid",
    "",
    legend,
    arrange(
      kept,
      "upper",
      row,
      losses("Per example, small batches go further", "examples seen", [8, 60_000], examples),
      losses(
        "Per step, large ones do",
        "steps",
        [1, 4000],
        against(() => 1),
      ),
    ),
    arrange(
      kept,
      "lower",
      row,
      losses(`In time, ${timed}`, "milliseconds", timeDomain(trainings), time, parallel),
      titled(kept, "law", ["Steps to the target: the gain ends"], lawPanel(data, size, kept)),
    ),
  );
  grid.style.opacity = stale ? "0.4" : "";
  return grid;
}

/** The height of the whole picture at a width. */
export function batchCostHeight(width: number): number {
  const one = panelHeight + titleHeight;
  return titleHeight + (width < narrow ? 4 * one + 16 : 2 * one);
}

/** Three and a half decades of milliseconds that hold every curve's end, whatever the machine. */
function timeDomain(trainings: readonly TunedTraining[]): readonly [number, number] {
  const ends = trainings.map(({reached, secondsPerStep}) => 1000 * reached * secondsPerStep);
  const most = 10 ** Math.ceil(Math.log10(Math.max(1, ...ends)));
  return [most / 3000, most];
}

function lawPanel(data: BatchCostData, size: {width: number; height: number}, kept: Kept): Element {
  const {batchSizes, trainings, law, focus} = data;
  const domain = {x: [0.85, batchSizes[batchSizes.length - 1] * 1.2], y: [8, 4000]} as const;
  const ratio = domain.x[1] / domain.x[0];
  const sizeAt = (i: number) => domain.x[0] * ratio ** (i / 59);
  const axes: PlotOptions = {
    ...size,
    ...plainMargins,
    marginRight: 30,
    x: {
      type: "log",
      base: 2,
      domain: [...domain.x],
      label: "batch size B",
      ticks: batchSizes.filter((_, i) => i % 2 === 0),
      tickFormat: String,
    },
    y: {
      type: "log",
      domain: [...domain.y],
      label: "steps to the target",
      ticks: powersIn(domain.y),
      tickFormat: plainPower,
    },
  };
  const thin = {stroke: "var(--ink-soft)", width: 1, dash: "2 3"};
  return panel(kept, "law", axes, {
    from: [trainings, law, focus],
    drawn: (x, y) => [
      ...(law
        ? [
            path(
              curve(60, i => [sizeAt(i), expectedSteps(law, sizeAt(i))], x, y),
              {
                stroke: "var(--ink)",
                width: 1.5,
                dash: "6 4",
              },
            ),
            path(
              curve(2, i => [law.critical, domain.y[i]], x, y),
              thin,
            ),
            path(
              curve(2, i => [domain.x[i], law.least], x, y),
              thin,
            ),
          ]
        : []),
      ...trainings.map(({batchSize, reached}) =>
        path(
          dots(1, () => [batchSize, reached], x, y),
          {
            stroke: batchColor(batchSize),
            width: focus === batchSize ? 14 : 9,
          },
        ),
      ),
    ],
    words: law && [
      {
        x: law.critical,
        y: domain.y[1],
        text: `critical batch: ${law.critical.toPrecision(2)}`,
        dx: 5,
        dy: 12,
      },
      {x: domain.x[0], y: law.least, text: `never fewer than ${law.least.toPrecision(2)}`, dx: 5, dy: 15},
    ],
  });
}

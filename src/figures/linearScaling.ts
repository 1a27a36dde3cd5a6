import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {batchColor} from "./batchRamp.js";
import {columns} from "./columns.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Scale, type Words} from "./strokes.js";
import {titled, titleHeight} from "./titled.js";

/** Some passes over the data with one batch size. */
export interface ScaledTraining {
  readonly batchSize: number;
  readonly scaled: boolean;
  /** The training loss before the first epoch and after each. */
  readonly losses: Float64Array;
  readonly diverged: boolean;
}

/** Trainings with η in proportion to B, and with the same η for all. */
export interface LinearScalingData {
  batchSizes: readonly number[];
  trainings: readonly ScaledTraining[];
  epochs: number;
  /** The batch size at which both have the same η. */
  base: number;
  /** Whether the curves on the right are those with η scaled. */
  scaled: boolean;
  /** Whether the trainings belong to earlier settings. */
  stale: boolean;
}

const height = 320;
const lossDomain = [0.01, 5];
const lossTicks = [0.01, 0.03, 0.1, 0.3, 1, 3];
const colors = {scaled: "var(--eta)", same: "var(--ink-soft)"};
/** Losses within this share of that at the base count as the same. */
export const sameLoss = 0.15;

/** Curves whose ends differ by less than this factor could not be labelled apart. */
const together = 1.3;

/** The loss at the end of a training; Infinity if it diverged. */
export function finalLoss({losses, diverged}: ScaledTraining): number {
  return diverged ? Infinity : losses[losses.length - 1];
}

/** The loss at the end against B under both rules, and the curves of one of them. */
export function linearScaling(data: LinearScalingData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.5);
  const rule = data.scaled
    ? "η in proportion to B, epoch by epoch"
    : "The same η for every B, epoch by epoch";
  const box = arrange(
    kept,
    "both",
    row,
    titled(kept, "ends", [`Training loss after ${data.epochs} epochs`], endPanel(data, left, kept)),
    titled(kept, "epochs", [rule], epochPanel(data, right, kept)),
  );
  box.style.opacity = data.stale ? "0.4" : "";
  return box;
}

/** The height of the whole picture at a width. */
export function linearScalingHeight(width: number): number {
  const one = height + titleHeight;
  return width < narrow ? 2 * one + 8 : one;
}

/** The trainings of one rule, in the order of their batch sizes. At the base the two rules are one. */
function trainingsOf({trainings, base}: LinearScalingData, scaled: boolean): ScaledTraining[] {
  return trainings
    .filter(training => training.scaled === scaled || training.batchSize === base)
    .sort((a, b) => a.batchSize - b.batchSize);
}

/** A loss within the frame. */
function held(loss: number): number {
  return Math.min(loss, lossDomain[1]);
}

function endPanel(data: LinearScalingData, width: number, kept: Kept): Element {
  const {batchSizes, base} = data;
  const domain = [0.85, batchSizes[batchSizes.length - 1] * 1.2];
  const rules = [
    {
      color: colors.same,
      list: trainingsOf(data, false),
      dash: "6 4",
      name: "the same η",
      named: 64,
      dx: -10,
      dy: -6,
    },
    {color: colors.scaled, list: trainingsOf(data, true), name: "η ∝ B", named: 2, dx: 18, dy: -14},
  ];
  const words = rules.flatMap(({list, color, name, named, dx, dy}): Words[] => {
    const at = list.find(({batchSize}) => batchSize === named);
    return at ? [{x: named, y: held(finalLoss(at)), text: name, color, anchor: "end", dx, dy}] : [];
  });
  const reference = trainingsOf(data, true).find(({batchSize}) => batchSize === base);
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    x: {
      type: "log",
      base: 2,
      domain,
      label: "batch size B",
      ticks: batchSizes.filter((_, i) => i % 2 === 0),
      tickFormat: String,
    },
    y: {type: "log", domain: lossDomain, label: null, ticks: lossTicks, tickFormat: String},
  };
  return panel(kept, "ends", axes, {
    from: [data.trainings],
    drawn: (x, y) => [
      ...(reference && !reference.diverged ? [band(finalLoss(reference), domain, x, y)] : []),
      ...rules.flatMap(({list, color, dash}) => {
        const at = (i: number) => [list[i].batchSize, held(finalLoss(list[i]))] as const;
        return [
          path(curve(list.length, at, x, y), {stroke: color, width: 2, dash}),
          path(dots(list.length, at, x, y), {stroke: color, width: 7}),
        ];
      }),
    ],
    words,
  });
}

/** Where a loss counts as that of the base. */
function band(loss: number, [least, most]: readonly number[], x: Scale, y: Scale): SVGPathElement {
  const top = y(loss * (1 + sameLoss));
  const bottom = y(loss * (1 - sameLoss));
  return path(`M${x(least)},${top}H${x(most)}V${bottom}H${x(least)}Z`, {fill: colors.scaled, opacity: 0.13});
}

function epochPanel(data: LinearScalingData, width: number, kept: Kept): Element {
  const {epochs, scaled} = data;
  const shown = trainingsOf(data, scaled);
  const ended = shown.filter(({diverged}) => !diverged);
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 52,
    x: {domain: [0, epochs], label: "epochs", ticks: Math.min(epochs, 5), tickFormat: "d"},
    y: {type: "log", domain: lossDomain, label: null, ticks: lossTicks, tickFormat: String},
  };
  return panel(kept, "epochs", axes, {
    from: [data.trainings, scaled],
    drawn: (x, y) =>
      shown.map(({batchSize, losses}) =>
        path(
          curve(losses.length, i => [i, losses[i]], x, y),
          {stroke: batchColor(batchSize)},
        ),
      ),
    words: endLabels(ended, epochs),
  });
}

/** The batch sizes beside the ends of their curves; those that end together share a label, as 1–64. */
function endLabels(trainings: readonly ScaledTraining[], epochs: number): Words[] {
  const groups: ScaledTraining[][] = [];
  for (const training of [...trainings].sort((a, b) => finalLoss(a) - finalLoss(b))) {
    const group = groups[groups.length - 1];
    if (group && finalLoss(training) < finalLoss(group[0]) * together) group.push(training);
    else groups.push([training]);
  }
  return groups.map(group => {
    const sizes = group.map(({batchSize}) => batchSize);
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
    const text = least === most ? String(least) : `${least}–${most}`;
    const middle = group[Math.floor(group.length / 2)];
    return {
      x: epochs,
      y: held(finalLoss(middle)),
      text,
      color: batchColor(Math.sqrt(least * most)),
      dx: 6,
      dy: 4,
    };
  });
}

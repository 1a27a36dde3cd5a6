import type {DigitsSoftmax} from "../lib/experiments/digitsSoftmax/result.js";
import {narrow} from "./axes.js";
import {batchColor, batchLegend} from "./batchRamp.js";
import {arrange, type Kept, keep} from "./kept.js";
import {lossPanel} from "./lossPanel.js";
import {titled, titleHeight, titleLine} from "./titled.js";

const panelHeight = 270;

/** The same trainings against the examples seen and against the steps made. */
export function sameStepSize(
  {curves, settings: {epochs}, trainCount}: DigitsSoftmax,
  width: number,
  kept: Kept,
): Element {
  const stacked = width < narrow;
  const size = {width: stacked ? width : Math.floor((width - 24) / 2), height: panelHeight};
  const loss = {domain: [0.06, 2.6], label: "training loss", ticks: [0.1, 0.2, 0.5, 1, 2]} as const;
  const domain = [0.8, epochs * trainCount * 1.4] as const;
  const losses = (title: string, against: "steps" | "examples", label: string) => {
    const lines = curves.map(curve => ({
      x: curve[against].slice(1),
      loss: curve.loss.slice(1),
      color: batchColor(curve.batchSize),
      label: String(curve.batchSize),
    }));
    return titled(
      kept,
      label,
      [title],
      lossPanel(kept, label, {...size, loss, x: {domain, label}, curves: lines, from: [curves]}),
    );
  };
  return arrange(
    kept,
    "all",
    "",
    keep(kept, "legend", "", () => titleLine(batchLegend(curves.map(({batchSize}) => batchSize)))),
    arrange(
      kept,
      "both",
      stacked ? "panels stacked" : "panels",
      losses("Per example: the smaller the batch, the better", "examples", "examples seen"),
      losses("Per step: nearly one curve", "steps", "steps"),
    ),
  );
}

/** The height of the whole picture at a width. */
export function sameStepSizeHeight(width: number): number {
  const one = panelHeight + titleHeight;
  return titleHeight + (width < narrow ? 2 * one + 8 : one);
}

import type {PlotOptions} from "@observablehq/plot";
import type {SurrogateColumns} from "../lib/experiments/surrogate/result.js";
import {plainMargins} from "./axes.js";
import type {Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path} from "./strokes.js";

/** The test error of long trainings with a share of wrong labels: at its best, and in the last epoch. */
export interface SurrogateEnds {
  readonly labelNoise: number;
  readonly best: number;
  readonly end: number;
}

/** The shares of wrong labels that the axis has room for. */
const noiseDomain = [0, 0.5] as const;
/** The axis of all errors. */
export const errorAxis = {domain: [0, 0.6], label: null, ticks: 6, tickFormat: percent};
/** What belongs to the test examples. */
export const testLook = {stroke: "var(--warning)", width: 2} as const;

/** The place of the smallest number; −1 if there is none. */
export function placeOfLeast(values: readonly number[]): number {
  return values.reduce((best, value, k) => (best < 0 || value < values[best] ? k : best), -1);
}

/** Test errors against the share of wrong labels; an upright line is the training that is shown, from its best to its last. */
export function surrogateEnds(
  {
    ends,
    records,
    labelNoise,
  }: {
    ends: readonly SurrogateEnds[];
    records: Pick<SurrogateColumns, "testError">;
    labelNoise: number;
  },
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const axes: PlotOptions = {
    ...size,
    ...plainMargins,
    marginRight: 14,
    x: {domain: [...noiseDomain], label: "wrong labels", ticks: 5, tickFormat: percent},
    y: errorAxis,
  };
  const lines = [
    {of: "end", words: "last", look: testLook, dy: -8},
    {of: "best", words: "best", look: {stroke: "var(--good)", width: 2}, dy: 18},
  ] as const;
  const last = ends[ends.length - 1];
  const {testError} = records;
  const least = placeOfLeast(testError);
  return panel(kept, "ends", axes, {
    from: [ends, records, labelNoise],
    drawn: (x, y) => [
      path(
        curve(2, i => [noiseDomain[i], noiseDomain[i]], x, y),
        {stroke: "var(--ink-soft)", width: 1, dash: "2 3"},
      ),
      ...lines.flatMap(({of, look}) => [
        path(
          curve(ends.length, k => [ends[k].labelNoise, ends[k][of]], x, y),
          look,
        ),
        path(
          dots(ends.length, k => [ends[k].labelNoise, ends[k][of]], x, y),
          {...look, width: 7},
        ),
      ]),
      ...(least < 0
        ? []
        : [
            path(
              curve(2, i => [labelNoise, testError[i ? testError.length - 1 : least]], x, y),
              {stroke: "var(--ink)", width: 1.5},
            ),
          ]),
    ],
    words: lines.map(({of, words, look, dy}) => ({
      x: last.labelNoise,
      y: last[of],
      text: words,
      color: look.stroke,
      anchor: "end" as const,
      dx: -6,
      dy,
    })),
  });
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

import {percent} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, dots, guide, path} from "../../figures/strokes.js";
import type {SurrogateColumns} from "../../lib/experiments/surrogate/result.js";

/** The test error of long trainings with a share of wrong labels: at its best, and in the last epoch. */
export interface Ends {
  readonly labelNoise: number;
  readonly best: number;
  readonly end: number;
}

const noiseDomain = [0, 0.5] as const;
/** The axis of all errors. */
export const errorAxis = {domain: [0, 0.6], ticks: 6, tickFormat: percent};
/** What belongs to the test examples. */
export const testLook = {stroke: "var(--warning)", width: 2.25} as const;

/** The place of the smallest number; −1 if there is none. */
export function placeOfLeast(values: readonly number[]): number {
  return values.reduce((best, value, k) => (best < 0 || value < values[best] ? k : best), -1);
}

/** Test errors against the share of wrong labels; an upright line is the training shown, from its best to its last. */
export function surrogateEnds(
  kept: Kept,
  size: Size,
  {
    ends,
    records,
    labelNoise,
  }: {ends: readonly Ends[]; records: Pick<SurrogateColumns, "testError">; labelNoise: number},
): Element {
  const axes = {
    ...size,
    ...plainMargins,
    marginRight: 24,
    x: {
      domain: [...noiseDomain],
      label: "wrong labels",
      labelAnchor: "center",
      ticks: 5,
      tickFormat: percent,
    },
    y: {...errorAxis, label: "errors on the test digits"},
  } as const;
  const lines = [
    {of: "end", words: "in the last epoch", look: testLook, dy: -12},
    {of: "best", words: "at its best", look: {stroke: "var(--good)", width: 2.25}, dy: 22},
  ] as const;
  const last = ends[ends.length - 1];
  const {testError} = records;
  const least = placeOfLeast(testError);
  return panel(kept, "ends", axes, {
    from: [ends, records, labelNoise],
    drawn: (x, y) => [
      path(
        curve(2, i => [noiseDomain[i], noiseDomain[i]], x, y),
        {...guide, dash: "2 3"},
      ),
      ...lines.flatMap(({of, look}) => [
        path(
          curve(ends.length, k => [ends[k].labelNoise, ends[k][of]], x, y),
          look,
        ),
        path(
          dots(ends.length, k => [ends[k].labelNoise, ends[k][of]], x, y),
          {...look, width: 8},
        ),
      ]),
      path(least < 0 ? "" : curve(2, i => [labelNoise, testError[i ? testError.length - 1 : least]], x, y), {
        stroke: "var(--ink)",
        width: 2,
      }),
    ],
    words: [
      ...lines.map(({of, words, look, dy}) => ({
        x: last.labelNoise,
        y: last[of],
        text: words,
        color: look.stroke,
        anchor: "end" as const,
        bold: true,
        dx: -6,
        dy,
      })),
      {x: 0, y: 0.6, text: "dotted: as many errors as wrong labels", dx: 8, dy: 16},
    ],
  });
}

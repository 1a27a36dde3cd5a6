import type {PlotOptions} from "@observablehq/plot";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words} from "../../figures/strokes.js";
import {placeOfLeast, testLook} from "./surrogateEnds.js";

export const trainLook = {stroke: "var(--accent)", width: 2, dash: "6 4"} as const;

/** A number of a training on its own examples and on those of the test, epoch by epoch. */
export interface EpochCurves {
  readonly epoch: readonly number[];
  readonly train: readonly number[];
  readonly test: readonly number[];
  readonly epochs: number;
  /** The last record shown. */
  readonly last: number;
  readonly y: PlotOptions["y"] & {readonly domain: readonly number[]};
  readonly words: readonly Words[];
}

/** Both curves up to an epoch, with the least of the test marked. */
export function epochCurves(kept: Kept, name: string, size: Size, shown: EpochCurves): Element {
  const {epoch, train, test, epochs, last, y: yAxis, words} = shown;
  const best = placeOfLeast(test.slice(0, last + 1));
  const ticks = [1, 3, 10, 30, 100, 300].filter(tick => tick <= epochs);
  const axes = {
    ...size,
    ...plainMargins,
    x: {type: "log", domain: [1, epochs], label: "epochs", ticks, tickFormat: String},
    y: yAxis,
  } as PlotOptions;
  // Epoch 0, before any training, has no place on the axis.
  const at = (values: readonly number[]) => (k: number) => [Math.max(0.1, epoch[k]), values[k]] as const;
  return panel(kept, name, axes, {
    from: [epoch, train, test, last, words],
    drawn: (x, y) => [
      path(best > 0 ? rule("x", epoch[best], yAxis.domain as [number, number], x, y) : "", {
        ...guide,
        dash: "2 3",
      }),
      path(curve(last + 1, at(train), x, y), trainLook),
      path(curve(last + 1, at(test), x, y), testLook),
      path(best > 0 ? dots(1, () => at(test)(best), x, y) : "", {stroke: testLook.stroke, width: 10}),
      path(last > 0 ? dots(1, () => at(test)(last), x, y) : "", {stroke: testLook.stroke, width: 7}),
      path(last > 0 ? dots(1, () => at(train)(last), x, y) : "", {stroke: trainLook.stroke, width: 7}),
    ],
    words,
  });
}

import type {PlotOptions} from "@observablehq/plot";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {logAxis} from "../../figures/powers.js";
import {rule} from "../../figures/region.js";
import {curve, dots, guide, path, type Words} from "../../figures/strokes.js";
import {endLabels} from "./endLabels.js";

/** The loss along one training. */
export interface LossCurve {
  readonly x: ArrayLike<number>;
  readonly loss: ArrayLike<number>;
  readonly color: string;
  /** Said beside its end; no end is marked without it. */
  readonly label: string;
  /** Whether it is only being tried. */
  readonly faint?: boolean;
}

/** A panel of losses on logarithmic axes. */
export interface LossPanel {
  readonly curves: readonly LossCurve[];
  readonly x: {readonly domain: readonly [number, number]; readonly label: string};
  readonly loss: {
    readonly domain: readonly [number, number];
    readonly label: string;
    readonly ticks: readonly number[];
  };
  /** The loss to be reached: all curves end there. */
  readonly target?: number;
  /** A place of the x axis that is looked at. */
  readonly rule?: number;
  readonly words: readonly Words[];
  readonly width: number;
  readonly height: number;
  /** All that the inside comes from. */
  readonly from: readonly unknown[];
}

/** Loss curves, each with a dot and a label at its end where there is room for it. */
export function lossCurves(
  kept: Kept,
  name: string,
  {curves, x: {domain, label}, loss, target, rule: place, words, width, height, from}: LossPanel,
): Element {
  const ends = curves.flatMap(({x: xs, loss: losses, color, label}) => {
    const last = xs.length - 1;
    return last < 0 || !label ? [] : [{x: xs[last], y: losses[last], color, label}];
  });
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 34,
    x: logAxis(domain, label, {plain: true}),
    y: {type: "log", domain: [...loss.domain], label: loss.label, ticks: [...loss.ticks], tickFormat: String},
  };
  return panel(kept, name, axes, {
    from,
    drawn: (x, y) => [
      path(target === undefined ? "" : rule("y", target, domain, x, y), {...guide, dash: "2 3"}),
      path(place === undefined ? "" : rule("x", place, loss.domain, x, y), {...guide, width: 1.5}),
      ...curves.map(({x: xs, loss: losses, color, faint}) =>
        path(
          curve(xs.length, i => [xs[i], losses[i]], x, y),
          {stroke: color, width: 2, opacity: faint ? 0.3 : 1},
        ),
      ),
      ...ends.map(({x: a, y: b, color}) =>
        path(
          dots(1, () => [a, b], x, y),
          {stroke: color, width: 7},
        ),
      ),
    ],
    words: x => [...words, ...endLabels(ends, x, target !== undefined)],
  });
}

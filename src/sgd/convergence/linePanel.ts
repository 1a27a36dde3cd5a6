import type {PlotOptions} from "@observablehq/plot";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {region} from "../../figures/region.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {type Along, looks, reach} from "./closeUp.js";

/** A function of both networks along the whole line. */
export interface LinePanel {
  readonly relu: Along;
  readonly tanh: Along;
  /** The window that is looked at, if there is one. */
  readonly window?: {readonly centre: number; readonly half: number};
  /** An axis for losses, or for outputs. */
  readonly shown: "loss" | "output";
  readonly words?: readonly Words[];
  readonly rings?: readonly (readonly [number, number])[];
}

/** The values that the axis shows. */
export const valueDomain = {loss: [0.001, 10], output: [-0.6, 2.6]} as const;
const points = 241;

/** Draws both, with a tick at the foot for each kink of the ReLU network. */
export function linePanel(kept: Kept, name: string, size: Size, line: LinePanel): Element {
  const {relu, tanh, window, shown, words = [], rings} = line;
  const domain = valueDomain[shown];
  const [least, most] = domain;
  const axes = {
    ...size,
    ...plainMargins,
    x: {domain: [...reach], label: "α, along the line", ticks: 5},
    y:
      shown === "loss"
        ? {
            type: "log",
            domain: [...domain],
            label: "loss",
            ticks: [0.001, 0.01, 0.1, 1, 10],
            tickFormat: String,
          }
        : {domain: [...domain], label: "output", ticks: 3},
  } as PlotOptions;
  const at = (i: number) => reach[0] + ((reach[1] - reach[0]) * i) / (points - 1);
  return panel(kept, name, axes, {
    drawn: (x, y) => [
      ...(window
        ? [
            region(
              2,
              i => [window.centre + (2 * i - 1) * Math.max(window.half, 0.002), least],
              i => [window.centre + (2 * i - 1) * Math.max(window.half, 0.002), most],
              x,
              y,
              "var(--ink)",
              0.2,
            ),
          ]
        : []),
      path(
        Array.from(relu.kinks)
          .filter(kink => kink >= reach[0] && kink <= reach[1])
          .map(kink => `M${x(kink).toFixed(1)},${y(least).toFixed(1)}v-10`)
          .join(""),
        {stroke: looks.relu.color, width: 1},
      ),
      ...(
        [
          [tanh, looks.tanh],
          [relu, looks.relu],
        ] as const
      ).map(([{phi}, {color}]) =>
        path(
          curve(points, i => [at(i), Math.min(2 * most, phi(at(i)))], x, y),
          {stroke: color, width: 2.25},
        ),
      ),
    ],
    rings,
    words,
  });
}

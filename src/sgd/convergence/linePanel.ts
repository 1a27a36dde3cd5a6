import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {region} from "../../figures/region.js";
import {remembered} from "../../figures/remembered.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {type Along, alongCut, type Cut, looks, reach, type Which} from "./closeUp.js";

/** Both networks along the whole line, with their losses at equal steps and the powers of ten around these. */
export interface WholeLine {
  readonly relu: Along;
  readonly tanh: Along;
  readonly losses: Readonly<Record<Which, readonly number[]>>;
  readonly domain: readonly [number, number];
}

/** The whole line; a window that moves along it computes no loss anew. */
export const wholeLine = remembered((cut: Cut): WholeLine => {
  const [relu, tanh] = [alongCut("relu", cut), alongCut("tanh", cut)];
  const lossesOf = ({phi}: Along) => Array.from({length: points}, (_, i) => phi(at(i)));
  const losses = {relu: lossesOf(relu), tanh: lossesOf(tanh)};
  return {relu, tanh, losses, domain: decadesAround([...losses.relu, ...losses.tanh])};
}, 2);

/** What is drawn of it. */
export interface LinePanel {
  readonly line: WholeLine;
  /** The window that is looked at, if there is one. */
  readonly window?: {readonly centre: number; readonly half: number};
  /** The words, by the ends of the axis of values. */
  readonly words: (least: number, most: number) => readonly Words[];
  readonly rings?: readonly (readonly [number, number])[];
}

const points = 241;
const at = (i: number) => reach[0] + ((reach[1] - reach[0]) * i) / (points - 1);
/** Above the highest loss there is room for words, and below the lowest for ticks: so many times as high and as low. */
const [above, below] = [3, 2];

/** The powers of ten around some losses. */
export function decadesAround(losses: readonly number[]): readonly [number, number] {
  const least = Math.floor(Math.log10(Math.min(...losses) / below));
  const most = Math.ceil(Math.log10(Math.max(...losses) * above));
  return [10 ** least, 10 ** most];
}

/** Draws both, with a tick at the foot for each kink of the ReLU network. */
export function linePanel(
  kept: Kept,
  name: string,
  size: Size,
  {line, window, words, rings}: LinePanel,
): Element {
  const {relu, losses, domain} = line;
  const [least, most] = domain;
  const axes = {
    ...size,
    ...plainMargins,
    x: {domain: [...reach], label: "α, along the line", ticks: 5},
    y: logAxis(domain, "loss", {plain: true}),
  } as const;
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
      ...(["tanh", "relu"] as const).map(which =>
        path(
          curve(points, i => [at(i), losses[which][i]], x, y),
          {stroke: looks[which].color, width: 2.25},
        ),
      ),
    ],
    rings,
    words: words(least, most),
  });
}

import type {Kept} from "../../figures/kept.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {logAxis} from "../../figures/powers.js";
import {type At, curve, path} from "../../figures/strokes.js";
import type {TurnedMethod, TurnedTraining} from "../../lib/experiments/turnedDigits/result.js";
import {few} from "./benchWords.js";

/** What one panel shows: a method's losses with the digits as they are, and seen from other axes. */
export interface TurnedPanel {
  readonly method: TurnedMethod;
  readonly steps: readonly number[];
  readonly asTheyAre: TurnedTraining;
  readonly turned: TurnedTraining;
  /** The losses in sight. */
  readonly sight: readonly [number, number];
  /** How many of the losses are drawn. */
  readonly drawn: number;
  /** Whether it is the leftmost panel, which names the axis. */
  readonly first: boolean;
}

/** A departure of losses, as a share: what rounding leaves as a power of ten, all else in per cent. */
export function departureInWords(departure: number): string {
  return departure < 1e-6 ? few(departure) : `${Math.round(100 * departure)} %`;
}

/** A method's loss against the step in two sets of axes: plain in those of the pixels, striped in the others. */
export function turnedCurves(kept: Kept, size: Size, shown: TurnedPanel): Element {
  const {method, steps, asTheyAre, turned, sight, drawn, first} = shown;
  const {name, color} = methods[method];
  const last = steps[steps.length - 1];
  const axes = {
    ...size,
    marginTop: 72,
    marginRight: 14,
    marginBottom: 34,
    marginLeft: 44,
    x: {domain: [0, last], label: "step", labelAnchor: "center", ticks: [0, Math.floor(last / 2), last]},
    y: {...logAxis(sight, null, {plain: true}), ticks: [0.1, 1]},
  } as const;
  const at =
    ({losses}: TurnedTraining): At =>
    k => [steps[k], losses[k]];
  return panel(kept, "losses", axes, {
    from: [asTheyAre, turned, drawn],
    drawn: (x, y) => {
      const line = curve(drawn, at(turned), x, y);
      return [
        path(curve(drawn, at(asTheyAre), x, y), {stroke: color, width: 5, opacity: 0.45}),
        path(line, {stroke: color, width: 3}),
        path(line, {stroke: "var(--paper)", width: 1.4, dash: "4 6"}),
      ];
    },
    words: [
      {x: 0, y: sight[1], text: name, color, bold: true, size: 17, dx: -36, dy: -52},
      {
        x: 0,
        y: sight[1],
        text: departureInWords(turned.departure),
        color,
        bold: true,
        size: 26,
        dx: -36,
        dy: -24,
      },
      {
        x: 0,
        y: sight[1],
        text: turned.departure < 1e-6 ? "apart: rounding" : "apart, at the most",
        color,
        dx: -36,
        dy: -6,
      },
      ...(first ? [{x: last, y: sight[1], text: "loss", anchor: "end", dx: -4, dy: 16} as const] : []),
    ],
  });
}

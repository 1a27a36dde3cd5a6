import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, dots, guide, path, type Words, within} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {writeNumber} from "../../figures/writeNumber.js";

/** A step size with the loss that it leads to. */
export type EtaAndLoss = readonly [eta: number, loss: number];
type Interval = readonly [number, number];

/** Where η is shown. */
export const etaDomain: Interval = [0.0125, 0.6];

/** The loss after a run as a function of its step size, and a descent on it. */
export interface LossOfEta {
  readonly curve: readonly EtaAndLoss[];
  readonly lossDomain: Interval;
  /** The step sizes that the descent on η visits, and which of them is shown. */
  readonly visited: readonly EtaAndLoss[];
  readonly step: number;
  /** dL/dη there. */
  readonly slope: number;
  /** What a check of the slope says, in a few words. */
  readonly check: string;
}

/** A loss as far as it can be drawn: what is no number counts as the largest. */
export function drawnLoss(loss: number, [least, most]: Interval): number {
  return Number.isNaN(loss) ? most : Math.min(most, Math.max(least, loss));
}

/** L against η with the tangent at the step size shown. */
export function lossOfEta(data: LossOfEta, size: Size, kept: Kept): Element {
  const {visited, step, lossDomain} = data;
  const shown = (loss: number) => drawnLoss(loss, lossDomain);
  const [eta, loss] = visited[step];
  // On logarithmic axes.
  const slope = (eta * data.slope) / loss;
  const hasTangent = Number.isFinite(slope) && loss < lossDomain[1];
  const tangent = (i: number) => {
    const reach = Math.min(0.7, 2.2 / Math.abs(slope)) * (i ? 1 : -1);
    return [eta * Math.exp(reach), shown(loss) * Math.exp(slope * reach)] as const;
  };
  const at = (list: readonly EtaAndLoss[]) => (i: number) => [list[i][0], shown(list[i][1])] as const;
  const place = within(etaDomain, lossDomain, at(visited));
  const end = at(visited)(visited.length - 1);
  const inSight = end[0] >= etaDomain[0] && end[0] <= etaDomain[1];
  const axes = {
    ...size,
    ...plainMargins,
    x: {
      type: "log",
      domain: [...etaDomain],
      label: "η, step size",
      labelAnchor: "center",
      ticks: [0.02, 0.05, 0.1, 0.2, 0.5],
      tickFormat: String,
    },
    y: {
      type: "log",
      domain: [...lossDomain],
      label: "L(η), the loss after T steps",
      ticks: 5,
      tickFormat: powerOfTen,
    },
  } as const;
  return panel(kept, "loss of η", axes, {
    drawn: (x, y) => [
      path(hasTangent ? curve(2, tangent, x, y) : "", {stroke: "var(--gradient)", width: 3.5}),
    ],
    over: (x, y) => [
      path(curve(data.curve.length, at(data.curve), x, y), {stroke: "var(--ink)", width: 1.5}),
      path(
        curve(2, i => [Math.min(etaDomain[1], eta), lossDomain[i]], x, y),
        {...guide, stroke: "var(--eta)", dash: "2 3"},
      ),
      path(dots(visited.length, place, x, y), {stroke: "var(--eta)", width: 5, opacity: 0.3}),
      path(dots(step + 1, place, x, y), {stroke: "var(--eta)", width: 6}),
      mark("circle", [x(Math.min(etaDomain[1], eta)), y(shown(loss))], 6, "var(--eta)"),
      ...(inSight ? [mark("star", [x(end[0]), y(end[1])], 9, "var(--good)")] : []),
    ],
    words: [...keyWords(data), ...clippedWords(data)],
  });
}

/** The key numbers, in the corner that the curves leave free. */
function keyWords({visited, step, slope, check, lossDomain}: LossOfEta): Words[] {
  const [eta, loss] = visited[step];
  const corner = {x: etaDomain[0], y: lossDomain[0], dx: 10, bold: true} as const;
  return [
    {...corner, text: `η = ${short(eta)}: L = ${writeNumber(loss)}`, size: 20, dy: -64},
    {...corner, text: `dL/dη = ${writeNumber(slope)} by reverse mode`, color: "var(--gradient)", dy: -38},
    {...corner, text: check, dy: -18},
  ];
}

/** What is said where the curve leaves the picture. */
function clippedWords({curve: points, lossDomain: [least, most]}: LossOfEta): Words[] {
  const losses = points.map(([, loss]) => loss);
  const top = {
    x: etaDomain[1],
    y: most,
    anchor: "end",
    dx: -4,
    dy: 16,
    bold: true,
    color: "var(--warning)",
  } as const;
  const greatest = Math.max(...losses.filter(Number.isFinite));
  return [
    ...(losses.every(Number.isFinite)
      ? greatest > most
        ? [{...top, text: `↑ to ${short(greatest)}`}]
        : []
      : [{...top, text: "↑ diverges"}]),
    ...(losses.some(loss => loss < least)
      ? [{x: etaDomain[1], y: least, anchor: "end", dx: -4, dy: -6, text: "↓ below the scale"} as const]
      : []),
  ];
}

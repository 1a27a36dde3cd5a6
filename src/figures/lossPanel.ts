import type {PlotOptions} from "@observablehq/plot";
import {plainMargins} from "./axes.js";
import type {Kept} from "./kept.js";
import {panel} from "./panel.js";
import {plainPower, powersIn} from "./powers.js";
import {curve, dots, path, type Scale, type Words} from "./strokes.js";

/** The loss along one training. */
export interface LossCurve {
  readonly x: ArrayLike<number>;
  readonly loss: ArrayLike<number>;
  readonly color: string;
  /** Said beside its end; no end is marked without it. */
  readonly label: string;
  /** Whether it is only there for comparison. */
  readonly faint?: boolean;
}

/** A panel of losses on logarithmic axes. */
export interface LossPanel {
  readonly curves: readonly LossCurve[];
  readonly x: {readonly domain: readonly [number, number]; readonly label: string};
  readonly loss: {
    readonly domain: readonly [number, number];
    readonly label: string;
    ticks: readonly number[];
  };
  /** The loss to be reached. */
  readonly target?: number;
  readonly width: number;
  readonly height: number;
  /** All that the curves and the target come from. */
  readonly from: readonly unknown[];
}

/** Loss curves, each with a dot and a label at its end where there is room for it. */
export function lossPanel(
  kept: Kept,
  name: string,
  {curves, x: {domain, label}, loss, target, width, height, from}: LossPanel,
): Element {
  const ends = curves.flatMap(({x: xs, loss: losses, color, label, faint}) => {
    const last = xs.length - 1;
    return last < 0 || !label ? [] : [{x: xs[last], y: losses[last], color, label, faint}];
  });
  const axes: PlotOptions = {
    width,
    height,
    ...plainMargins,
    marginRight: 30,
    x: {type: "log", domain: [...domain], label, ticks: powersIn(domain), tickFormat: plainPower},
    y: {type: "log", domain: [...loss.domain], label: loss.label, ticks: [...loss.ticks], tickFormat: String},
  };
  const opacity = (faint?: boolean) => (faint ? 0.25 : 1);
  return panel(kept, name, axes, {
    from,
    drawn: (x, y) => [
      path(target === undefined ? "" : curve(2, i => [domain[i], target], x, y), {
        stroke: "var(--ink-soft)",
        width: 1,
        dash: "2 3",
      }),
      ...curves.map(({x: xs, loss: losses, color, faint}) =>
        path(
          curve(xs.length, i => [xs[i], losses[i]], x, y),
          {stroke: color, opacity: opacity(faint)},
        ),
      ),
      ...ends.map(({x: a, y: b, color, faint}) =>
        path(
          dots(1, () => [a, b], x, y),
          {stroke: color, width: 7, opacity: opacity(faint)},
        ),
      ),
    ],
    words: x => endLabels(ends, x, target !== undefined),
  });
}

interface End {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly label: string;
  readonly faint?: boolean;
}

/** A character of a label is about this wide, in pixels. */
const character = 6.6;

/** Curves, by their places in the list, whose ends share a label. */
type Group = readonly number[];

/**
 * The labels of the ends that are looked at. Where all end at the same loss they stand below, from left to right:
 * those without room for two share one if they are neighbours in the list, as 1–8, and else the later has none.
 */
function endLabels(ends: readonly End[], x: Scale, level: boolean): Words[] {
  const shown = ends.filter(({faint}) => !faint);
  if (!level)
    return shown.map(({x: a, y: b, label, color}) => ({x: a, y: b, text: label, color, dx: 6, dy: -5}));
  const label = (group: Group) => {
    const [first, last] = [shown[group[0]].label, shown[group[group.length - 1]].label];
    return group.length === 1 ? first : `${first}–${last}`;
  };
  const middle = (group: Group) => shown[group[Math.floor(group.length / 2)]];
  const overlap = (one: Group, other: Group) =>
    Math.abs(x(middle(one).x) - x(middle(other).x)) <
    ((label(one).length + label(other).length + 1) * character) / 2;
  const groups: Group[] = [];
  for (const place of shown.map((_, i) => i).sort((i, j) => shown[i].x - shown[j].x)) {
    let group: Group | undefined = [place];
    while (group && groups.length > 0 && overlap(groups[groups.length - 1], group)) {
      const before: Group = groups.pop()!;
      const joined: Group = [...before, ...group].sort((i, j) => i - j);
      const unbroken = joined[joined.length - 1] - joined[0] === joined.length - 1;
      if (!unbroken) groups.push(before);
      group = unbroken ? joined : undefined;
    }
    if (group) groups.push(group);
  }
  return groups.map(group => {
    const {x: a, y: b, color} = middle(group);
    return {x: a, y: b, text: label(group), color, dy: 17, anchor: "middle"};
  });
}

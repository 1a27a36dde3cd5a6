import {faded} from "../../figures/faded.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {rareClassesSettings} from "../../lib/experiments/rareClasses/rareClasses.js";
import type {RareClassesPart} from "../../workers/jobs/rareClasses.js";
import {groupColor, type Racer} from "./rareTrainings.js";

const {groups, steps} = rareClassesSettings;
/** The largest loss in sight; what lies above is cut off, and told. */
const highest = 7;
const margin = {top: 66, bottom: 32} as const;
/** How far apart two numbers beside a panel stand, in pixels. */
const apartBy = 14;

interface State {
  readonly step: number;
  readonly classes: number;
  readonly sizes: readonly (readonly number[])[];
  readonly stale: boolean;
  readonly share: number;
  readonly failure: string | undefined;
  /** Whether it is the leftmost panel, which names the axis. */
  readonly first: boolean;
  /** Whether it is the rightmost one, where there is room for the name of the blind guess. */
  readonly last: boolean;
}

/** One method's loss of each group of classes against the step, with its mean loss large above. */
export function groupLosses(
  {name, color}: Racer,
  training: RareClassesPart | undefined,
  {step, classes, sizes, stale, share, failure, first, last}: State,
  size: Size,
  kept: Kept,
): Element {
  const axes = {
    ...size,
    marginTop: margin.top,
    marginRight: 40,
    marginBottom: margin.bottom,
    marginLeft: 28,
    x: {domain: [0, steps], label: "step", labelAnchor: "center", ticks: [0, 25, 50]},
    y: {domain: [0, highest], label: null, ticks: [0, 2, 4, 6], tickFormat: String},
  } as const;
  const at = (k: number, j: number) => training?.groups[k * groups + j] ?? 0;
  const blind = Math.log(classes);
  const top = (text: string, more: Partial<Words>): Words => ({
    x: 0,
    y: highest,
    text,
    color,
    bold: true,
    dx: -26,
    ...more,
  });
  const drawing = panel(kept, "losses", axes, {
    drawn: (x, y) => [
      path(rule("y", blind, [0, steps], x, y), {...guide, dash: "2 3"}),
      ...(training
        ? Array.from({length: groups}, (_, j) =>
            path(
              curve(step + 1, k => [k, at(k, j)], x, y),
              {
                stroke: groupColor(j, groups),
                width: j === 0 || j === groups - 1 ? 3 : 1.75,
              },
            ),
          )
        : []),
    ],
    words: [
      top(name, {size: 17, dy: -48}),
      ...(training
        ? [
            top(training.losses[step].toFixed(2), {size: 30, dy: -18}),
            top(`mean loss, η = ${Number(training.eta.toPrecision(2))}`, {bold: false, dy: -18, dx: 46}),
            ...labels(at, step, (apartBy * highest) / (size.height - margin.top - margin.bottom)),
            ...above(at, step),
          ]
        : [top(failure ? "could not be run" : `training, ${Math.round(100 * share)} %`, {dy: -18})]),
      ...(first && training
        ? pointers(
            at,
            step,
            sizes.flat().every(count => count === sizes[0][0]),
          )
        : []),
      ...(last
        ? [
            {
              x: steps,
              y: blind,
              text: "blind guess",
              anchor: "end",
              dx: -4,
              dy: -6,
              color: "var(--ink-soft)",
            } as const,
          ]
        : []),
    ],
  });
  return faded(drawing, stale);
}

/** The losses of the most frequent and of the rarest group beside their ends, so far apart from each other at least. */
function labels(at: (k: number, j: number) => number, step: number, least: number): Words[] {
  const pairs = [
    {j: 0, text: "frequent"},
    {j: groups - 1, text: "rarest"},
  ].map(({j}) => ({j, loss: at(step, j)}));
  const [low, high] = pairs[0].loss <= pairs[1].loss ? pairs : [pairs[1], pairs[0]];
  const apart = Math.max(0, least - (high.loss - low.loss)) / 2;
  return [
    {...low, y: low.loss - apart},
    {...high, y: high.loss + apart},
  ].map(({j, loss, y}) => ({
    x: step,
    y: Math.min(highest, y),
    text: loss.toFixed(2),
    bold: true,
    color: groupColor(j, groups),
    dx: 5,
    dy: 5,
  }));
}

/** Which line is which, and where the rarest stands beside a guess. */
function pointers(at: (k: number, j: number) => number, step: number, alike: boolean): Words[] {
  if (alike)
    return [
      {x: 1, y: at(step, 0), text: "all alike", color: groupColor(0, groups), bold: true, dx: 8, dy: 24},
    ];
  const rarest = at(step, groups - 1);
  return [
    {x: 1, y: at(step, 0), text: "most frequent", color: groupColor(0, groups), bold: true, dx: 8, dy: 24},
    {
      x: 1,
      y: Math.max(rarest, 5),
      text: rarest > at(0, groups - 1) ? "rarest: worse than a guess" : "rarest",
      color: groupColor(groups - 1, groups),
      bold: true,
      dx: 8,
      dy: -14,
    },
  ];
}

/** The highest loss of the rarest group, where it has been above the axis. */
function above(at: (k: number, j: number) => number, step: number): Words[] {
  const most = Math.max(...Array.from({length: step + 1}, (_, k) => at(k, groups - 1)));
  if (most <= highest) return [];
  return [
    {
      x: 4,
      y: highest,
      text: `up to ${most.toFixed(1)}`,
      color: groupColor(groups - 1, groups),
      bold: true,
      dx: 12,
      dy: 14,
    },
  ];
}

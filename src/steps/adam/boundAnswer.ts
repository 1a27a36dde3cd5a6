import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import {shownSteps} from "./signals.js";

/** What the steps are held against. */
interface Bounds {
  readonly longest: number;
  readonly bound: number;
  readonly settles: number;
  readonly growing: boolean;
}

/** Sizes of gradients, on a logarithmic axis of decades, or the steps that answer them, with their bounds. */
export function answer(
  kept: Kept,
  name: "gradients" | "steps",
  size: Size,
  values: readonly number[],
  step: number,
  bounds?: Bounds,
): Element {
  const isSteps = bounds !== undefined;
  const decades = values.map(value => Math.log10(value / values[0]));
  const drawn = isSteps ? values : decades;
  const least = isSteps ? 0 : Math.min(0, ...decades);
  const reach = isSteps
    ? Math.max(1.6, 1.15 * bounds.longest, bounds.bound < 20 ? 1.12 * bounds.bound : 0)
    : Math.max(1, ...decades);
  const axes = {
    ...size,
    ...plainMargins,
    marginBottom: isSteps ? 36 : 14,
    x: {
      domain: [0, shownSteps],
      label: isSteps ? "step" : null,
      labelAnchor: "center",
      ticks: isSteps ? 5 : [],
    },
    y: {
      domain: [least, reach],
      label: isSteps ? "length of Adam’s step, over η" : "size of the gradient, in powers of ten",
      ticks: isSteps ? 5 : 3,
    },
  } as const;
  const until = Math.min(step, values.length - 1);
  const color = isSteps ? "var(--adam)" : "var(--gradient)";
  return panel(kept, name, axes, {
    drawn: (x, y) => [
      ...(isSteps
        ? [
            path(rule("y", 1, [0, shownSteps], x, y), {...guide, dash: "2 3"}),
            path(bounds.bound < Infinity ? rule("y", bounds.bound, [0, shownSteps], x, y) : "", {
              stroke: "var(--warning)",
              width: 1.75,
              dash: "6 3",
            }),
          ]
        : []),
      path(
        curve(until + 1, k => [k, drawn[k]], x, y),
        {stroke: color, width: 2.5},
      ),
    ],
    words: isSteps ? wordsOf(bounds) : [],
    headlines: isSteps
      ? [{number: `${bounds.longest.toFixed(2)} η`, text: "is the longest step", color: "var(--adam)"}]
      : [],
  });
}

function wordsOf({bound}: Bounds): Words[] {
  return [
    {x: shownSteps, y: 1, text: "η", anchor: "end", dx: -8, dy: -5, color: "var(--ink-soft)"},
    ...(bound < 20
      ? [
          {
            x: shownSteps,
            y: bound,
            text: `never longer: ${bound.toFixed(2)} η`,
            color: "var(--warning)",
            bold: true,
            anchor: "end",
            dx: -8,
            dy: -5,
          } as const,
        ]
      : []),
  ];
}

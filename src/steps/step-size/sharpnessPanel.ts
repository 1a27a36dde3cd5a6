import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import type {Rectangle} from "../../figures/landscape.js";
import {exitArrow, exitOf} from "../../figures/leaving.js";
import {plainMargins} from "../../figures/margins.js";
import {methods} from "../../figures/methods.js";
import {panel} from "../../figures/panel.js";
import {stepAt} from "../../figures/paths.js";
import type {Size} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, dots, path, type Words, within} from "../../figures/strokes.js";
import type {Landing} from "../../lib/experiments/thrownOver/thrownOver.js";
import type {History} from "../../lib/run/history.js";

const highest = 60;
const {color} = methods.gradientDescent;

/** The runs beside it, and how they look. */
const beside = [
  {which: "half", look: {stroke: "var(--ink)", width: 1.5}},
  {which: "twice", look: {stroke: "var(--warning)", width: 1.75, dash: "2 4"}},
] as const;

/** A run as the sharpness along it. */
interface Shown {
  readonly history: History;
  readonly sharpness: Float64Array;
  /** The sharpness along the runs with half the step size and with twice it. */
  readonly others: Readonly<Record<"half" | "twice", Float64Array>>;
  /** 2/η, above which no minimum holds the run. */
  readonly edge: number;
  readonly end: Landing;
  readonly step: number;
  readonly steps: number;
}

/** The sharpness at each step of a run, under the line that it must come below to settle. */
export function sharpnessPanel(kept: Kept, size: Size, run: Shown): Element {
  const {sharpness, others, edge, history, steps} = run;
  const shown = stepAt(history, run.step) + 1;
  const at = (k: number) => [k, sharpness[k]] as const;
  const axes = {
    ...size,
    ...plainMargins,
    marginRight: 20,
    x: {domain: [0, steps], label: "step", ticks: 6},
    y: {domain: [0, highest], label: "sharpness at each step; thin: ½η, dotted: 2η", ticks: 4},
  };
  const level = Math.min(highest, edge);
  const seen: Rectangle = {x: [0, steps], y: [0, highest]};
  const exit = exitOf(shown, at, seen);
  return panel(kept, "sharpness", axes, {
    drawn: (x, y) => [
      region(
        2,
        i => [i * steps, 0],
        i => [i * steps, level],
        x,
        y,
        "var(--good)",
        0.13,
      ),
      path(rule("y", edge, [0, steps], x, y), {stroke: "var(--eta)", width: 2.25, dash: "7 4"}),
      ...beside.flatMap(({which, look}) => {
        const along = others[which];
        const last = Math.min(run.step + 1, along.length);
        const place = (k: number) => [k, along[k]] as const;
        const leaves = exitOf(last, place, seen);
        return [
          path(curve(leaves?.step ?? last, place, x, y), look),
          path(leaves ? exitArrow(leaves, x, y) : "", {...look, dash: undefined, width: 2.5}),
        ];
      }),
      path(curve(shown, at, x, y), {stroke: color, width: 2}),
      path(exit ? exitArrow(exit, x, y) : "", {stroke: color, width: 3}),
    ],
    over: (x, y) => [
      path(dots(shown, within([0, steps], [0, highest], at), x, y), {stroke: color, width: 5.5}),
    ],
    words: words(run, shown - 1, level, size.width < 400),
  });
}

function words({edge, end, sharpness, steps}: Shown, k: number, level: number, small: boolean): Words[] {
  const right = {x: steps, anchor: "end", dx: -6} as const;
  const diverged = end.kind === "diverged";
  return [
    {
      ...right,
      y: level,
      text: `2/η = ${short(edge)}`,
      color: "var(--eta)",
      bold: true,
      dy: level > highest - 8 ? 18 : -6,
    },
    {...right, y: 0, text: "below the line: can settle", color: "var(--good)", bold: true, dy: -8},
    {
      ...right,
      y: highest,
      text: diverged ? `${short(sharpness[k])}: diverges` : `${short(sharpness[0])} → ${short(sharpness[k])}`,
      size: small ? 20 : 26,
      bold: true,
      dy: level > highest - 20 ? 44 : 24,
      color: diverged ? "var(--warning)" : color,
    },
  ];
}

import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import type {Rectangle} from "../../figures/landscape.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {stepAt} from "../../figures/paths.js";
import type {Size} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {dots, path, type Words, within} from "../../figures/strokes.js";
import {looks, seenLine, steps, type ThrownRun, type ThrownRuns} from "./thrownRuns.js";

const highest = 60;

interface Shown {
  readonly runs: ThrownRuns;
  /** 2/η, above which no minimum holds the run. */
  readonly edge: number;
  readonly step: number;
}

/** The sharpness at each step of the runs, under the line that the chosen one must come below to settle. */
export function sharpnessPanel(kept: Kept, size: Size, {runs, edge, step}: Shown): Element {
  const shown = stepAt(runs.chosen.history, step) + 1;
  const axes = {
    ...size,
    ...plainMargins,
    marginRight: 20,
    x: {domain: [0, steps], label: "step", ticks: 6},
    y: {domain: [0, highest], label: "sharpness at each step; thin: ½η, dotted: 2η", ticks: 4},
  };
  const level = Math.min(highest, edge);
  const seen: Rectangle = {x: [0, steps], y: [0, highest]};
  const along = (which: keyof ThrownRuns) => (k: number) => [k, runs[which].sharpness[k]] as const;
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
      ...(["half", "twice", "chosen"] as const).flatMap(which =>
        seenLine(stepAt(runs[which].history, step) + 1, along(which), seen, looks[which], x, y),
      ),
    ],
    over: (x, y) => [
      path(dots(shown, within([0, steps], [0, highest], along("chosen")), x, y), {
        stroke: looks.chosen.stroke,
        width: 5.5,
      }),
    ],
    words: words(runs.chosen, edge, shown - 1, level, size.width < 400),
  });
}

function words({sharpness, end}: ThrownRun, edge: number, k: number, level: number, small: boolean): Words[] {
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
      color: diverged ? "var(--warning)" : looks.chosen.stroke,
    },
  ];
}

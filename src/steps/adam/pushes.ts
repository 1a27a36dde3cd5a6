import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {guide, path, type Words} from "../../figures/strokes.js";
import {reddiSettings} from "../../lib/experiments/reddi/reddiWalk.js";
import {pushesBefore, type Walks, walkers} from "./reddiRounds.js";

const {eta} = reddiSettings;
/** A picture narrower than this has less room beside the arrows. */
const small = 400;

/** How each method moves in a round of C gradients: arrows one after the other, as far as its largest push. */
export function pushesOfRound(walks: Walks, C: number, step: number, size: Size, kept: Kept): Element {
  const isSmall = size.width < small;
  const [zero, reach] = isSmall ? [-0.45, 0.5] : [-0.35, 0.7];
  const axes = {
    ...size,
    marginTop: 4,
    marginBottom: 4,
    marginLeft: 16,
    marginRight: 16,
    x: {domain: [-2.4, 1.6], axis: null},
    y: {domain: [3.6, 0], axis: null},
  } as const;
  return panel(kept, "pushes", axes, {
    over: (x, y) =>
      walkers.flatMap(({key, color}, row) => {
        const pushes = inArrows(pushesBefore(walks[key], C, step));
        const largest = Math.max(...pushes.map(Math.abs)) || 1;
        let from: number = zero;
        return [
          path(rule("x", zero, [row + 0.75, row + 1.5], x, y), guide),
          ...pushes.map((push, i) => {
            const to = from + (reach * push) / largest;
            const line = path(arrow([from, row + 0.95 + 0.2 * i], [to, row + 0.95 + 0.2 * i], x, y), {
              stroke: color,
              width: 2.5,
            });
            from = to;
            return line;
          }),
        ];
      }),
    words: [
      {x: -2.4, y: 0.2, text: `The moves at ${gradientsOf(C)}`, bold: true},
      {x: -2.4, y: 0.6, text: "each method at a scale of its own", color: "var(--ink-soft)"},
      ...walkers.flatMap(({key, name, color}, row): Words[] => {
        const net = sum(pushesBefore(walks[key], C, step)) / eta;
        return [
          {x: -2.4, y: row + 1.3, text: name, color, bold: true},
          {
            x: 1.6,
            y: row + 1.3,
            text: `${net > 0 ? "+" : "−"}${short(Math.abs(net))} η ${net > 0 ? "→" : "←"}`,
            color: net > 0 ? "var(--warning)" : "var(--good)",
            bold: true,
            size: isSmall ? 17 : 20,
            anchor: "end",
          },
        ];
      }),
    ],
  });
}

/** One arrow for each gradient of a short round; in a longer one, all small gradients together have one. */
function inArrows([large, ...small]: Float64Array): number[] {
  return small.length <= 2 ? [large, ...small] : [large, sum(small)];
}

function gradientsOf(C: number): string {
  return C === 3 ? "the gradients 3, −1, −1" : `one gradient ${C} and ${C - 1} of −1`;
}

function sum(pushes: ArrayLike<number>): number {
  return Array.from(pushes).reduce((total, push) => total + push, 0);
}

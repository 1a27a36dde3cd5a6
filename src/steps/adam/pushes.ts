import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {guide, path, type Words} from "../../figures/strokes.js";
import {type Walks, walkers} from "./reddiRounds.js";

/** What the three gradients of a round make each method do: arrows one after the other, as far as its largest push. */
export function pushesOfRound(walks: Walks, C: number, round: number, size: Size, kept: Kept): Element {
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
        const pushes = walks[key].pushes[round];
        const largest = Math.max(...pushes.map(Math.abs)) || 1;
        let from = 0;
        return [
          path(rule("x", 0, [row + 0.75, row + 1.5], x, y), guide),
          ...pushes.map((push, i) => {
            const to = from + (0.8 * push) / largest;
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
      {x: -2.4, y: 0.35, text: `What the gradients ${short(C)}, −1, −1 do to x`, bold: true},
      ...walkers.flatMap(({key, name, color}, row): Words[] => {
        const net = walks[key].pushes[round].reduce((sum, push) => sum + push, 0);
        return [
          {x: -2.4, y: row + 1.3, text: name, color, bold: true},
          {
            x: 1.6,
            y: row + 1.3,
            text: `${net > 0 ? "+" : "−"}${short(Math.abs(net))} η ${net > 0 ? "→" : "←"}`,
            color: net > 0 ? "var(--warning)" : "var(--good)",
            bold: true,
            size: 20,
            anchor: "end",
          },
        ];
      }),
    ],
  });
}

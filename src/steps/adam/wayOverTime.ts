import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {rule} from "../../figures/region.js";
import {curve, guide, path} from "../../figures/strokes.js";
import {stepsShown, type Walks, walkers} from "./reddiRounds.js";

/** About so many steps lie between two points of a way: there are several to a pixel. */
const every = 9;

/** x against the step for each method, at the ends of rounds of C gradients. */
export function wayOverTime(walks: Walks, C: number, step: number, size: Size, kept: Kept): Element {
  const stride = C * Math.max(1, Math.round(every / C));
  const count = Math.ceil(step / stride) + 1;
  const stepOf = (i: number) => Math.min(step, stride * i);
  const axes = {
    ...size,
    ...plainMargins,
    x: {domain: [0, stepsShown], label: "step", labelAnchor: "center", ticks: 4},
    y: {domain: [-1.35, 1.15], label: "x at each step", ticks: [-1, -0.5, 0, 0.5, 1]},
  } as const;
  const end = (key: keyof Walks) => walks[key].places[step];
  return panel(kept, "way", axes, {
    drawn: (x, y) => [
      path(rule("y", 0, [0, stepsShown], x, y), {...guide, opacity: 0.5}),
      path(rule("y", -1, [0, stepsShown], x, y), {stroke: "var(--good)", width: 1.5, dash: "2 3"}),
      ...walkers.map(({key, color, dash}) =>
        path(
          curve(count, i => [stepOf(i), walks[key].places[stepOf(i)]], x, y),
          {stroke: color, width: 2.75, dash},
        ),
      ),
    ],
    words: [
      {
        x: stepsShown,
        y: end("adam"),
        text: `Adam ${signed(end("adam"))}`,
        anchor: "end",
        size: 26,
        bold: true,
        color: "var(--adam)",
        dx: -8,
        dy: end("adam") > 0.95 ? 32 : -14,
      },
      {x: 0, y: -1, text: "the best x", color: "var(--good)", dx: 8, dy: 15},
    ],
  });
}

function signed(value: number): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${Math.abs(value).toFixed(2)}`;
}

import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {curve, path, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {type Walks, walkers} from "./reddiRounds.js";

/** How far above each other balls that meet lie, and their names, in pixels. */
const row = 17;

/** The methods as balls on the mean loss, a slope that is lowest at −1. */
export function onSlope(walks: Walks, slope: number, step: number, size: Size, kept: Kept): Element {
  const axes = {
    ...size,
    marginTop: 8,
    marginBottom: 34,
    marginLeft: 16,
    marginRight: 16,
    x: {domain: [-1.12, 1.12], label: "x", ticks: [-1, -0.5, 0, 0.5, 1]},
    y: {domain: [-1.9 * slope, 2.2 * slope], axis: null},
  };
  const height = (place: number) => slope * place;
  return panel(kept, "slope", axes, {
    drawn: (x, y) => [
      path(
        `${curve(2, i => [2.4 * i - 1.2, height(2.4 * i - 1.2)], x, y)}L${x(1.2)},${y(-9)}L${x(-1.2)},${y(-9)}Z`,
        {
          fill: "var(--field)",
          opacity: 0.25,
        },
      ),
      path(
        curve(2, i => [2 * i - 1, height(2 * i - 1)], x, y),
        {stroke: "var(--ink)", width: 2},
      ),
    ],
    over: (x, y) =>
      walkers.map(({key, color, symbol}, i) => {
        const place = walks[key].places[step];
        const below = withinReach(walks, step, place, 0.06, i);
        return mark(symbol, [x(place), y(height(place)) - 9 - row * below], 9, color);
      }),
    words: [
      {x: -1, y: height(-1), text: "best: −1", dy: 24, anchor: "start", color: "var(--good)", bold: true},
      {x: 1, y: height(1), text: "worst: +1", dy: 24, anchor: "end", color: "var(--warning)", bold: true},
      ...namesAt(walks, step, height),
    ],
  });
}

/** The names above the balls; those of balls that stand together one above the other. */
function namesAt(walks: Walks, step: number, height: (place: number) => number): Words[] {
  return walkers.map(({key, name, color}, i) => {
    const place = walks[key].places[step];
    const balls = withinReach(walks, step, place, 0.06, walkers.length) - 1;
    const names = withinReach(walks, step, place, 0.5, i);
    return {
      x: place,
      y: height(place),
      text: name,
      color,
      bold: true,
      size: 16,
      anchor: anchorAt(walks, step, place),
      dx: place > 0.6 ? 10 : place < -0.6 ? -10 : 0,
      dy: -26 - row * (balls + names),
    };
  });
}

/** How many of the first so many methods are near a place. */
function withinReach(walks: Walks, step: number, place: number, reach: number, count: number): number {
  return walkers.slice(0, count).filter(({key}) => Math.abs(walks[key].places[step] - place) < reach).length;
}

/** Which way a name reaches from its place: not over an edge, nor over a ball beside it. */
function anchorAt(walks: Walks, step: number, place: number): "start" | "middle" | "end" {
  const beside = walkers.map(({key}) => walks[key].places[step] - place);
  if (place > 0.6 || (place > -0.6 && beside.some(gap => gap > 0.06 && gap < 0.5))) return "end";
  if (place < -0.6 || beside.some(gap => gap < -0.06 && gap > -0.5)) return "start";
  return "middle";
}

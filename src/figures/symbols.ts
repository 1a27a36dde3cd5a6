import type {MethodStyle} from "./methods.js";
import {bounded, path} from "./strokes.js";

type Point = readonly [x: number, y: number];
type SymbolName = MethodStyle["symbol"] | "times";

/** Points on a circle around 0 at even angles; the first is so many turns past the top. */
function around(count: number, radius: number, past = 0): Point[] {
  return Array.from({length: count}, (_, i) => {
    const angle = 2 * Math.PI * (past + i / count);
    return [radius * Math.sin(angle), -radius * Math.cos(angle)];
  });
}

/** The points of one arm, turned into each of these many directions. */
function arms(count: number, arm: readonly Point[], scale: number): Point[] {
  return Array.from({length: count}, (_, i) => {
    const [c, s] = [Math.cos((2 * Math.PI * i) / count), Math.sin((2 * Math.PI * i) / count)];
    return arm.map(([x, y]): Point => [scale * (c * x - s * y), scale * (s * x + c * y)]);
  }).flat();
}

const root3 = Math.sqrt(3);
const inner = Math.sin(Math.PI / 10) / Math.sin((7 * Math.PI) / 10);
const starRadius = Math.sqrt(0.8908130915);
const wyeSide = 1 / Math.sqrt(12);

/** The corners of closed shapes of area 1. */
const closed: Partial<Record<SymbolName, readonly Point[]>> = {
  square: around(4, Math.SQRT1_2, 1 / 8),
  triangle: around(3, 2 / Math.sqrt(3 * root3)),
  diamond: [0, 1, 2, 3].map(i => around(4, Math.sqrt(root3 / 2) / (i % 2 ? root3 : 1))[i]),
  star: around(5, starRadius).flatMap((tip, i) => [tip, around(5, inner * starRadius, 0.1)[i]]),
  cross: arms(
    4,
    [
      [1, -1],
      [3, -1],
      [3, 1],
    ],
    1 / Math.sqrt(20),
  ),
  wye: arms(
    3,
    [
      [0.5, wyeSide],
      [0.5, wyeSide + 1],
      [-0.5, wyeSide + 1],
    ],
    1 / Math.sqrt(1.5 * wyeSide + 3),
  ),
};

/** The ends of strokes through 0, as long as suits area 1. */
const strokes: Partial<Record<SymbolName, readonly Point[]>> = {
  times: around(4, 0.866, 1 / 8),
  asterisk: around(6, 0.6),
};

/**
 * A symbol at a place in pixels, as large as a circle of this radius: filled, with an edge of paper that lifts it off
 * what lies below if no other is wanted, or drawn in strokes.
 */
export function mark(
  symbol: SymbolName,
  place: Point,
  radius: number,
  color: string,
  edge = "var(--paper)",
): SVGPathElement {
  // Browsers refuse numbers far beyond a picture, where a run that diverges soon is.
  const [x, y] = place.map(bounded);
  const size = radius * Math.sqrt(Math.PI);
  const at = ([a, b]: Point) => `${(x + size * a).toFixed(1)},${(y + size * b).toFixed(1)}`;
  const filled = {fill: color, stroke: edge, width: 1.5};
  const ends = strokes[symbol];
  if (ends)
    return path(ends.map(end => `M${x.toFixed(1)},${y.toFixed(1)}L${at(end)}`).join(""), {
      stroke: color,
      width: 1.5,
    });
  const corners = closed[symbol];
  if (corners) return path(`M${corners.map(at).join("L")}Z`, filled);
  const left = `${(x - radius).toFixed(1)},${y.toFixed(1)}`;
  const arc = (to: number) => `a${radius},${radius} 0 1 1 ${to},0`;
  return path(`M${left}${arc(2 * radius)}${arc(-2 * radius)}Z`, filled);
}

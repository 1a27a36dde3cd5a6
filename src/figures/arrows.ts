import type {Scale} from "./strokes.js";

/** The length of an arrow's head in pixels. */
const head = 9;
/** Half its opening, in radians. */
const opening = 0.42;

/** An arrow from one place of a plot to another, as path data; a short one has a small head. */
export function arrow(
  from: readonly [number, number],
  to: readonly [number, number],
  x: Scale,
  y: Scale,
): string {
  const [x0, y0, x1, y1] = [x(from[0]), y(from[1]), x(to[0]), y(to[1])];
  const length = Math.min(head, Math.hypot(x1 - x0, y1 - y0) / 2);
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const barb = (turn: number) =>
    `${(x1 - length * Math.cos(angle + turn)).toFixed(1)},${(y1 - length * Math.sin(angle + turn)).toFixed(1)}`;
  const tip = `${x1.toFixed(1)},${y1.toFixed(1)}`;
  return `M${x0.toFixed(1)},${y0.toFixed(1)}L${tip}M${barb(-opening)}L${tip}L${barb(opening)}`;
}

import {type At, curve, path, type Scale} from "./strokes.js";

/** The part of a plot between two curves, as a light wash of one colour. */
export function region(
  count: number,
  lower: At,
  upper: At,
  x: Scale,
  y: Scale,
  fill: string,
  opacity = 0.12,
): Element {
  const there = curve(count, lower, x, y);
  const back = curve(count, i => upper(count - 1 - i), x, y).replace("M", "L");
  return path(`${there}${back}Z`, {fill, opacity});
}

/** A line across a plot at a value of one axis. */
export function rule(
  axis: "x" | "y",
  value: number,
  [from, to]: readonly [number, number],
  x: Scale,
  y: Scale,
): string {
  return curve(2, i => (axis === "x" ? [value, i ? to : from] : [i ? to : from, value]), x, y);
}

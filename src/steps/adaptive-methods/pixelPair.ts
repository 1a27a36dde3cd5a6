import {box, type CellPicture, cells} from "../../figures/cells.js";
import {path, type Scale} from "../../figures/strokes.js";
import {pixelCount, side} from "../../lib/data/digits.js";

/** Where the second of two pictures of pixels begins, in pixels of a digit. */
export const second = side + 2;
/** What is in sight around both. */
export const pairWindow = {x: [-0.2, second + side + 0.2], y: [side + 1.1, -0.9]} as const;

/** Two pictures of 8 × 8 numbers in [0, 1] beside each other; a number that is none is crossed out. */
export function pixelPair(
  pictures: readonly (readonly (number | undefined)[])[],
  colors: readonly string[],
  x: Scale,
  y: Scale,
): Element[] {
  const unit = x(1) - x(0);
  return pictures.flatMap((values, i) => {
    const left = i * second;
    const place: CellPicture = {
      x: x(left),
      y: y(0),
      side: side * unit,
      values: values.map(value => value ?? 0),
    };
    const missing = Array.from({length: pixelCount}, (_, p) => p).filter(p => values[p] === undefined);
    const crosses = missing.map(p => {
      const [a, b] = [x(left + (p % side)), y(Math.floor(p / side))];
      return `M${a + 0.3 * unit},${b + 0.3 * unit}l${0.4 * unit},${0.4 * unit}m0,${-0.4 * unit}l${-0.4 * unit},${0.4 * unit}`;
    });
    return [
      ...cells([place], colors[i]),
      path(box(place.x, place.y, place.side, place.side), {stroke: "var(--rule)", width: 1.5}),
      path(crosses.join(""), {stroke: "var(--ink-soft)", width: 1.5}),
    ];
  });
}

/** The pixel under a place of either picture. */
export function pixelAt(a: number, b: number): number {
  const index = (value: number) => Math.min(side - 1, Math.max(0, Math.floor(value)));
  const across = a > side + 1 ? a - second : a;
  return index(b) * side + index(across);
}

/** The middle of a pixel in the second picture. */
export function middleOf(pixel: number): readonly [number, number] {
  return [second + (pixel % side) + 0.5, Math.floor(pixel / side) + 0.5];
}

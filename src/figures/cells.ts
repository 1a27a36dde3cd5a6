import {path} from "./strokes.js";

/** A square picture of numbers in [−1, 1], at a place in pixels. */
export interface CellPicture {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly values: ArrayLike<number>;
  /** The numbers in a row; 8 by default, as those of a digit. */
  readonly across?: number;
}

const shades = 5;

/** Pictures of numbers, positive ones in one colour and negative ones in another: a path for each shade. */
export function cells(
  pictures: readonly CellPicture[],
  positive: string,
  negative = positive,
): SVGPathElement[] {
  const paths = new Map<number, string>();
  for (const {x, y, side, values, across = 8} of pictures) {
    const unit = side / across;
    for (let i = 0; i < values.length; i++) {
      const shade = Math.max(-shades, Math.min(shades, Math.round(shades * values[i])));
      if (shade === 0) continue;
      const left = (x + unit * (i % across)).toFixed(1);
      const top = (y + unit * Math.floor(i / across)).toFixed(1);
      const square = `M${left},${top}h${unit.toFixed(1)}v${unit.toFixed(1)}h-${unit.toFixed(1)}Z`;
      paths.set(shade, (paths.get(shade) ?? "") + square);
    }
  }
  return [...paths]
    .sort(([a], [b]) => a - b)
    .map(([shade, d]) => path(d, {fill: shade > 0 ? positive : negative, opacity: Math.abs(shade) / shades}));
}

/** A rectangle as path data, in pixels. */
export function box(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)},${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}Z`;
}

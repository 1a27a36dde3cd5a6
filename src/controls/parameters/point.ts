import {type Naming, Parameter} from "./parameter.js";

/** The numbers of a point, or of a list of points one after the other. */
export type Coordinates = readonly number[];

/** A list of numbers with an interval for each: a point in the plane, the eigenvalues of a spectrum, data points. */
export class Point extends Parameter<Coordinates> {
  readonly bounds: readonly (readonly [number, number])[];

  constructor({
    symbol,
    label,
    value,
    bounds,
  }: Naming & {value: Coordinates; bounds: readonly (readonly [number, number])[]}) {
    const allowed = bounds.map(([least, most]) => `[${least}, ${most}]`).join(" × ");
    super(
      {symbol, label},
      value,
      {
        format: numbers => numbers.map(String).join(","),
        parse(text) {
          const numbers = text.split(",").map(part => (part.trim() === "" ? Number.NaN : Number(part)));
          const fits =
            numbers.length === bounds.length &&
            numbers.every((x, i) => x >= bounds[i][0] && x <= bounds[i][1]);
          return fits ? {value: numbers} : {problem: `must be ${bounds.length} numbers in ${allowed}`};
        },
      },
      numbers => numbers.map((x, i) => Math.min(bounds[i][1], Math.max(bounds[i][0], x))),
    );
    this.bounds = bounds;
  }

  /** The value with the coordinate `index` replaced. */
  with(index: number, x: number): Coordinates {
    return this.peek().map((old, i) => (i === index ? x : old));
  }
}

/** A point that the reader drags; every coordinate has bounds. */
export function point(
  options: Naming & {value: Coordinates; bounds: readonly (readonly [number, number])[]},
): Point {
  return new Point(options);
}

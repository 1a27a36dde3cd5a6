import type {Objective} from "../lib/objectives/objective.js";
import {bandsAbove} from "./bands.js";
import {type Kept, keep} from "./kept.js";
import {pixels, type Scale} from "./strokes.js";
import {svg} from "./svg.js";

/** A rectangle of the plane: an interval of each coordinate. */
export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A function of two variables. */
export type PlaneFunction = (x: number, y: number) => number;

/** A function of two variables as a landscape: what is drawn of it, and between which heights. */
export interface Land {
  /** The function, or an objective of two parameters. */
  readonly surface: Objective | PlaneFunction;
  /** What tells this function and its levels from others that this figure shows. */
  readonly key: string;
  /** The heights at which one colour ends and the next begins, ascending; at most `shades − 1`. */
  readonly levels: (domain: Rectangle) => readonly number[];
}

/** The colours of the site's landscapes, from low and light to high and dark: --land-0 … in src/style/colours.css. */
export const shades = 12;

/** The distance between two points at which the function is evaluated, in pixels. */
const spacing = 4;

/** A landscape over a rectangle of the plane. It depends on no step size, so it is kept while a path over it changes. */
export function landscape(
  kept: Kept,
  name: string,
  {surface, key, levels}: Land,
  domain: Rectangle,
  x: Scale,
  y: Scale,
): SVGElement {
  const frame = [x(domain.x[0]), x(domain.x[1]), y(domain.y[1]), y(domain.y[0])] as const;
  return keep(kept, `${name} landscape`, JSON.stringify([key, domain, frame]), () =>
    draw(functionOf(surface), domain, frame, levels(domain)),
  );
}

function draw(
  f: PlaneFunction,
  domain: Rectangle,
  [left, right, top, bottom]: readonly [number, number, number, number],
  levels: readonly number[],
): SVGElement {
  const columns = Math.max(2, Math.ceil((right - left) / spacing));
  const rows = Math.max(2, Math.ceil((bottom - top) / spacing));
  const values = new Float64Array(columns * rows);
  for (let j = 0; j < rows; j++) {
    const b = domain.y[1] - ((j + 0.5) / rows) * (domain.y[1] - domain.y[0]);
    for (let i = 0; i < columns; i++) {
      const a = domain.x[0] + ((i + 0.5) / columns) * (domain.x[1] - domain.x[0]);
      values[j * columns + i] = f(a, b);
    }
  }
  const bands = bandsAbove(
    {values, columns, rows},
    levels,
    (i, j) => `${pixels(left + (i / columns) * (right - left))},${pixels(top + (j / rows) * (bottom - top))}`,
  );
  return svg(
    "g",
    {class: "landscape"},
    svg("rect", {
      x: left,
      y: top,
      width: right - left,
      height: bottom - top,
      style: `fill: ${shadeOf(0, levels.length)}`,
    }),
    ...bands.map((band, i) =>
      svg("path", {
        d: band,
        style: `fill: ${shadeOf(i + 1, levels.length)}`,
      }),
    ),
  );
}

/** The colour above so many of the levels: the palette is spread over them all. */
export function shadeOf(above: number, levels: number): string {
  return `var(--land-${Math.round((above / Math.max(1, levels)) * (shades - 1))})`;
}

function functionOf(surface: Objective | PlaneFunction): PlaneFunction {
  if (typeof surface === "function") return surface;
  const w = new Float64Array(2);
  return (x, y) => {
    w[0] = x;
    w[1] = y;
    return surface.value(w);
  };
}

/** Levels for a bowl of least value 0, equally spaced in the square root of its height up to the corners. */
export function bowlLevels(surface: Objective | PlaneFunction): Land["levels"] {
  const f = functionOf(surface);
  return ({x, y}) => {
    const most = Math.max(f(x[0], y[0]), f(x[1], y[0]), f(x[0], y[1]), f(x[1], y[1]));
    return Array.from({length: shades - 1}, (_, i) => most * ((i + 0.6) / (shades - 0.4)) ** 2);
  };
}

/** The points at which a function is looked at along each axis, to lay its levels. */
const samples = 40;

/** Levels at which the colours lie evenly over the picture, the finest where the function is low. */
export function landscapeLevels(surface: Objective | PlaneFunction): Land["levels"] {
  const f = functionOf(surface);
  return ({x, y}) => {
    const values: number[] = [];
    for (let i = 0; i < samples; i++) {
      for (let j = 0; j < samples; j++) {
        values.push(
          f(x[0] + ((i + 0.5) / samples) * (x[1] - x[0]), y[0] + ((j + 0.5) / samples) * (y[1] - y[0])),
        );
      }
    }
    values.sort((a, b) => a - b);
    const levels = Array.from({length: shades - 1}, (_, k) => {
      const share = ((k + 0.5) / (shades - 1)) ** 2;
      return values[Math.floor(share * values.length)];
    });
    return [...new Set(levels)];
  };
}

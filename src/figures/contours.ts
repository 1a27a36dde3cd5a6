import {contours as marchingSquares} from "d3-contour";
import type {Objective} from "../lib/objectives/objective.js";
import {type Kept, keep} from "./kept.js";
import type {Scale} from "./strokes.js";

/** A rectangle of the plane: an interval of each coordinate. */
export interface Rectangle {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** A function of two variables. */
export type PlaneFunction = (x: number, y: number) => number;

/** A function of two variables, and which of its level lines are drawn. */
export interface Levels {
  /** The function, or an objective of two parameters. */
  readonly surface: Objective | PlaneFunction;
  /** What tells this function and its levels from others that this figure shows. */
  readonly key: string;
  readonly domain: Rectangle;
  /** The values to draw lines at. */
  readonly levels: () => readonly number[];
}

/** A rectangle of the screen in pixels: where a plot's frame lies in its picture. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The distance between two points at which the function is evaluated, in pixels. */
const spacing = 4;
const namespace = "http://www.w3.org/2000/svg";

/** The level lines of a function. They depend on no step size, so they are kept while a path over them changes. */
export function contours(
  kept: Kept,
  name: string,
  {surface, key, domain, levels}: Levels,
  x: Scale,
  y: Scale,
): SVGGElement {
  const frame: Frame = {
    left: x(domain.x[0]),
    right: x(domain.x[1]),
    top: y(domain.y[1]),
    bottom: y(domain.y[0]),
  };
  const f = typeof surface === "function" ? surface : valuesOf(surface);
  return keep(kept, `${name} contours`, JSON.stringify([key, domain, frame]), () =>
    draw(f, domain, frame, levels()),
  );
}

function draw(f: PlaneFunction, domain: Rectangle, frame: Frame, levels: readonly number[]): SVGGElement {
  const columns = Math.max(2, Math.ceil((frame.right - frame.left) / spacing));
  const rows = Math.max(2, Math.ceil((frame.bottom - frame.top) / spacing));
  const values = new Array<number>(columns * rows);
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      const x = domain.x[0] + ((i + 0.5) / columns) * (domain.x[1] - domain.x[0]);
      const y = domain.y[1] - ((j + 0.5) / rows) * (domain.y[1] - domain.y[0]);
      values[j * columns + i] = f(x, y);
    }
  }
  const group = document.createElementNS(namespace, "g");
  group.setAttribute("class", "contours");
  const horizontal = (i: number) => (frame.left + (i / columns) * (frame.right - frame.left)).toFixed(1);
  const vertical = (j: number) => (frame.top + (j / rows) * (frame.bottom - frame.top)).toFixed(1);
  const ring = (points: readonly (readonly number[])[]) =>
    `M${points.map(([i, j]) => `${horizontal(i)},${vertical(j)}`).join("L")}Z`;
  for (const level of marchingSquares()
    .size([columns, rows])
    .thresholds([...levels])(values)) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", level.coordinates.flat().map(ring).join(""));
    group.append(path);
  }
  return group;
}

function valuesOf(objective: Objective): PlaneFunction {
  const w = new Float64Array(2);
  return (x, y) => {
    w[0] = x;
    w[1] = y;
    return objective.value(w);
  };
}

/** Levels for a function whose least value is `least`: equally spaced in the square root above it, as for a bowl. */
export function bowlLevels(least: number, most: number, count: number): number[] {
  return Array.from({length: count}, (_, i) => least + (most - least) * ((i + 1) / count) ** 2);
}

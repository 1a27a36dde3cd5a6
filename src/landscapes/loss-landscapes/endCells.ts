import {type Kept, keep} from "../../figures/kept.js";
import {type Rectangle, shadeOf} from "../../figures/landscape.js";
import {path, type Scale} from "../../figures/strokes.js";
import {svg} from "../../figures/svg.js";
import type {BasinMap, Valley} from "../../lib/experiments/basins/basins.js";

/** Hues for valleys that are equally deep. */
const alike = ["--nesterov", "--rmsprop", "--good", "--bfgs"];

/** Whether no valley is deeper than another, but for rounding. */
export function isLevel(valleys: readonly Valley[]): boolean {
  return valleys.every(({value}) => Math.abs(value - valleys[0].value) < 1e-6);
}

/** The colour of a valley, from the deepest on: the lower, the lighter, as on every landscape; of equal ones, a hue each. */
export function valleyColor(valley: number, valleys: readonly Valley[]): string {
  if (valley < 0) return "var(--warning)";
  if (isLevel(valleys)) return `color-mix(in oklab, var(${alike[valley % alike.length]}) 40%, var(--paper))`;
  return shadeOf(valley, Math.max(1, valleys.length - 1));
}

/** A map of ends, kept while the start moves over it; nothing while there is none. */
export function endCells(
  kept: Kept,
  map: BasinMap | undefined,
  valleys: readonly Valley[],
  window: Rectangle,
  x: Scale,
  y: Scale,
): SVGElement {
  const frame = [x(window.x[0]), x(window.x[1]), y(window.y[0]), y(window.y[1])];
  const key = map ? JSON.stringify([window, frame, isLevel(valleys), map.columns, map.ends.join("")]) : "";
  return keep(kept, "ends", key, () => svg("g", {}, ...(map ? cells(map, valleys, window, x, y) : [])));
}

/** The cells of each valley as one path, neighbours in a row joined. */
function cells(
  {columns, rows, ends}: BasinMap,
  valleys: readonly Valley[],
  window: Rectangle,
  x: Scale,
  y: Scale,
): Element[] {
  const left = (i: number) => x(window.x[0] + (i / columns) * (window.x[1] - window.x[0])).toFixed(1);
  const top = (j: number) => y(window.y[0] + (j / rows) * (window.y[1] - window.y[0]));
  const strips = Array.from({length: valleys.length + 1}, () => "");
  for (let j = 0; j < rows; j++) {
    // A little higher than the cell: no seam shows between two rows.
    const [upper, height] = [top(j + 1).toFixed(1), (top(j) - top(j + 1) + 0.4).toFixed(1)];
    for (let from = 0; from < columns; ) {
      const end = ends[j * columns + from];
      let to = from + 1;
      while (to < columns && ends[j * columns + to] === end) to++;
      strips[end + 1] += `M${left(from)},${upper}H${left(to)}v${height}H${left(from)}z`;
      from = to;
    }
  }
  return strips.map((d, k) => path(d, {fill: valleyColor(k - 1, valleys)}));
}

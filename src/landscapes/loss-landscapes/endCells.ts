import {type Kept, keep} from "../../figures/kept.js";
import {type Rectangle, shadeOf} from "../../figures/landscape.js";
import {path, type Scale} from "../../figures/strokes.js";
import {svg} from "../../figures/svg.js";
import type {BasinMap} from "../../lib/experiments/basins/basins.js";

/** The colour of a valley by its place among them, from the deepest on: the lower, the lighter, as on every landscape. */
export function valleyColor(valley: number, valleys: number): string {
  if (valley < 0) return "var(--warning)";
  return shadeOf(valley, Math.max(1, valleys - 1));
}

/** A map of ends, kept while the start moves over it; nothing while there is none. */
export function endCells(
  kept: Kept,
  map: BasinMap | undefined,
  valleys: number,
  window: Rectangle,
  x: Scale,
  y: Scale,
): SVGElement {
  const frame = [x(window.x[0]), x(window.x[1]), y(window.y[0]), y(window.y[1])];
  const key = map ? JSON.stringify([window, frame, map.columns, map.ends.join("")]) : "";
  return keep(kept, "ends", key, () => svg("g", {}, ...(map ? cells(map, valleys, window, x, y) : [])));
}

/** The cells of each valley as one path, neighbours in a row joined. */
function cells(
  {columns, rows, ends}: BasinMap,
  valleys: number,
  window: Rectangle,
  x: Scale,
  y: Scale,
): Element[] {
  const left = (i: number) => x(window.x[0] + (i / columns) * (window.x[1] - window.x[0])).toFixed(1);
  const top = (j: number) => y(window.y[0] + (j / rows) * (window.y[1] - window.y[0]));
  const strips = Array.from({length: valleys + 1}, () => "");
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

import {type Land, type PlaneFunction, type Rectangle, shades} from "../../figures/landscape.js";
import type {LossSlices, Slice} from "../../lib/experiments/lossSlices/result.js";

/** What a slice shows, in the units of the weights; the trained weights are at (0, 0). */
export function windowOf({columns, rows, left, below, spacing}: Slice): Rectangle {
  return {
    x: [-left * spacing, (columns - 1 - left) * spacing],
    y: [-below * spacing, (rows - 1 - below) * spacing],
  };
}

/** The loss between the nodes of a slice: the logarithm is linear along each axis from node to node. */
export function between({columns, rows, left, below, spacing, losses}: Slice): PlaneFunction {
  const heights = losses.map(loss => Math.log(Math.max(loss, 1e-12)));
  const inside = (at: number, nodes: number) => Math.min(nodes - 1.000001, Math.max(0, at));
  return (a, b) => {
    const [x, y] = [inside(a / spacing + left, columns), inside(b / spacing + below, rows)];
    const [i, j] = [Math.floor(x), Math.floor(y)];
    const row = (k: number) => {
      const node = k * columns + i;
      return heights[node] + (x - i) * (heights[node + 1] - heights[node]);
    };
    return Math.exp(row(j) + (y - j) * (row(j + 1) - row(j)));
  };
}

/** One scale of heights for all slices, from the trained network's loss to above that of its start. */
export function levelsOf({pathLosses}: LossSlices): number[] {
  const [least, most] = [1.15 * pathLosses[pathLosses.length - 1], 1.2 * pathLosses[0]];
  return Array.from({length: shades - 1}, (_, i) => least * (most / least) ** (i / (shades - 2)));
}

/** A slice as a landscape. */
export function landOf(slice: Slice, levels: readonly number[]): Land {
  return {surface: between(slice), key: `${slice.knife} ${levels[0]}`, levels: () => levels};
}

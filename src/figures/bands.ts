/** Numbers on a grid, row by row from above; one that is no number lies below every level. */
export interface Grid {
  readonly values: ArrayLike<number>;
  readonly columns: number;
  readonly rows: number;
}

/** Writes a point of the grid as path data; the middle of the first number is (½, ½). */
type Write = (column: number, row: number) => string;

/**
 * The edge that a line enters a cell by and the one that it leaves by, for each set of corners that lie above the level:
 * 1 lower left, 2 lower right, 4 upper right, 8 upper left. What is above lies on the same side all along.
 */
const [top, right, bottom, left] = [0, 1, 2, 3];
const ways: readonly (readonly number[])[] = [
  [],
  [bottom, left],
  [right, bottom],
  [right, left],
  [top, right],
  [bottom, left, top, right],
  [top, bottom],
  [top, left],
  [left, top],
  [bottom, top],
  [left, top, right, bottom],
  [right, top],
  [left, right],
  [bottom, right],
  [left, bottom],
  [],
];

/**
 * What lies at each level or above it, as path data of closed rings for the rule evenodd, by marching squares. All levels
 * are found in one pass, since a landscape that follows a slider is drawn within a frame; a library goes through the
 * grid once for each and sorts out which ring lies in which, which the rule does not need.
 *
 * @param levels ascending
 */
export function bandsAbove(grid: Grid, levels: readonly number[], write: Write): string[] {
  const {columns, rows} = grid;
  const next = new Int32Array(2 * (columns + 1) * (rows + 2) + 2).fill(-1);
  return stepsOf(grid, levels).map((steps, k) => {
    for (let s = 0; s < steps.length; s += 2) next[steps[s]] = steps[s + 1];
    let d = "";
    for (let s = 0; s < steps.length; s += 2) {
      if (next[steps[s]] >= 0) d += ringFrom(steps[s], next, edge => pointOn(edge, grid, levels[k], write));
    }
    return d;
  });
}

/**
 * For each level the edges of the cells that its lines cross, by pairs: where a line enters a cell, and where it leaves.
 * The number of an edge is twice that of the cell whose upper one it is, and one more for the left one.
 */
function stepsOf({values, columns, rows}: Grid, levels: readonly number[]): number[][] {
  const cells = columns + 1;
  const across = [0, 3, 2 * cells, 1];
  const steps: number[][] = levels.map(() => []);
  // How many levels each number of the row above reaches. Around the grid is nothing, which closes every ring.
  const upper = new Uint8Array(columns + 1);
  for (let j = 0; j <= rows; j++) {
    let [rank, low, high] = [0, Infinity, -Infinity];
    let [upperLeft, lowerLeft] = [0, 0];
    for (let i = 0; i <= columns; i++) {
      let lowerRight = 0;
      if (j < rows && i < columns) {
        const value = values[j * columns + i];
        // Neighbours mostly lie between the same two levels.
        if (value >= high || !(value >= low)) {
          rank = rankOf(value, levels);
          low = rank > 0 ? levels[rank - 1] : -Infinity;
          high = rank < levels.length ? levels[rank] : Infinity;
        }
        lowerRight = rank;
      }
      const upperRight = upper[i];
      if (lowerLeft !== lowerRight || upperLeft !== upperRight || lowerLeft !== upperLeft)
        cross(steps, 2 * (j * cells + i), across, lowerLeft, lowerRight, upperRight, upperLeft);
      upper[i] = lowerRight;
      upperLeft = upperRight;
      lowerLeft = lowerRight;
    }
  }
  return steps;
}

function rankOf(value: number, levels: readonly number[]): number {
  let rank = 0;
  while (rank < levels.length && value >= levels[rank]) rank++;
  return rank;
}

/** Adds the ways through a cell of all levels that separate its corners. */
function cross(
  steps: readonly number[][],
  edge: number,
  across: readonly number[],
  a: number,
  b: number,
  c: number,
  d: number,
): void {
  for (let k = Math.min(a, b, c, d); k < Math.max(a, b, c, d); k++) {
    const way = ways[(a > k ? 1 : 0) | (b > k ? 2 : 0) | (c > k ? 4 : 0) | (d > k ? 8 : 0)];
    for (let s = 0; s < way.length; s++) steps[k].push(edge + across[way[s]]);
  }
}

/** The ring from an edge on, which is taken out of the steps. */
function ringFrom(start: number, next: Int32Array, point: (edge: number) => string): string {
  let d = `M${point(start)}`;
  for (let at = start; next[at] >= 0; ) {
    const to = next[at];
    next[at] = -1;
    d += `L${point(to)}`;
    at = to;
  }
  return `${d}Z`;
}

/** Where a level crosses an edge. */
function pointOn(edge: number, {values, columns, rows}: Grid, level: number, write: Write): string {
  const cell = edge >> 1;
  const i = cell % (columns + 1);
  const j = (cell - i) / (columns + 1);
  // The number at the cell's lower right corner.
  const here = j * columns + i;
  return edge & 1
    ? write(i - 0.5, between(j, rows, values[here - columns - 1], values[here - 1], level))
    : write(between(i, columns, values[here - columns - 1], values[here - columns], level), j - 0.5);
}

/** Where between two neighbours a level lies; the outermost ones end at the edge of the grid. */
function between(place: number, count: number, before: number, after: number, level: number): number {
  if (place === 0 || place === count) return place;
  const from = orNothing(before);
  const above = level - from;
  const whole = orNothing(after) - from;
  const share =
    Number.isFinite(above) || Number.isFinite(whole) ? above / whole : Math.sign(above) / Math.sign(whole);
  return place + share - 0.5;
}

function orNothing(value: number): number {
  return Number.isNaN(value) ? -Infinity : value;
}

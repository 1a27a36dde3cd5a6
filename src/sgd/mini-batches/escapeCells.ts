import {path, type Scale} from "../../figures/strokes.js";

/** Shares for every pair of a step size and a noise: a row for each η, undefined until it is computed. */
export interface EscapeGrid {
  readonly etas: readonly number[];
  readonly stds: readonly number[];
  readonly shares: readonly (ArrayLike<number> | undefined)[];
}

/** Shares are told apart in so many shades. */
const shades = 10;
/** A step of the key, in pixels. */
const swatch = 12;

/** The cells as paths, together for each shade: a share of 0 has none. */
export function escapeCells(
  {etas, stds, shares}: EscapeGrid,
  color: string,
  stale: boolean,
  x: Scale,
  y: Scale,
): Element[] {
  const cells = new Array<string>(shades + 1).fill("");
  shares.forEach((row, r) => {
    if (!row) return;
    const [bottom, top] = [0, 1].map(i => y(borderOf(etas, r + i, "log")).toFixed(1));
    for (let c = 0; c < row.length; c++) {
      const shade = row[c] === 0 ? 0 : Math.max(1, Math.round(row[c] * shades));
      const [from, to] = [0, 1].map(i => x(borderOf(stds, c + i, "linear")).toFixed(1));
      cells[shade] += `M${from},${bottom}H${to}V${top}H${from}Z`;
    }
  });
  const strength = stale ? 0.3 : 1;
  return cells.map((d, shade) => path(d, {fill: color, opacity: (strength * shade) / shades}));
}

/** The shades in a row, from none to all. */
export function cellKey([left, top]: readonly [number, number], color: string): Element[] {
  return Array.from({length: shades + 1}, (_, shade) => {
    const from = left + shade * swatch - 0.5;
    return path(`M${from},${top}h${swatch}v10h${-swatch}Z`, {fill: color, opacity: shade / shades});
  });
}

/** The borders of the whole grid. */
export function gridDomain({etas, stds}: EscapeGrid): {stds: [number, number]; etas: [number, number]} {
  return {
    stds: [borderOf(stds, 0, "linear"), borderOf(stds, stds.length, "linear")],
    etas: [borderOf(etas, 0, "log"), borderOf(etas, etas.length, "log")],
  };
}

/** The border before the cell of entry i: half-way to its neighbour. */
function borderOf(list: readonly number[], i: number, scale: "linear" | "log"): number {
  const last = list.length - 1;
  if (scale === "log") return list[0] * (list[last] / list[0]) ** ((i - 0.5) / last);
  return list[0] + ((list[last] - list[0]) / last) * (i - 0.5);
}

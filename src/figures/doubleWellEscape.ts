import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {columns} from "./columns.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Scale} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** Runs in a double well with noise and without, and the share of them that escapes for every η and σ. */
export interface EscapeData {
  /** The height of the landscape. */
  f: (x: number) => number;
  barrier: number;
  start: number;
  /** Where the runs are now, with noise and without. */
  noisy: ArrayLike<number>;
  still: ArrayLike<number>;
  /** The share of runs beyond the barrier at each step so far, and the number of steps in all. */
  shares: Float64Array;
  steps: number;
  /** The map: a row of shares for each η, undefined while it is computed. */
  map: readonly (ArrayLike<number> | undefined)[];
  etas: readonly number[];
  stds: readonly number[];
  /** The σ at each η at which half of the runs should have left. */
  half: readonly number[];
}

const runColor = "var(--gradient-descent)";
const gone = "var(--momentum)";
const size = {well: 200, shares: 122, map: 345};
const domain = {x: [-1.75, 1.75] as const, f: [-0.25, 0.6] as const};
/** Shares are told apart in so many shades. */
const shades = 10;

/** The wells with the runs in them, the share that has escaped, and the map over noise and step size. */
export function doubleWellEscape(data: EscapeData, width: number, kept: Kept): Element {
  const {left, right, row} = columns(width, 0.54);
  const runs = [
    "Runs: ",
    inked("still there", runColor),
    ", ",
    inked("escaped", gone),
    "; the ring is one without noise",
  ];
  const map = mapPanel(data, right, kept);
  return arrange(
    kept,
    "both",
    row,
    arrange(
      kept,
      "left",
      "",
      titled(kept, "wells", runs, wellPanel(data, left, kept)),
      sharePanel(data, left, kept),
    ),
    titled(kept, "map", [inked("Share escaped", gone), " for every noise and step size"], map),
  );
}

/** The height of the whole picture at a width. */
export function doubleWellEscapeHeight(width: number): number {
  const left = titleHeight + size.well + size.shares;
  return width < narrow ? left + titleHeight + size.map + 8 : Math.max(left, titleHeight + size.map);
}

function wellPanel({f, barrier, start, noisy, still}: EscapeData, width: number, kept: Kept): Element {
  const beyond = (x: number) => (start < barrier ? x > barrier : x < barrier);
  const positions = Array.from(noisy).filter(Number.isFinite);
  const halves = [positions.filter(x => !beyond(x)), positions.filter(beyond)];
  const [least, most] = domain.x;
  const at = (x: number): [number, number] => [x, f(x)];
  /** Runs at the same place are stacked above the curve, so that their number shows. */
  const raised = (x: number, k: number): [number, number] => [x, f(x) + 0.012 * (1 + (k % 12))];
  const axes: PlotOptions = {
    width,
    height: size.well,
    ...plainMargins,
    x: {domain: domain.x, label: "x", ticks: 5},
    y: {domain: domain.f, label: "f", ticks: 4},
  };
  return panel(kept, "wells", axes, {
    drawn: (x, y) => [
      path(
        curve(121, i => at(least + ((most - least) * i) / 120), x, y),
        {stroke: "var(--ink-soft)", width: 1.5},
      ),
      path(
        curve(2, i => [barrier, domain.f[i]], x, y),
        {stroke: "var(--ink-soft)", width: 1, dash: "2 3"},
      ),
      ...halves.map((half, i) =>
        path(
          dots(half.length, k => raised(half[k], k), x, y),
          {stroke: i ? gone : runColor, width: 5, opacity: 0.55},
        ),
      ),
      path(
        dots(1, () => at(still[0]), x, y),
        {stroke: "var(--ink)", width: 13},
      ),
      path(
        dots(1, () => at(still[0]), x, y),
        {stroke: "var(--paper)", width: 8},
      ),
    ],
  });
}

function sharePanel({shares, steps}: EscapeData, width: number, kept: Kept): Element {
  const last = shares.length - 1;
  const axes: PlotOptions = {
    width,
    height: size.shares,
    ...plainMargins,
    x: {domain: [0, steps], label: "step", ticks: 5},
    y: {domain: [0, 1], label: "escaped", ticks: 2, tickFormat: "%"},
  };
  return panel(kept, "shares", axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [i * steps, 0], x, y),
        {stroke: "var(--ink)", width: 2, dash: "3 4"},
      ),
      path(
        curve(shares.length, t => [t, shares[t]], x, y),
        {stroke: gone, width: 2},
      ),
      path(
        dots(1, () => [last, shares[last]], x, y),
        {stroke: gone, width: 8},
      ),
    ],
    words: [
      {x: steps, y: 1, text: "dashed: without noise", anchor: "end", dx: -4, dy: 9, color: "var(--ink-soft)"},
    ],
  });
}

function mapPanel({map, etas, stds, half}: EscapeData, width: number, kept: Kept): Element {
  const labelled = Math.max(
    0,
    half.findIndex(std => std < 0.6 * stds[stds.length - 1]),
  );
  const axes: PlotOptions = {
    width,
    height: size.map,
    ...plainMargins,
    x: {domain: [cell(stds, 0, "linear"), cell(stds, stds.length, "linear")], label: "noise σ", ticks: 5},
    y: {
      type: "log",
      domain: [cell(etas, 0, "log"), cell(etas, etas.length, "log")],
      label: "η",
      ticks: [0.01, 0.02, 0.05, 0.1, 0.2],
      tickFormat: String,
    },
  };
  return panel(kept, "map", axes, {
    from: [map, half],
    drawn: (x, y) => [
      ...shadesOf(map, etas, stds, x, y).map((d, shade) => path(d, {fill: gone, opacity: shade / shades})),
      path(
        curve(etas.length, i => [half[i], etas[i]], x, y),
        {stroke: "var(--ink)", width: 1.5, dash: "5 4"},
      ),
    ],
    words: [
      {x: half[labelled], y: etas[labelled], text: "half, by Kramers’ rate", anchor: "end", dx: -8, dy: 4},
    ],
  });
}

/** The cells of the map as path data, together for each shade: a share of 0 has none. */
function shadesOf(
  map: EscapeData["map"],
  etas: readonly number[],
  stds: readonly number[],
  x: Scale,
  y: Scale,
): string[] {
  const cells = new Array<string>(shades + 1).fill("");
  map.forEach((row, r) => {
    if (!row) return;
    const [bottom, top] = [0, 1].map(i => y(cell(etas, r + i, "log")).toFixed(1));
    for (let c = 0; c < row.length; c++) {
      const shade = row[c] === 0 ? 0 : Math.max(1, Math.round(row[c] * shades));
      const [from, to] = [0, 1].map(i => x(cell(stds, c + i, "linear")).toFixed(1));
      cells[shade] += `M${from},${bottom}H${to}V${top}H${from}Z`;
    }
  });
  return cells;
}

/** The border before the cell of entry i: half-way to its neighbour. */
function cell(list: readonly number[], i: number, scale: "linear" | "log"): number {
  const last = list.length - 1;
  if (scale === "log") {
    const ratio = (list[last] / list[0]) ** (1 / last);
    return list[0] * ratio ** (i - 0.5);
  }
  return list[0] + ((list[last] - list[0]) / last) * (i - 0.5);
}

import {box, cells} from "../../figures/cells.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {path, type Words} from "../../figures/strokes.js";
import {hidden} from "../../lib/experiments/smallNetworks/networks.js";
import {predictedClass} from "../../lib/networks/predictedClass.js";
import {signKey} from "./signKey.js";

interface Rows {
  readonly title: string;
  /** Whether each layer adds its input to its output, place by place. */
  readonly skips: boolean;
  /** For each hidden layer the neuron at each place, and what it says. */
  readonly layers: readonly {readonly neurons: readonly number[]; readonly values: ArrayLike<number>}[];
  /** The digits read right before and after, and how many there are. */
  readonly right: readonly number[];
  readonly of: number;
  readonly outputs: {
    readonly pixels: readonly number[];
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly apart: number;
  };
}

/** Where the rows of neurons are, in shares of the height from above. */
const first = 0.24;
const next = 0.165;
const half = 0.05;
/** The labels left of the neurons, in neurons. */
const labels = 2.1;
/** The right end of the axis, in neurons. */
const rightEnd = hidden + 0.1;

/** The layer whose row is at a height, from 0; −1 where there is none. */
export function rowAt(y: number): number {
  const row = Math.round((y - first) / next);
  return row >= 0 && row < 3 && Math.abs(y - first - row * next) <= half + 0.02 ? row : -1;
}

/** A network's hidden layers from above, with the neurons' numbers, and below its outputs before and after. */
export function layerRows(kept: Kept, size: Size, rows: Rows): Element {
  const {title, skips, layers, right, of, outputs} = rows;
  const {width, height} = size;
  const axes = {
    ...size,
    margin: 0,
    x: {domain: [-labels, rightEnd], axis: null},
    y: {domain: [1, 0], axis: null},
  } as const;
  const unit = width / (rightEnd + labels);
  const side = Math.min(unit - 8, 2 * half * height);
  const x = (place: number) => (place + 0.5 + labels) * unit;
  const y = (layer: number) => (first + layer * next) * height;
  const isMoved = (l: number) => layers[l].neurons.some((neuron, place) => neuron !== place);
  const most = Math.max(...layers.flatMap(({values}) => Array.from(values, Math.abs)));
  const all = layers
    .slice(1)
    .map((_, l) =>
      layers[l].neurons
        .map((_, from) =>
          layers[l].neurons
            .map((_, to) => line([x(from), y(l) + side / 2], [x(to), y(l + 1) - side / 2]))
            .join(""),
        )
        .join(""),
    );
  const joins = (isSame: boolean) =>
    layers
      .slice(1)
      .flatMap(({neurons}, l) =>
        neurons.map((neuron, place) =>
          (neuron === layers[l].neurons[place]) === isSame
            ? line([x(place), y(l) + side / 2], [x(place), y(l + 1) - side / 2])
            : "",
        ),
      )
      .join("");
  const bars = {middle: 0.81 * height, height: 0.095 * height, unit: (width - (x(0) - side / 2)) / 10.3};
  const scale = bars.height / Math.max(...[...outputs.before, ...outputs.after].map(Math.abs));
  const bar = (z: number, c: number) =>
    box(
      x(0) - side / 2 + c * bars.unit,
      bars.middle - Math.max(0, z * scale),
      bars.unit * 0.7,
      Math.abs(z * scale),
    );
  const same = outputs.apart < 1e-9;
  const color = same ? "var(--good)" : "var(--warning)";
  const [before, read] = [outputs.before, outputs.after].map(predictedClass);
  const words: Words[] = [
    {x: -labels, y: 0, dx: 6, dy: 26, text: title, bold: true, size: 18},
    {
      x: rightEnd,
      y: 0,
      dx: -8,
      dy: 26,
      anchor: "end",
      large: {text: `${right[0]} → ${right[1]}`, size: 26},
      text: ` of ${of} digits right`,
      color,
    },
    {x: -labels, y: 0, dx: 6, dy: 52, ...wordsOfSkips(skips, joins(false) === "")},
    ...layers.map(
      (_, l): Words => ({
        x: -labels,
        y: first + l * next,
        dx: 6,
        dy: 5,
        text: `layer ${l + 1}`,
        bold: isMoved(l),
        color: isMoved(l) ? "var(--warning)" : "var(--ink)",
      }),
    ),
    ...layers.flatMap(({neurons}, l) =>
      neurons.map(
        (neuron, place): Words => ({
          x: place + 0.5,
          y: first + l * next,
          dy: 5,
          text: String(neuron + 1),
          anchor: "middle",
          bold: true,
          color: neuron === place ? "var(--ink)" : "var(--warning)",
        }),
      ),
    ),
    {x: -labels, y: 0.81, dx: 6, dy: 5, text: "outputs"},
    ...signKey(-labels, 1, {dx: 6, dy: -7}, ["blue: +", "red: −"]),
    ...outputs.after.map(
      (_, c): Words => ({
        x: (x(0) - side / 2 + (c + 0.35) * bars.unit) / unit - labels,
        y: 0.935,
        dy: 0,
        text: String(c),
        anchor: "middle",
        bold: c === read,
        color: c !== read ? "var(--ink)" : read === before ? "var(--good)" : "var(--warning)",
      }),
    ),
    {
      x: rightEnd,
      y: 1,
      dx: -8,
      dy: -7,
      anchor: "end",
      text: `${short(outputs.apart)} largest change`,
      color,
    },
  ];
  return panel(kept, "layers", axes, {
    drawn: () => [
      path(all.join(""), {stroke: "var(--rule)", width: 0.75}),
      ...(skips
        ? [
            path(joins(true), {stroke: "var(--good)", width: 3}),
            path(joins(false), {stroke: "var(--warning)", width: 3}),
          ]
        : []),
      path(
        layers
          .flatMap(({neurons}, l) =>
            neurons.map((_, place) => box(x(place) - side / 2, y(l) - side / 2, side, side)),
          )
          .join(""),
        {fill: "var(--paper)", stroke: "var(--rule)", width: 1},
      ),
      ...cells(
        layers.flatMap(({values}, l) =>
          Array.from(values, (value, place) => ({
            x: x(place) - side / 2,
            y: y(l) - side / 2,
            side,
            across: 1,
            values: [(0.6 * value) / most],
          })),
        ),
        "var(--gamma)",
        "var(--warning)",
      ),
      path(outputs.before.map(bar).join(""), {fill: "var(--ink-soft)", opacity: 0.5}),
      path(outputs.after.map(bar).join(""), {stroke: "var(--ink)", width: 1.5}),
    ],
    words,
  });
}

/** What the skips do, in words. */
function wordsOfSkips(skips: boolean, isSame: boolean): {text: string; color: string} {
  if (!skips) return {text: "each neuron reads all: any order will do", color: "var(--ink-soft)"};
  return isSame
    ? {text: "each skip joins a neuron with its like", color: "var(--good)"}
    : {text: "skips add what does not belong together", color: "var(--warning)"};
}

function line([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): string {
  return `M${x1.toFixed(1)},${y1.toFixed(1)}L${x2.toFixed(1)},${y2.toFixed(1)}`;
}

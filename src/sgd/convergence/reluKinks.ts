import {defineFigure} from "../../controls/frame/definition.js";
import {choice} from "../../controls/parameters/choice.js";
import {quantity} from "../../controls/parameters/quantity.js";
import {counted, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {panel} from "../../figures/panel.js";
import {beside, picture, type Size, stack} from "../../figures/picture.js";
import {curve, dots, path} from "../../figures/strokes.js";
import {type CloseUp, closeUp, firstCut, looks, placed, reach, type Which} from "./closeUp.js";
import {linePanel, type WholeLine, wholeLine} from "./linePanel.js";

const points = 201;

/** The losses of two small networks along a line through their weights, and what is seen of them from near by. */
export default defineFigure({
  id: "relu-kinks",
  parameters: {
    half: quantity({label: "half width", value: 0.04, min: 1e-4, max: 0.5, scale: "log"}),
    on: choice({
      label: "window",
      value: "kink",
      options: {kink: "on a kink", piece: "between two kinks"},
    }),
    centre: quantity({symbol: "α", label: "near", value: 0.438, min: reach[0], max: reach[1]}),
  },
  compute({half, on, centre}) {
    const line = wholeLine(firstCut);
    const {relu, tanh} = line;
    const at = placed(relu.kinks, centre, on);
    return {
      line,
      at,
      inWindow: Array.from(relu.kinks).filter(kink => Math.abs(kink - at) <= half),
      near: {relu: closeUp(relu, at, half, points), tanh: closeUp(tanh, at, half, points)},
    };
  },
}).shown({
  picture: stack(
    picture({wide: 150, stacked: 130}, ({values: {half}, data: {line, at}}, size, kept) =>
      linePanel(kept, "line", size, {
        line,
        window: {centre: at, half},
        rings: [[at, gripAt(line)]],
        words: (least, most) => [
          {x: reach[0], y: most, text: "ReLU", color: looks.relu.color, bold: true, dx: 8, dy: 16},
          {x: reach[0], y: most, text: "tanh", color: looks.tanh.color, bold: true, dx: 50, dy: 16},
          {x: reach[0], y: least, text: "ticks: kinks", color: looks.relu.color, dx: 8, dy: -14},
        ],
      }),
    ),
    beside(
      0.5,
      picture({wide: 185, stacked: 140}, ({values: {half}, data: {near, at, inWindow}}, size, kept) =>
        zoomed(
          kept,
          "relu",
          near.relu,
          size,
          inWindow.map(kink => (kink - at) / half),
        ),
      ),
      picture({wide: 185, stacked: 140}, ({data: {near}}, size, kept) =>
        zoomed(kept, "tanh", near.tanh, size, []),
      ),
    ),
  ),
  sight: ["half", "on"],
  more: ["centre"],
  presets: [{words: "ten times closer", set: ({values: {half}}) => ({half: Math.max(1e-4, half / 10)})}],
  handles: [
    {
      label: "window",
      along: "x",
      name: "left",
      at: ({data}) => [data.at, gripAt(data.line)],
      move: ({x}) => ({centre: x}),
    },
  ],
  click: ({x, plot}) => (plot === 0 ? {centre: x} : undefined),
  summary: ({values: {half}, data: {at, inWindow, near}}) =>
    `Within ${short(half)} of α = ${short(at)} the ReLU network has ${counted(inWindow.length, "kink")}. At the ends of the window the parabola of the centre is off by ${fitWords(near.relu)} ${near.relu.misfit < tooLarge ? "of " : ""}the curve’s height for ReLU, ${fitWords(near.tanh)} for tanh.`,
  table: ({values: {half}, data: {at, near}}) => ({
    columns: ["α", "ReLU without its chord", "tanh without its chord"],
    rows: Array.from({length: points}, (_, i) => [
      at + half * ((2 * i) / (points - 1) - 1),
      near.relu.aboveChord[i],
      near.tanh.aboveChord[i],
    ]),
  }),
  slides: [
    {words: "ReLU: corners; tanh: a parabola", set: {half: 0.004}},
    {words: "A hundred times closer: still a corner", set: {half: 0.0004}},
    {words: "Between two kinks", set: {on: "piece", half: 0.0004}},
  ],
  exercises: {
    inside: {
      progress: ({values: {half}, data: {near, inWindow}}) => ({
        done: near.relu.misfit < 0.01 && inWindow.length === 0,
        words: `Half width ${short(half)}: ${counted(inWindow.length, "kink")} in the window, the parabola is off by ${fitWords(near.relu)}.`,
      }),
      solution: {on: "piece", half: 0.0004},
    },
  },
});

/** How far up the axis the window is taken hold of: between the curves and the words above them. */
const grip = 0.8;

function gripAt({domain: [least, most]}: WholeLine): number {
  return least * (most / least) ** grip;
}

/** The curve without its chord fills the panel, whatever its height; the parabola of the centre is dashed. */
function zoomed(
  kept: Kept,
  which: Which,
  {aboveChord, parabola, misfit}: CloseUp,
  size: Size,
  kinks: readonly number[],
): Element {
  const {name, color} = looks[which];
  const least = Math.min(0, ...Array.from(aboveChord));
  const height = Math.max(0, ...Array.from(aboveChord)) - least;
  const scaled = (values: ArrayLike<number>) => (i: number) =>
    [
      -1 + (2 * i) / (values.length - 1),
      Math.max(-9, Math.min(9, height > 0 ? (values[i] - least) / height : 0.5)),
    ] as const;
  const axes = {
    ...size,
    marginTop: 8,
    marginRight: 10,
    marginBottom: 34,
    marginLeft: 12,
    x: {domain: [-1, 1], label: "from the centre, in half widths", labelAnchor: "center", ticks: 5},
    y: {domain: [-0.2, 1.6], axis: null},
  } as const;
  return panel(kept, which, axes, {
    drawn: (x, y) => [
      path(kinks.map(at => `M${x(at).toFixed(1)},${y(-0.2).toFixed(1)}v-10`).join(""), {
        stroke: color,
        width: 1.5,
      }),
      path(curve(aboveChord.length, scaled(aboveChord), x, y), {stroke: color, width: 2.75}),
      path(curve(parabola.length, scaled(parabola), x, y), {stroke: "var(--ink)", width: 1.5, dash: "5 4"}),
      path(
        dots(1, () => [0, scaled(aboveChord)((aboveChord.length - 1) / 2)[1]], x, y),
        {stroke: "var(--ink)", width: 6},
      ),
    ],
    words: [
      {x: -1, y: 1.6, text: name, color, bold: true, size: 20, dx: 6, dy: 22},
      {
        x: 1,
        y: 1.6,
        text: misfit < 0.01 ? "is its parabola" : `parabola off by ${fitWords({misfit})}`,
        anchor: "end",
        bold: true,
        size: size.width < 400 ? 16 : 20,
        dx: -6,
        dy: 22,
      },
    ],
  });
}

/** A misfit of so many heights and more is no share of the height any longer. */
const tooLarge = 10;

/** The misfit as a share of the height, or as so many times the height. */
function fitWords({misfit}: Pick<CloseUp, "misfit">): string {
  if (misfit >= tooLarge) return `${short(misfit)} times`;
  return `${short(Number((100 * misfit).toFixed(1)))} %`;
}

import type {PlotOptions} from "@observablehq/plot";
import {narrow, plainMargins} from "./axes.js";
import {short} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, dots, path, type Words} from "./strokes.js";
import {inked, titled, titleHeight} from "./titled.js";

/** The loss of one network, or one of its outputs, along a line through its weights. */
export interface LossLine {
  /** It at equal distances all along the line. */
  readonly whole: ArrayLike<number>;
  /** In the window: without its chord, and the parabola of the centre without the same chord. */
  readonly aboveChord: ArrayLike<number>;
  readonly parabola: ArrayLike<number>;
  /** In the window: second differences, divided by their mean size on the whole line. */
  readonly secondDifferences: ArrayLike<number>;
}

/** Two networks, and the window that is looked at. */
export interface KinkData {
  readonly shown: "loss" | "output";
  readonly relu: LossLine;
  readonly tanh: LossLine;
  readonly centre: number;
  readonly half: number;
  /** Where in the window the ReLU network has kinks, in half widths from the centre. */
  readonly kinks: readonly number[];
}

/** The stretch of the line that is shown, and the losses. */
export const lineDomain = {alpha: [-0.5, 0.5], loss: [0.001, 10], output: [-0.5, 2.5]} as const;
/** The heights at which the handles of the window stand: its centre and its border. */
export const handleHeights = {loss: {centre: 0.02, border: 4}, output: {centre: -0.1, border: 2.2}} as const;
const size = {whole: 160, chord: 190, difference: 150};
const networks = {
  relu: {name: "ReLU", color: "var(--warning)"},
  tanh: {name: "tanh", color: "var(--accent)"},
} as const;
type Which = keyof typeof networks;

/** The loss along the whole line; below, the window: without its chord, and its second difference. */
export function reluKinks(data: KinkData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round((width - 24) / 2);
  const column = (which: Which, columnWidth: number) =>
    arrange(
      kept,
      which,
      "",
      titled(kept, `${which} chord`, chordTitle(which, data), chordPanel(which, data, columnWidth, kept)),
      differencePanel(which, data, columnWidth, kept),
    );
  const title = [
    data.shown === "loss" ? "Loss along the line: " : "One output for one example, along the line: ",
    inked("ReLU", networks.relu.color),
    ", ",
    inked("tanh", networks.tanh.color),
    "; the window",
  ];
  return arrange(
    kept,
    "all",
    "",
    titled(kept, "whole", title, wholePanel(data, width, kept)),
    arrange(
      kept,
      "both",
      stacked ? "panels stacked" : "panels",
      column("relu", left),
      column("tanh", stacked ? width : width - left - 24),
    ),
  );
}

/** The height of the whole picture at a width. */
export function reluKinksHeight(width: number): number {
  const column = titleHeight + size.chord + size.difference;
  return titleHeight + size.whole + (width < narrow ? 2 * column + 8 : column);
}

function wholePanel({shown, relu, tanh, centre, half}: KinkData, width: number, kept: Kept): Element {
  const [first, last] = lineDomain.alpha;
  const [least, most] = lineDomain[shown];
  const axes: PlotOptions = {
    width,
    height: size.whole,
    ...plainMargins,
    x: {domain: lineDomain.alpha, label: "α, along the line", ticks: 5},
    y:
      shown === "loss"
        ? {type: "log", domain: lineDomain.loss, label: "loss", ticks: [0.001, 0.1, 10], tickFormat: String}
        : {domain: lineDomain.output, label: "output", ticks: 3},
  };
  return panel(kept, "whole", axes, {
    drawn: (x, y) => [
      path(`M${x(centre - half)},${y(least)}V${y(most)}H${x(centre + half)}V${y(least)}Z`, {
        fill: "var(--ink)",
        stroke: "var(--ink)",
        width: 1,
        opacity: 0.15,
      }),
      ...[relu, tanh].map(({whole}, i) =>
        path(
          curve(whole.length, k => [first + ((last - first) * k) / (whole.length - 1), whole[k]], x, y),
          {stroke: Object.values(networks)[i].color, width: 2},
        ),
      ),
    ],
  });
}

/** The least value of a network's loss without its chord, and its height. */
function frameOf({aboveChord}: LossLine): {least: number; height: number} {
  let [least, most] = [0, 0];
  for (let i = 0; i < aboveChord.length; i++) {
    least = Math.min(least, aboveChord[i]);
    most = Math.max(most, aboveChord[i]);
  }
  return {least, height: most - least};
}

function chordTitle(which: Which, data: KinkData) {
  const {name, color} = networks[which];
  const {height} = frameOf(data[which]);
  const seen = height > 0 ? `without its chord, ${short(height)} high` : "is straight in the window";
  return [inked(name, color), `: ${data.shown} ${seen}`];
}

const windowAxis = {domain: [-1, 1], label: "from the centre, in half widths", ticks: 5};

function chordPanel(which: Which, data: KinkData, width: number, kept: Kept): Element {
  const {aboveChord, parabola} = data[which];
  const {color} = networks[which];
  const {least, height} = frameOf(data[which]);
  const kinks = which === "relu" ? data.kinks : [];
  const scaled = (values: ArrayLike<number>) => (i: number) =>
    [
      -1 + (2 * i) / (values.length - 1),
      Math.max(-9, Math.min(9, height > 0 ? (values[i] - least) / height : 0.5)),
    ] as const;
  const axes: PlotOptions = {
    width,
    height: size.chord,
    ...plainMargins,
    marginBottom: 20,
    x: {...windowAxis, label: null},
    y: {domain: [-0.2, 1.15], axis: null},
  };
  return panel(kept, `${which} chord`, axes, {
    drawn: (x, y) => [
      path(kinks.map(at => `M${x(at).toFixed(1)},${y(-0.2)}v-9`).join(""), {
        stroke: color,
        width: 1,
      }),
      path(curve(aboveChord.length, scaled(aboveChord), x, y), {stroke: color, width: 2.5}),
      path(curve(parabola.length, scaled(parabola), x, y), {stroke: "var(--ink)", width: 1.5, dash: "5 4"}),
      path(
        dots(1, () => [0, scaled(aboveChord)((aboveChord.length - 1) / 2)[1]], x, y),
        {stroke: "var(--ink)", width: 6},
      ),
    ],
    words: kinks.length > 0 ? [{x: -1, y: -0.2, text: "kinks", dx: 4, dy: -13, color}] : [],
  });
}

/** What is shown of the second differences, in their mean size. */
const differenceDomain = [-2, 4];

function differencePanel(which: Which, data: KinkData, width: number, kept: Kept): Element {
  const {secondDifferences} = data[which];
  const {name, color} = networks[which];
  const [least, most] = differenceDomain;
  const count = secondDifferences.length;
  const at = (i: number) =>
    [
      -1 + (2 * (i + 1)) / (count + 1),
      Math.max(2 * least, Math.min(2 * most, secondDifferences[i])),
    ] as const;
  const axes: PlotOptions = {
    width,
    height: size.difference,
    ...plainMargins,
    x: windowAxis,
    y: {domain: differenceDomain, label: "second difference ÷ its mean size", ticks: [-2, 0, 2, 4]},
  };
  const words: Words[] = [{x: 1, y: least, text: name, anchor: "end", dx: -4, dy: -8, color}];
  return panel(kept, `${which} difference`, axes, {
    drawn: (x, y) => [
      path(
        curve(2, i => [2 * i - 1, 0], x, y),
        {stroke: "var(--ink-soft)", width: 1, opacity: 0.5},
      ),
      path(curve(count, at, x, y), {stroke: color, width: 1.5}),
    ],
    words,
  });
}

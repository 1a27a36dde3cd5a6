import type {GradientCost} from "../lib/autodiff/gradientCost.js";
import {narrow, plainMargins} from "./axes.js";
import {ways} from "./differenceV.js";
import {powerOfTen, short} from "./format.js";
import {arrange, type Kept} from "./kept.js";
import {panel} from "./panel.js";
import {curve, guide, path, type Scale, type Words} from "./strokes.js";
import {mark} from "./symbols.js";

/** What one gradient costs at a number of parameters. */
export interface CountedCost extends GradientCost {
  readonly n: number;
}

/** A function's costs against n, and those at the n that is looked at. */
export interface CostData {
  readonly costs: readonly CountedCost[];
  readonly here: CountedCost;
}

const height = 330;
const largest = 1e4;
/** Which of the counted n the names of the lines stand at. */
const labelled = 9;

const modes = [
  {key: "forwardMode", name: "forward mode", color: ways.forward, dash: "none"},
  {key: "reverseMode", name: "reverse mode", color: ways.reverse, dash: "none"},
  {key: "value", name: "the function alone", color: "var(--ink)", dash: "5 3"},
] as const;

/** The operations against the number of parameters; beside them, how many times the function's they are. */
export function gradientCosts(data: CostData, width: number, kept: Kept): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round((width - 24) / 2);
  const right = stacked ? width : width - 24 - left;
  return arrange(
    kept,
    "both",
    stacked ? "panels stacked" : "panels",
    operations(data, left, kept),
    ratios(data, right, kept),
  );
}

/** The height of the picture at a width. */
export function gradientCostsHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}

const n = {
  type: "log",
  domain: [1, largest],
  label: "n, number of parameters",
  labelAnchor: "center",
  ticks: 4,
  tickFormat: powerOfTen,
} as const;

/** A cost against n, and where it is at the n that is looked at. */
function costLine(
  {costs, here}: CostData,
  cost: (counted: CountedCost) => number,
  {color, dash}: {readonly color: string; readonly dash: string},
  x: Scale,
  y: Scale,
): Element[] {
  return [
    path(
      curve(costs.length, i => [costs[i].n, cost(costs[i])], x, y),
      {stroke: color, width: 2, dash},
    ),
    mark("circle", [x(here.n), y(cost(here))], 5, color),
  ];
}

function whereLooked({here}: CostData, [least, most]: readonly number[], x: Scale, y: Scale): Element {
  return path(
    curve(2, i => [here.n, i ? most : least], x, y),
    {...guide, dash: "2 3"},
  );
}

function operations(data: CostData, width: number, kept: Kept): Element {
  const domain = [1, 1e10];
  const label = "operations for the value and its gradient";
  const axes = {
    width,
    height,
    ...plainMargins,
    x: n,
    y: {type: "log", domain, label, ticks: 5, tickFormat: powerOfTen},
  } as const;
  const named = data.costs[labelled];
  return panel(kept, "operations", axes, {
    over: (x, y) => [
      whereLooked(data, domain, x, y),
      ...modes.flatMap(mode => costLine(data, counted => counted[mode.key], mode, x, y)),
    ],
    words: modes.map(({key, name, color}) => ({
      x: named.n,
      y: named[key],
      text: name,
      color,
      anchor: key === "value" ? "start" : "end",
      dy: key === "value" ? 22 : -12,
      bold: true,
    })),
  });
}

function ratios(data: CostData, width: number, kept: Kept): Element {
  const {here} = data;
  const domain = [1, 1e5];
  const axes = {
    width,
    height,
    ...plainMargins,
    x: n,
    y: {type: "log", domain, label: "times the function’s own operations", ticks: 5, tickFormat: powerOfTen},
  } as const;
  const shown = modes.filter(({key}) => key !== "value");
  const bound: Words = {
    x: largest,
    y: 5,
    text: "5, the bound",
    color: "var(--ink-soft)",
    anchor: "end",
    dy: -4,
    plain: true,
  };
  return panel(kept, "ratios", axes, {
    over: (x, y) => [
      path(
        curve(2, i => [i ? largest : 1, 5], x, y),
        {...guide, dash: "5 4"},
      ),
      whereLooked(data, domain, x, y),
      ...shown.flatMap(mode => costLine(data, counted => counted[mode.key] / counted.value, mode, x, y)),
    ],
    words: [
      bound,
      ...shown.map(
        ({key, name, color}): Words => ({
          x: here.n,
          y: here[key] / here.value,
          text: `${name}: × ${short(here[key] / here.value)}`,
          color,
          anchor: here.n > 60 ? "end" : "start",
          dx: here.n > 60 ? -10 : 10,
          dy: key === "reverseMode" ? 20 : -6,
          bold: true,
        }),
      ),
    ],
  });
}

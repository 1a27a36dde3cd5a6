import {dot, line, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {GradientCost} from "../lib/autodiff/gradientCost.js";
import {narrow, plainMargins} from "./axes.js";
import {ways} from "./differenceV.js";
import {powerOfTen, short} from "./format.js";
import {panels} from "./panels.js";

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
export function gradientCosts({costs, here}: CostData, width: number): Element {
  const stacked = width < narrow;
  const left = stacked ? width : Math.round((width - 24) / 2);
  const right = stacked ? width : width - 24 - left;
  return panels(stacked, operations(costs, here, left), ratios(costs, here, right));
}

/** The height of the picture at a width. */
export function gradientCostsHeight(width: number): number {
  return width < narrow ? 2 * height + 8 : height;
}

const x = {
  type: "log" as const,
  domain: [1, largest],
  label: "n, number of parameters",
  labelAnchor: "center" as const,
  ticks: 4,
  tickFormat: powerOfTen,
};

function operations(costs: readonly CountedCost[], here: CountedCost, width: number): Element {
  return plot({
    width,
    height,
    ...plainMargins,
    x,
    y: {
      type: "log",
      domain: [1, 1e10],
      label: "operations for the value and its gradient",
      ticks: 5,
      tickFormat: powerOfTen,
    },
    marks: [
      ruleX([here.n], {stroke: "var(--ink-soft)", strokeDasharray: "2 3"}),
      ...modes.flatMap(({key, name, color, dash}) => [
        line(costs, {x: "n", y: key, stroke: color, strokeWidth: 2, strokeDasharray: dash}),
        dot([here], {x: "n", y: key, fill: color, stroke: "var(--paper)", r: 5}),
        text([costs[labelled]], {
          x: "n",
          y: key,
          text: () => name,
          fill: color,
          textAnchor: key === "value" ? "start" : "end",
          fontWeight: 600,
          dy: key === "value" ? 18 : -16,
          stroke: "var(--paper)",
          strokeWidth: 4,
        }),
      ]),
    ],
  });
}

function ratios(costs: readonly CountedCost[], here: CountedCost, width: number): Element {
  const shown = modes.filter(({key}) => key !== "value");
  return plot({
    width,
    height,
    ...plainMargins,
    x,
    y: {
      type: "log",
      domain: [1, 1e5],
      label: "times the function’s own operations",
      ticks: 5,
      tickFormat: powerOfTen,
    },
    marks: [
      ruleY([5], {stroke: "var(--ink-soft)", strokeDasharray: "5 4"}),
      text([largest], {
        x: d => d,
        y: () => 5,
        text: () => "5, the bound",
        textAnchor: "end",
        dy: -8,
        fill: "var(--ink-soft)",
      }),
      ruleX([here.n], {stroke: "var(--ink-soft)", strokeDasharray: "2 3"}),
      ...shown.flatMap(({key, name, color}) => [
        line(costs, {x: "n", y: d => d[key] / d.value, stroke: color, strokeWidth: 2}),
        dot([here], {x: "n", y: d => d[key] / d.value, fill: color, stroke: "var(--paper)", r: 5}),
        text([here], {
          x: "n",
          y: d => d[key] / d.value,
          text: d => `${name}: × ${short(d[key] / d.value)}`,
          fill: color,
          fontWeight: 600,
          textAnchor: here.n > 60 ? "end" : "start",
          dx: here.n > 60 ? -10 : 10,
          dy: key === "reverseMode" ? 16 : -10,
          stroke: "var(--paper)",
          strokeWidth: 4,
        }),
      ]),
    ],
  });
}

import {line, plot, ruleX, ruleY, text} from "@observablehq/plot";
import type {DifferenceError} from "../lib/autodiff/differenceErrors.js";
import type {GradientAccuracy} from "../lib/precise/accuracy.js";
import {plainMargins} from "./axes.js";
import {powerOfTen, short} from "./format.js";

const floor = 1e-17;
const ceiling = 10;
/** Where h is shown. */
export const widthDomain: readonly [number, number] = [1e-15, 1];

/** How the ways of differentiating look, in this lesson. */
export const ways = {
  reverse: "var(--gradient)",
  forward: "var(--warning)",
  central: "var(--accent)",
} as const;

/**
 * The error of each way of computing a gradient against the width h of finite differences: two Vs over a line. The
 * plot's x is the exponent of h, a number that a handle's place can be told in.
 */
export function differenceV(
  accuracy: GradientAccuracy,
  h: number,
  size: {width: number; height: number},
): Element {
  const {reverse, differences, bestForward, bestCentral} = accuracy;
  const known = Number.isFinite(reverse);
  const shown = (error: number) => Math.min(ceiling, Math.max(floor, error));
  const curve = (way: "forward" | "central") =>
    line(known ? differences : [], {
      x: d => Math.log10(d.h),
      y: d => shown(d[way]),
      stroke: ways[way],
      strokeWidth: 1.75,
      strokeDasharray: way === "central" ? "6 3" : "none",
    });
  const note = (best: DifferenceError, way: "forward" | "central", dx: number) =>
    text(known ? [best] : [], {
      x: d => Math.log10(d.h),
      y: d => shown(d[way]),
      text: () => `${way}\n${short(best[way])}`,
      lineAnchor: "top",
      fill: ways[way],
      textAnchor: way === "forward" ? "end" : "start",
      fontWeight: 600,
      dx,
      dy: 7,
      stroke: "var(--paper)",
      strokeWidth: 4,
    });
  return plot({
    ...size,
    ...plainMargins,
    marginTop: 24,
    x: {
      domain: widthDomain.map(Math.log10),
      label: "h, width of the difference",
      labelAnchor: "center",
      ticks: [-12, -8, -4, 0],
      tickFormat: (exponent: number) => powerOfTen(10 ** exponent),
    },
    y: {
      type: "log",
      domain: [floor, ceiling],
      label: "relative error of the gradient",
      ticks: 6,
      tickFormat: powerOfTen,
    },
    marks: [
      ruleX([Math.log10(h)], {stroke: "var(--ink-soft)", strokeDasharray: "2 3"}),
      curve("forward"),
      curve("central"),
      ruleY(known ? [shown(reverse)] : [], {stroke: ways.reverse, strokeWidth: 3}),
      note(bestForward, "forward", -1),
      note(bestCentral, "central", 1),
      text(
        [
          known
            ? `reverse mode: ${reverse === 0 ? "none" : short(reverse)}`
            : "no gradient to compare with here",
        ],
        {
          x: () => Math.log10(widthDomain[0]),
          y: () => (known ? shown(reverse) : 1e-8),
          text: d => d,
          fill: known ? ways.reverse : "var(--ink-soft)",
          textAnchor: "start",
          fontWeight: 600,
          dx: 8,
          dy: -10,
        },
      ),
    ],
  });
}

/** The width of the list that lies nearest to h. */
export function nearestWidth(differences: readonly DifferenceError[], h: number): DifferenceError {
  return differences.reduce((a, b) => (Math.abs(Math.log(b.h / h)) < Math.abs(Math.log(a.h / h)) ? b : a));
}

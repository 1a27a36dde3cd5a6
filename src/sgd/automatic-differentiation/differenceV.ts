import {powerOfTen, short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {plainMargins} from "../../figures/margins.js";
import {panel} from "../../figures/panel.js";
import {curve, guide, path, type Words} from "../../figures/strokes.js";
import type {DifferenceError} from "../../lib/autodiff/differenceErrors.js";
import type {GradientAccuracy} from "../../lib/precise/accuracy.js";

const floor = 1e-17;
const ceiling = 10;
/** Where h is shown. */
export const widthDomain: readonly [number, number] = [1e-15, 1];
/** The h that are tried: four for each power of ten. */
export const widths = Array.from({length: 61}, (_, k) => 10 ** (k / 4 - 15));

/** How the ways of differentiating look, in this lesson. */
export const ways = {
  reverse: "var(--gradient)",
  forward: "var(--warning)",
  central: "var(--accent)",
} as const;

/**
 * The error of each way of computing a gradient against the width h of finite differences: two Vs over a line. The
 * plot's x is the exponent of h, a number that a handle's place can be told in.
 *
 * @param here the h that is looked at, with its errors
 */
export function differenceV(
  accuracy: GradientAccuracy,
  here: DifferenceError,
  size: {width: number; height: number},
  kept: Kept,
): Element {
  const {reverse, differences} = accuracy;
  const known = Number.isFinite(reverse);
  const at = (way: Way) => (i: number) => [Math.log10(differences[i].h), shown(differences[i][way])] as const;
  const domain = widthDomain.map(Math.log10);
  const axes = {
    ...size,
    ...plainMargins,
    marginTop: 24,
    x: {
      domain,
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
  } as const;
  return panel(kept, "errors", axes, {
    over: (x, y) => [
      path(
        curve(2, i => [Math.log10(here.h), [floor, ceiling][i]], x, y),
        {...guide, dash: "2 3"},
      ),
      ...(known
        ? [
            path(curve(differences.length, at("forward"), x, y), {stroke: ways.forward}),
            path(curve(differences.length, at("central"), x, y), {stroke: ways.central, dash: "6 3"}),
            path(
              curve(2, i => [domain[i], shown(reverse)], x, y),
              {stroke: ways.reverse, width: 3, cap: "butt"},
            ),
          ]
        : []),
    ],
    words: known
      ? wordsOn(accuracy)
      : [reverseWords(1e-8, "no gradient to compare with here", "var(--ink-soft)")],
    headlines: (["forward", "central"] as const).map(way => ({
      number: known && Number.isFinite(here[way]) ? short(here[way]) : "none",
      text: `off by ${way} differences`,
      color: ways[way],
    })),
  });
}

type Way = "forward" | "central";

function shown(error: number): number {
  return Math.min(ceiling, Math.max(floor, error));
}

function wordsOn({reverse, bestForward, bestCentral}: GradientAccuracy): Words[] {
  const exact = `reverse mode: ${reverse === 0 ? "none" : short(reverse)}`;
  return [
    ...leastError(bestForward, "forward"),
    ...leastError(bestCentral, "central"),
    reverseWords(shown(reverse), exact, ways.reverse),
  ];
}

/** The way and its least error, in two lines below the place of it. */
function leastError(best: DifferenceError, way: Way): Words[] {
  const side = way === "forward" ? ({anchor: "end", dx: -1} as const) : ({anchor: "start", dx: 1} as const);
  return [way, short(best[way])].map((text, line) => ({
    x: Math.log10(best.h),
    y: shown(best[way]),
    text,
    color: ways[way],
    ...side,
    dy: 16 + 16 * line,
    bold: true,
  }));
}

function reverseWords(y: number, text: string, color: string): Words {
  return {x: Math.log10(widthDomain[0]), y, text, color, dx: 8, dy: -6, bold: true, plain: true};
}

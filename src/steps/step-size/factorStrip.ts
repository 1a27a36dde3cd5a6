import {arrow} from "../../figures/arrows.js";
import {short} from "../../figures/format.js";
import type {Kept} from "../../figures/kept.js";
import {exitOf} from "../../figures/leaving.js";
import {panel} from "../../figures/panel.js";
import type {Size} from "../../figures/picture.js";
import {region, rule} from "../../figures/region.js";
import {curve, guide, path, type Scale, type Words} from "../../figures/strokes.js";
import {mark} from "../../figures/symbols.js";
import {directions} from "./distancesPanel.js";

/** The step sizes of the strip, and the factors. */
export const etas = [0.05, 10] as const;
const highest = 1.7;
const points = 241;
const across = (i: number) => etas[0] * (etas[1] / etas[0]) ** (i / (points - 1));

/** What one step leaves of each direction, |1 − ηλ|, against η: the larger of the two sets the pace. */
export function factorStrip(
  kept: Kept,
  size: Size,
  {eta, lambdas, best, edge}: {eta: number; lambdas: readonly number[]; best: number; edge: number},
): Element {
  const small = size.width < 500;
  const axes = {
    ...size,
    marginTop: 20,
    marginRight: 12,
    marginBottom: 44,
    marginLeft: 34,
    x: {type: "log", domain: [...etas], label: null, ticks: []},
    y: {domain: [0, highest], label: "what one step leaves of each distance", ticks: [0, 0.5, 1]},
  } as const;
  const left = (i: number, at: number) => Math.abs(1 - at * lambdas[i]);
  const slower = (at: number) => Math.max(left(0, at), left(1, at));
  const paced = Math.floor((points - 1) * position(edge)) + 1;
  const reach = (i: number) =>
    Math.min(points, Math.ceil((points - 1) * position((1 + highest) / lambdas[i])) + 1);
  return panel(kept, "strip", axes, {
    drawn: (x, y) => [
      region(
        2,
        i => [i ? etas[1] : edge, 0],
        i => [i ? etas[1] : edge, highest],
        x,
        y,
        "var(--warning)",
        0.1,
      ),
      path(rule("y", 1, etas, x, y), {...guide, dash: "4 4"}),
      path(rule("x", edge, [0, highest], x, y), {stroke: "var(--ink)", width: 1.25}),
      path(
        curve(paced, i => [across(i), slower(across(i))], x, y),
        {stroke: "var(--nesterov)", width: 9, opacity: 0.22},
      ),
      ...directions.flatMap(({color, dash}, i) => {
        const at = (k: number) => [across(k), left(i, across(k))] as const;
        const exit = exitOf(reach(i), at, {x: etas, y: [0, highest]});
        return [
          path(curve(reach(i), at, x, y), {stroke: color, width: 2.5, dash}),
          path(exit ? arrow(at(exit.step - 4), exit.edge, x, y) : "", {stroke: color, width: 2.5}),
        ];
      }),
    ],
    over: (x, y) => [
      path(rule("x", best, [0, 1 - best * lambdas[0]], x, y), {...guide, dash: "2 3"}),
      mark("circle", [x(best), y(1 - best * lambdas[0])], 5, "var(--paper)", "var(--ink)"),
      path(rule("x", eta, [0, highest], x, y), {stroke: "var(--eta)", width: 2.5}),
      ...directions.map(({color}, i) =>
        mark("circle", [x(eta), y(Math.min(highest, left(i, eta)))], 6, color),
      ),
    ],
    words: x => [
      ...directions.map(({color}, i): Words => {
        const [value, other] = [left(i, eta), left(1 - i, eta)];
        return {
          x: eta,
          y:
            value > highest
              ? highest - 0.38 - (i === 0 && left(1, eta) > highest ? 0.3 : 0)
              : Math.max(0.14, value),
          text: value > highest ? `${short(value)} ↑` : short(value),
          color,
          bold: true,
          size: 16,
          anchor: x(eta) > x(etas[1]) - 70 ? "end" : "start",
          dx: x(eta) > x(etas[1]) - 70 ? -11 : 11,
          dy: Math.abs(value - other) < 0.2 ? (value > other || (value === other && i === 0) ? -8 : 14) : 5,
        };
      }),
      ...axisWords(lambdas, best, edge, small),
      {
        x: eta,
        y: 0,
        text: `η = ${short(eta)}`,
        color: "var(--eta)",
        bold: true,
        size: 17,
        ...besideEnds(x, eta),
        dy: 40,
      },
    ],
  });
}

/** A word below η, kept inside at both ends of the axis. */
function besideEnds(x: Scale, eta: number): Pick<Words, "anchor" | "dx"> {
  if (x(eta) > x(etas[1]) - 40) return {anchor: "end", dx: 8};
  return x(eta) < x(etas[0]) + 20 ? {anchor: "start", dx: -8} : {anchor: "middle"};
}

/** Where an η lies on the strip, 0 at its left end and 1 at its right one. */
function position(eta: number): number {
  return Math.log(eta / etas[0]) / Math.log(etas[1] / etas[0]);
}

function axisWords(lambdas: readonly number[], best: number, edge: number, small: boolean): Words[] {
  const below = {y: 0, anchor: "middle", dy: 20, bold: true} as const;
  return [
    {...below, x: 1 / lambdas[1], text: "1/λ₂", color: directions[1].color},
    {...below, x: edge, text: "2/λ₂", color: directions[1].color},
    {...below, x: 1 / lambdas[0], text: "1/λ₁", color: directions[0].color},
    {...below, x: 2 / lambdas[0], text: "2/λ₁", color: directions[0].color},
    {x: etas[0], y: highest, text: "converges", bold: true, size: 19, dx: 8, dy: 14},
    {
      // Left of where the flat direction's curve leaves the strip.
      x: Math.min(etas[1], (0.9 * (1 + highest)) / lambdas[0]),
      y: highest,
      text: small ? "diverges" : "diverges: one direction is enough",
      bold: true,
      size: 19,
      color: directions[1].color,
      anchor: "end",
      dx: -8,
      dy: 14,
    },
    ...(small
      ? []
      : [
          {
            x: etas[0],
            y: 0.98,
            text: "flat, λ₁",
            color: directions[0].color,
            bold: true,
            dx: 8,
            dy: -10,
          } as const,
          {x: etas[0], y: 0.4, text: "steep, λ₂", color: directions[1].color, bold: true, dx: 8} as const,
          {x: best, y: 0.3, text: "best", anchor: "end", dx: -6, bold: true} as const,
        ]),
  ];
}

/** What becomes of the run, by the factors of its directions. */
export function whatHappens(factors: readonly number[]): string {
  const growing = factors.filter(factor => Math.abs(factor) > 1).length;
  if (growing === 2) return "Both grow.";
  if (growing === 1) return "x₂ grows while x₁ shrinks: the run is lost.";
  return factors.some(factor => Math.abs(factor) === 1) ? "x₂ goes to and fro for ever." : "Both shrink.";
}

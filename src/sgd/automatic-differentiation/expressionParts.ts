import {svg} from "../../figures/svg.js";
import {writeNumber} from "../../figures/writeNumber.js";
import type {ExpressionEdge, ExpressionGraph, ExpressionNode} from "./expressionGraph.js";
import {barred} from "./walkWords.js";

export type Point = readonly [x: number, y: number];

/** How much of the numbers there is room for. */
export type Detail = "all" | "values" | "label" | "bare";

const height = 26;

/** A node with its operation; its value and its adjoint above and below it, or to the right in an upright graph. */
export function drawNode(
  node: ExpressionNode,
  [x, y]: Point,
  {
    phase,
    active,
    detail,
    upright,
  }: {phase: ExpressionGraph["phase"]; active: boolean; detail: Detail; upright: boolean},
): SVGElement {
  const {name, label, value, adjoint} = node;
  const color =
    adjoint !== undefined ? "var(--gradient)" : value === undefined ? "var(--ink-soft)" : "var(--ink)";
  const group = svg("g", {transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`, "text-anchor": "middle"});
  if (detail === "bare") {
    group.append(svg("circle", {r: 4, fill: color, stroke: "none"}));
    return group;
  }
  const width = Math.max(30, 7 * label.length + 14);
  group.append(
    svg("rect", {
      x: -width / 2,
      y: -height / 2,
      width,
      height,
      rx: height / 2,
      fill: "var(--paper)",
      stroke: active && phase === "forward" ? "var(--accent)" : color,
      "stroke-width": active ? 3 : 1.25,
      "paint-order": "normal",
      "stroke-dasharray": value === undefined ? "3 3" : "none",
    }),
    svg("text", {y: 4.5, fill: "var(--ink)", "font-size": 14}, label),
  );
  if (detail === "label") return group;
  const places: readonly Point[] = upright
    ? [
        [width / 2 + 6, -2],
        [width / 2 + 6, 13],
      ]
    : [
        [0, -height / 2 - 6],
        [0, height / 2 + 15],
      ];
  const named = (of: string, number: number) =>
    detail === "all" && of ? `${of} = ${writeNumber(number)}` : writeNumber(number);
  const numbers = svg("g", {"text-anchor": upright ? "start" : "middle"});
  if (value !== undefined) numbers.append(words(named(node.formula && name, value), places[0], "var(--ink)"));
  if (adjoint !== undefined)
    numbers.append(words(named(barred(name), adjoint), places[1], "var(--gradient)", 650));
  group.append(numbers);
  return group;
}

/** An edge along its route, and its numbers: the partial derivative, and what was handed back. */
export function drawEdge(
  {partial, share}: ExpressionEdge,
  route: readonly Point[],
  {upright, active, labelled, bend}: {upright: boolean; active: boolean; labelled: boolean; bend: number},
): {line: SVGElement; label: SVGElement} {
  const returned = share !== undefined;
  const color = returned ? "var(--gradient)" : active ? "var(--accent)" : "var(--ink-soft)";
  const line = svg("path", {
    d: smooth(route, upright, bend),
    fill: "none",
    stroke: color,
    "stroke-width": active ? 3 : returned ? 2 : 1.25,
    "stroke-opacity": partial === undefined ? 0.55 : 1,
    "stroke-dasharray": partial === undefined ? "3 4" : "none",
  });
  const label = svg("g", {"text-anchor": "middle"});
  if (labelled && partial !== undefined) {
    const [[x0, y0], [x1, y1]] = [route[route.length - 2], route[route.length - 1]];
    const x = (x0 + x1) / 2 + (upright ? bend : 0);
    const y = (y0 + y1) / 2 + (upright ? 0 : bend);
    label.append(words(`×${writeNumber(partial)}`, [x, y + (returned ? -3 : 4)], "var(--ink-soft)"));
    if (returned) label.append(words(writeNumber(share), [x, y + 12], "var(--gradient)"));
  }
  return {line, label};
}

/** A curve through the points of a route that leaves and enters each in the direction of the layers. */
function smooth([[x, y], ...rest]: readonly Point[], upright: boolean, bend: number): string {
  let d = `M${x.toFixed(1)},${y.toFixed(1)}`;
  let [x0, y0] = [x, y];
  for (const [x1, y1] of rest) {
    const [mx, my] = [(x0 + x1) / 2, (y0 + y1) / 2];
    const controls = upright ? [x0 + bend, my, x1 + bend, my] : [mx, y0 + bend, mx, y1 + bend];
    d += `C${[...controls, x1, y1].map(number => number.toFixed(1)).join(",")}`;
    [x0, y0] = [x1, y1];
  }
  return d;
}

function words(text: string, [x, y]: Point, fill: string, weight = 400): SVGElement {
  return svg("text", {x, y, fill, "font-weight": String(weight)}, text);
}

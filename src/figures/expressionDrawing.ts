import type {ExpressionEdge, ExpressionGraph, ExpressionNode} from "./expressionGraph.js";
import {layOut, type Place} from "./graphLayout.js";
import {svg} from "./svg.js";
import {barred} from "./walkWords.js";
import {writeNumber} from "./writeNumber.js";

/** Where the graph is drawn: from left to right, or from top to bottom where there is no room. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
}

type Point = readonly [x: number, y: number];

/** How much of the numbers there is room for. */
type Detail = "all" | "values" | "bare";

const margin = {along: 44, across: 36};
const nodeHeight = 26;
/** No further apart than this, however few there are. */
const widest = {along: 130, across: 104};

/** The graph of an expression with what has been computed: values above the nodes, adjoints below, partials on edges. */
export function drawExpression(graph: ExpressionGraph, sheet: Sheet): SVGElement {
  const {nodes, edges, active} = graph;
  const layout = layOut({count: nodes.length, edges: edges.map(({from, to}) => [from, to])});
  const {toPoint, along, across} = placing(layout, sheet);
  const detail = detailFor(sheet, along, across);
  const points = layout.places.map(toPoint);
  const onStep = (i: number) =>
    active !== undefined && (i === active || edges.some(({from, to}) => to === active && from === i));
  const drawnEdges = edges.map((edge, i) => {
    const twin = edges.findIndex(other => other.from === edge.from && other.to === edge.to) < i;
    return drawEdge(edge, layout.routes[i].map(toPoint), {
      upright: sheet.upright,
      active: edge.to === active,
      labelled: detail === "all" || (edge.to === active && detail === "values"),
      bend: twin ? 14 : 0,
    });
  });
  const drawnNodes = nodes.map((node, i) =>
    drawNode(node, points[i], {
      phase: graph.phase,
      active: i === active,
      detail: detail === "bare" && onStep(i) ? "values" : detail,
    }),
  );
  return svg(
    "svg",
    {width: sheet.width, height: sheet.height, viewBox: `0 0 ${sheet.width} ${sheet.height}`},
    ...drawnEdges.map(({line}) => line),
    ...drawnEdges.map(({label}) => label),
    ...drawnNodes,
  );
}

function placing({layers, breadth}: {layers: number; breadth: number}, {width, height, upright}: Sheet) {
  const [length, side] = upright ? [height, width] : [width, height];
  const room = upright ? {along: margin.across, across: margin.along} : margin;
  const along = Math.min(widest.along, (length - 2 * room.along) / Math.max(1, layers - 1));
  const across = Math.min(
    upright ? widest.along : widest.across,
    (side - 2 * room.across) / Math.max(1, breadth),
  );
  const start = [(length - along * (layers - 1)) / 2, (side - across * breadth) / 2];
  const toPoint = ([layer, slot]: Place): Point => {
    const [l, s] = [start[0] + along * layer, start[1] + across * slot];
    return upright ? [s, l] : [l, s];
  };
  return {toPoint, along, across};
}

function detailFor({upright}: Sheet, along: number, across: number): Detail {
  const [horizontal, vertical] = upright ? [across, along] : [along, across];
  if (horizontal >= (upright ? 64 : 78) && vertical >= 56) return "all";
  return horizontal >= 44 && vertical >= 50 ? "values" : "bare";
}

function drawNode(
  node: ExpressionNode,
  [x, y]: Point,
  {phase, active, detail}: {phase: string; active: boolean; detail: Detail},
): SVGElement {
  const {name, label, value, adjoint} = node;
  const reached = adjoint !== undefined;
  const color = reached ? "var(--gradient)" : value === undefined ? "var(--ink-soft)" : "var(--ink)";
  const group = svg("g", {transform: `translate(${x.toFixed(1)},${y.toFixed(1)})`, "text-anchor": "middle"});
  if (detail === "bare") {
    group.append(svg("circle", {r: 4, fill: color}));
    return group;
  }
  const width = Math.max(30, 7 * label.length + 14);
  group.append(
    svg("rect", {
      x: -width / 2,
      y: -nodeHeight / 2,
      width,
      height: nodeHeight,
      rx: nodeHeight / 2,
      fill: "var(--paper)",
      stroke: active && phase === "forward" ? "var(--accent)" : color,
      "stroke-width": active ? 3 : 1.25,
      "stroke-dasharray": value === undefined ? "3 3" : "none",
    }),
    svg("text", {y: 4.5, fill: "var(--ink)", "font-size": 14}, label),
  );
  const isOperation = node.formula !== "";
  const named = detail === "all";
  if (value !== undefined) {
    const text = named && isOperation ? `${name} = ${writeNumber(value)}` : writeNumber(value);
    group.append(words(text, -nodeHeight / 2 - 6, "var(--ink)"));
  }
  if (reached) {
    const text = named ? `${barred(name)} = ${writeNumber(adjoint)}` : writeNumber(adjoint);
    group.append(words(text, nodeHeight / 2 + 15, "var(--gradient)", 650));
  }
  return group;
}

function drawEdge(
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
    const [x, y] = [(x0 + x1) / 2 + (upright ? bend : 0), (y0 + y1) / 2 + (upright ? 0 : bend)];
    label.setAttribute("transform", `translate(${x.toFixed(1)},${y.toFixed(1)})`);
    label.append(words(`×${writeNumber(partial)}`, returned ? -3 : 4, "var(--ink-soft)"));
    if (returned) label.append(words(writeNumber(share), 12, "var(--gradient)"));
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

function words(text: string, y: number, fill: string, weight = 400): SVGElement {
  return svg(
    "text",
    {
      y,
      fill,
      "font-weight": String(weight),
      style: "paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round",
    },
    text,
  );
}

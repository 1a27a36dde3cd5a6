import {svg} from "../../figures/svg.js";
import type {ExpressionGraph} from "./expressionGraph.js";
import {type Detail, drawEdge, drawNode, type Point} from "./expressionParts.js";
import type {GraphLayout, Place} from "./graphLayout.js";

/** Where the graph is drawn: from left to right, or from top to bottom where there is no room. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly upright: boolean;
}

/** Room around the nodes: for their numbers, which stand above and below, or to the right where the graph is upright. */
const margins = {
  lying: {left: 40, right: 40, top: 36, bottom: 36},
  upright: {left: 26, right: 92, top: 20, bottom: 24},
};
/** No further apart than this, however few there are: to the side, and up and down. */
const widest = {side: 150, height: 104};
/** Lets all words stand out from the lines below them. */
const halo = "paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round";
/** How far nodes must be apart for all numbers, and for the values alone. */
const needed = {
  lying: {all: [78, 56], values: [44, 50]},
  upright: {all: [104, 56], values: [62, 36]},
};

/** The graph of an expression with what has been computed: values above the nodes, adjoints below, partials on edges. */
export function drawExpression(graph: ExpressionGraph, layout: GraphLayout, sheet: Sheet): SVGElement {
  const {nodes, edges, active} = graph;
  const {toPoint, apart} = placing(layout, sheet);
  const detail = detailFor(sheet.upright, apart);
  const points = layout.places.map(toPoint);
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
      upright: sheet.upright,
      active: i === active,
      detail: detail === "bare" && i === active ? "label" : detail,
    }),
  );
  return svg(
    "svg",
    {width: sheet.width, height: sheet.height, viewBox: `0 0 ${sheet.width} ${sheet.height}`, style: halo},
    ...drawnEdges.map(({line}) => line),
    ...drawnEdges.map(({label}) => label),
    ...drawnNodes,
  );
}

/** How a layout fills a sheet: the place of each point, and how far neighbours are apart. */
function placing({layers, breadth}: GraphLayout, {width, height, upright}: Sheet) {
  const {left, right, top, bottom} = margins[upright ? "upright" : "lying"];
  const [room, tall] = [width - left - right, height - top - bottom];
  const [columns, rows] = upright ? [breadth, layers - 1] : [layers - 1, breadth];
  const dx = Math.min(widest.side, room / Math.max(1, columns));
  const dy = Math.min(widest.height, tall / Math.max(1, rows));
  const [x0, y0] = [left + (room - dx * columns) / 2, top + (tall - dy * rows) / 2];
  const toPoint = ([layer, slot]: Place): Point =>
    upright ? [x0 + dx * slot, y0 + dy * layer] : [x0 + dx * layer, y0 + dy * slot];
  return {toPoint, apart: [dx, dy] as const};
}

function detailFor(upright: boolean, [dx, dy]: Point): Detail {
  const {all, values} = needed[upright ? "upright" : "lying"];
  if (dx >= all[0] && dy >= all[1]) return "all";
  return dx >= values[0] && dy >= values[1] ? "values" : "bare";
}

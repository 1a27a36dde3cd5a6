import type {GradientAccuracy} from "../lib/precise/accuracy.js";
import {narrow} from "./axes.js";
import {differenceV} from "./differenceV.js";
import {drawExpression} from "./expressionDrawing.js";
import type {ExpressionGraph} from "./expressionGraph.js";
import type {GraphLayout} from "./graphLayout.js";
import {arrange, type Kept, keep} from "./kept.js";
import {patchAll} from "./patch.js";

/** A formula on its way through the two sweeps, and how well its gradient is known. */
export interface ExactnessData {
  graph: ExpressionGraph;
  /** Where its nodes and edges lie, at any step. */
  layout: GraphLayout;
  /** What the last step did. */
  words: string;
  accuracy: GradientAccuracy;
  /** The width of finite differences that is looked at. */
  h: number;
}

const height = 400;
const uprightHeight = 580;
const errorHeight = 300;
/** The room of the line that says what the last step did. */
const wordsHeight = 48;

/** The graph of the formula with values, adjoints and partial derivatives; beside it the errors of differences. */
export function exactness(
  {graph, layout, words, accuracy, h}: ExactnessData,
  width: number,
  kept: Kept,
): Element {
  const upright = width < narrow;
  const left = upright ? width : Math.round(width * 0.67);
  const right = upright ? width : width - left - 24;
  const said = keep(kept, "said", "", sayingLine);
  if (said.textContent !== words) said.textContent = words;
  const sheet = {width: left, height: (upright ? uprightHeight : height) - wordsHeight, upright};
  const drawing = drawExpression(graph, layout, sheet);
  const shown = keep(kept, "graph", JSON.stringify(sheet), () => drawing);
  if (shown !== drawing) patchAll(shown, [...drawing.children]);
  return arrange(
    kept,
    "both",
    upright ? "panels stacked" : "panels",
    arrange(kept, "walk", "", said, shown),
    differenceV(accuracy, h, {width: right, height: upright ? errorHeight : height}, kept),
  );
}

function sayingLine(): HTMLElement {
  const line = document.createElement("p");
  line.className = "panel-title";
  line.style.cssText = `height: ${wordsHeight}px; font-variant-numeric: tabular-nums`;
  return line;
}

/** The height of the picture at a width. */
export function exactnessHeight(width: number): number {
  return width < narrow ? uprightHeight + 8 + errorHeight : height;
}

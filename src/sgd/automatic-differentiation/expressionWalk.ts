import {defineFigure} from "../../controls/frame/definition.js";
import {count} from "../../controls/parameters/quantity.js";
import {arrange, type Kept, keep} from "../../figures/kept.js";
import {patchAll} from "../../figures/patch.js";
import {narrow, picture} from "../../figures/picture.js";
import {setText} from "../../figures/setText.js";
import {writeNumber} from "../../figures/writeNumber.js";
import {walkThrough} from "../../lib/autodiff/walk.js";
import {formula} from "../../lib/formula/formula.js";
import {drawExpression} from "./expressionDrawing.js";
import {type ExpressionGraph, expressionGraph} from "./expressionGraph.js";
import {examples, formulaAt} from "./formulaAt.js";
import {layOut} from "./graphLayout.js";
import {latest} from "./latest.js";
import {stepInWords, tapeInWords} from "./walkWords.js";

const variables = ["x", "y"];
/** No formula of the length that is allowed has more steps. */
const mostSteps = 600;
/** The lines above the graph: what is known in the end, and what the last step did. */
const lines = {found: 30, done: 40};

/** A formula's tape, and the places of its graph, which are the same at every step and point. */
const programOf = latest((written: string) => {
  const f = formula(written);
  const walk = walkThrough(f);
  const {nodes, edges} = expressionGraph(walk.at(new Float64Array(2), 0), variables, writeNumber);
  const layout = layOut({count: nodes.length, edges: edges.map(({from, to}) => [from, to] as const)});
  return {f, walk, layout};
});

/** A formula of the reader's own as a graph of operations, stepped through forward and back. */
export default defineFigure({
  id: "expression-walk",
  parameters: {
    ...formulaAt(),
    step: count({label: "step", value: mostSteps, min: 0, max: mostSteps}),
  },
  compute({f: written, x, y, step}) {
    const {f, walk, layout} = programOf(written);
    const place = Float64Array.of(x, y);
    const at = Math.min(step, walk.steps);
    const gradient = new Float64Array(2);
    const hessian = new Float64Array(4);
    const value = f.gradient(place, gradient);
    f.hessian(place, hessian);
    const graph = expressionGraph(walk.at(place, at), variables, writeNumber);
    return {graph, layout, at, steps: walk.steps, value, gradient, mixed: hessian[1]};
  },
}).shown({
  picture: picture(
    width => (width < narrow ? 580 : 400),
    ({data: {graph, layout, at, steps, value, gradient}}, {width, height}, kept) => {
      const sheet = {width, height: height - lines.found - lines.done, upright: width < narrow};
      const drawing = drawExpression(graph, layout, sheet);
      const shown = keep(kept, "graph", JSON.stringify(sheet), () => drawing);
      if (shown !== drawing) patchAll(shown, [...drawing.children]);
      const done = at === steps;
      const color = done ? "var(--gradient)" : "var(--ink)";
      return arrange(
        kept,
        "walk",
        "",
        line(
          kept,
          "found",
          foundSoFar(graph, value, done ? gradient : undefined),
          `
          font-size: 22px; font-weight: 600; color: ${color}; height: ${lines.found}px; line-height: ${lines.found}px`,
        ),
        line(kept, "done", stepInWords(graph, at, steps, writeNumber), `height: ${lines.done}px`),
        shown,
      );
    },
  ),
  time: {parameter: "step", last: ({steps}) => steps},
  sight: ["f"],
  more: ["x", "y"],
  presets: Object.entries(examples).map(([words, values]) => ({
    words,
    set: () => ({...values, step: mostSteps}),
  })),
  summary({data: {value, gradient, at, steps}}) {
    if (!Number.isFinite(value)) return "f is no number here, and what the tape hands back has no meaning.";
    // No result is told before its step is there.
    const found =
      at === steps
        ? `f = ${writeNumber(value)}, ∇f = ${pair(gradient)}`
        : at >= steps / 2
          ? `f = ${writeNumber(value)}, and ∇f is on its way`
          : "f is not computed yet";
    return `Step ${at} of ${steps}. ${found}.`;
  },
  table: ({data: {graph}}) => ({
    columns: ["name", "operation", "value", "adjoint"],
    rows: graph.nodes.map(({name, formula: of, value, adjoint}) => [
      name,
      of || "given",
      told(value),
      told(adjoint),
    ]),
  }),
  numbers: {title: "The tape, line by line", lines: ({data: {graph}}) => tapeInWords(graph, writeNumber)},
  slides: [
    {words: "A formula is a graph of operations", set: {step: 0}},
    {words: "Forward: every operation computes its value", set: {step: 7}},
    {words: "Back: every operation hands its adjoint on", set: {step: mostSteps}},
  ],
  exercises: {
    backwards: {
      progress: ({values: {x, y}, data: {gradient, mixed}}) => ({
        done:
          x === 1 &&
          y === 2 &&
          Math.abs(gradient[0] - 4) < 1e-9 &&
          Math.abs(gradient[1] - 1) < 1e-9 &&
          mixed !== 0,
        words: `At (${writeNumber(x)}, ${writeNumber(y)}) the gradient is ${pair(gradient)}, and ∂²f/∂x∂y = ${writeNumber(mixed)}.`,
      }),
      solution: {f: "x*y + 2*x", x: 1, y: 2},
    },
  },
});

const pair = ([a, b]: ArrayLike<number> & Iterable<number>) => `(${writeNumber(a)}, ${writeNumber(b)})`;

/** A cell of the table: a number, or why there is none. */
function told(x: number | undefined): number | string {
  if (x === undefined) return "not yet";
  return Number.isFinite(x) ? x : writeNumber(x);
}

function foundSoFar({nodes}: ExpressionGraph, value: number, gradient?: Float64Array): string {
  if (gradient) return `∇f = ${pair(gradient)}`;
  return nodes.at(-1)?.value === undefined ? "f = ?" : `f = ${writeNumber(value)}, ∇f = ?`;
}

/** A line of words above the graph. */
function line(kept: Kept, name: string, words: string, style: string): HTMLElement {
  const shown = keep(kept, name, "", () => document.createElement("p"));
  shown.className = "panel-title";
  shown.style.cssText = `${style}; font-variant-numeric: tabular-nums`;
  setText(shown, words);
  return shown;
}

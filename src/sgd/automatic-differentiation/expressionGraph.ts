import {times} from "../../lib/autodiff/times.js";
import type {NodeView, WalkFrame} from "../../lib/autodiff/walk.js";
import {below, labelOf, written} from "./operationWords.js";

/** A variable or an operation of a formula. Constants stand in the labels of the operations that use them. */
export interface ExpressionNode {
  /** "x", "v₁", and "f" for the last. */
  readonly name: string;
  /** What stands in the node: "sin", "× 100". */
  readonly label: string;
  /** The operation on the names of its operands: "sin(v₁)"; empty for variables. */
  readonly formula: string;
  /** The same on their values; empty as long as they are not known. */
  readonly numbers: string;
  readonly value?: number;
  readonly adjoint?: number;
}

/** What an operation takes from another, or from a variable. */
export interface ExpressionEdge {
  /** Places in the list of nodes. */
  readonly from: number;
  readonly to: number;
  /** ∂to/∂from, once it is known. */
  readonly partial?: number;
  /** What was handed back along the edge: the adjoint of `to` times the partial, a product of the chain rule. */
  readonly share?: number;
}

/** A formula as a graph, at one step of the two sweeps. */
export interface ExpressionGraph {
  readonly nodes: readonly ExpressionNode[];
  readonly edges: readonly ExpressionEdge[];
  readonly phase: "forward" | "reverse";
  /** The node that the last step worked on, as a place in the list. */
  readonly active?: number;
}

/**
 * The graph of a formula from a walk over its tape. What the last node does not need is left out.
 *
 * @param write a number in words
 */
export function expressionGraph(
  {nodes: views, phase, active}: WalkFrame,
  variables: readonly string[],
  write: (x: number) => string,
): ExpressionGraph {
  const output = views.length - 1;
  const needed = neededBy(output, views);
  const shown = views.filter(
    view => needed.has(view.index) && (view.operation !== "constant" || view.index === output),
  );
  const place = new Map(shown.map(({index}, i) => [index, i]));
  const names = namesOf(shown, output, variables);
  const nameOf = (index: number) => names.get(index) ?? write(views[index].value![0]);

  const nodes = shown.map((view): ExpressionNode => {
    const {index, operation, operands, parameter} = view;
    const constants = operands.map(k => (views[k].operation === "constant" ? views[k].value![0] : undefined));
    const values = operands.map(k => views[k].value?.[0]);
    const isLeaf = operands.length === 0;
    const known = values.every(value => value !== undefined) && !isLeaf;
    return {
      name: nameOf(index),
      label: isLeaf ? nameOf(index) : labelOf(operation, constants, parameter),
      formula: isLeaf ? "" : written(operation, operands.map(nameOf), parameter),
      numbers: known
        ? written(
            operation,
            values.map(value => write(value!)),
            parameter,
          )
        : "",
      value: view.value?.[0],
      adjoint: view.adjoint?.[0],
    };
  });
  const edges = shown.flatMap(({index, operands, partials, adjoint}) => {
    const handedOn = phase === "reverse" && active !== null && index >= active;
    return operands.flatMap((operand, i): ExpressionEdge[] => {
      const from = place.get(operand);
      if (from === undefined) return [];
      const share = handedOn ? times(adjoint![0], partials[i]) : undefined;
      return [{from, to: place.get(index)!, partial: partials[i], share}];
    });
  });
  return {nodes, edges, phase, active: active === null ? undefined : place.get(active)};
}

/** The nodes that a node is computed from, and itself; not the input as a whole, which is no number. */
function neededBy(output: number, views: readonly NodeView[]): Set<number> {
  const needed = new Set([output]);
  for (let k = output; k > 0; k--)
    if (needed.has(k)) for (const operand of views[k].operands) needed.add(operand);
  return needed;
}

function namesOf(
  shown: readonly NodeView[],
  output: number,
  variables: readonly string[],
): Map<number, string> {
  let computed = 0;
  return new Map(
    shown.flatMap(({index, operation, parameter}): [number, string][] => {
      if (operation === "constant") return [];
      if (operation === "part") return [[index, variables[parameter!]]];
      computed++;
      return [[index, index === output ? "f" : `v${below(computed)}`]];
    }),
  );
}

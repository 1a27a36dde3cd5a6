import type {ExpressionEdge, ExpressionGraph, ExpressionNode} from "./expressionGraph.js";

/** The sign of an adjoint: v̄. */
export const barred = (name: string) => `${name[0]}\u0304${name.slice(1)}`;

/** What the last step did, in one line. */
export function stepInWords(
  {nodes, edges, phase, active}: ExpressionGraph,
  step: number,
  steps: number,
  write: (x: number) => string,
): string {
  const half = steps / 2;
  if (active === undefined) {
    return steps === 0
      ? "There is nothing to compute."
      : "Nothing is computed yet. Press › for the first operation.";
  }
  const node = nodes[active];
  if (phase === "forward") return `Forward, ${step} of ${half}: ${computed(node, write)}`;
  const parts = edges
    .filter(({to}) => to === active)
    .map(({from, partial, share}) => {
      return `to ${nodes[from].name}: ${product(node, partial, write)} = ${write(share!)}`;
    });
  return `Back, ${step - half} of ${half}: ${node.name} hands on, ${parts.join(" and ")}`;
}

/** The program line by line as far as it has run, and what went back through it. */
export function tapeInWords(
  {nodes, edges, active, phase}: ExpressionGraph,
  write: (x: number) => string,
): string[] {
  const forward = nodes
    .filter(({formula, value}) => formula && value !== undefined)
    .map(node => computed(node, write));
  const output = nodes.length - 1;
  const back = edges
    .filter(({share}) => share !== undefined)
    .toSorted((a, b) => b.to - a.to)
    .map(edge => handedBack(edge, nodes, write));
  const seeded = phase === "reverse" && active !== undefined;
  return [
    "forward",
    ...forward.map(line => `  ${line}`),
    ...(seeded ? ["back", `  ${barred(nodes[output].name)} = 1`, ...back.map(line => `  ${line}`)] : []),
  ];
}

function computed({name, formula, numbers, value}: ExpressionNode, write: (x: number) => string): string {
  return `${name} = ${formula} = ${numbers} = ${write(value!)}`;
}

function handedBack(
  {from, to, partial, share}: ExpressionEdge,
  nodes: readonly ExpressionNode[],
  write: (x: number) => string,
) {
  const [receiver, giver] = [nodes[from], nodes[to]];
  const partialName = `∂${giver.name}/∂${receiver.name}`;
  return `${barred(receiver.name)} ← ${barred(receiver.name)} + ${barred(giver.name)}·${partialName},  which adds ${product(giver, partial, write)} = ${write(share!)}`;
}

function product(
  {adjoint}: ExpressionNode,
  partial: number | undefined,
  write: (x: number) => string,
): string {
  return `${write(adjoint!)} × ${bracketed(write(partial!))}`;
}

const bracketed = (text: string) => (text.startsWith("−") ? `(${text})` : text);

import type {Elementary, ElementaryName} from "./elementary.js";

/** Nodes that compute nothing: the function's argument, constants, and views of a part of another node. */
export type LeafOperation = "input" | "constant" | "part";
/** Operations on two operands, component by component; a scalar is paired with every component. */
export type BinaryOperation = "add" | "sub" | "mul" | "div" | "min" | "max" | "power";
/** Operations that sum over components: Σaᵢ, aᵀb and Ab. */
export type Reduction = "sum" | "dot" | "matrixVector";
/** What a node does: "pow" has a fixed exponent, "power" one that is an operand. */
export type Operation = LeafOperation | BinaryOperation | Reduction | "pow" | ElementaryName;

export const isLeaf = (operation: Operation): operation is LeafOperation =>
  operation === "input" || operation === "constant" || operation === "part";

/**
 * A program written down as it runs: node k is one operation on earlier nodes, and its numbers are
 * `size[k]` neighbours in one common memory, from `offset[k]` on. A scalar is a node of size 1. The memory
 * is laid out four times: for values, adjoints, tangents, and tangents of adjoints.
 *
 * Recording grows the arrays by doubling; once a program is recorded, the sweeps over it allocate nothing.
 */
export interface Tape {
  /** The number of nodes. */
  count: number;
  /** The numbers of the memory that are in use. */
  used: number;
  readonly operation: Operation[];
  /** The function that an elementary node applies; null for every other node. */
  readonly rule: (Elementary | null)[];
  /** The operands; where there is one, both are it; where there is none, both are the node itself. */
  left: Int32Array;
  right: Int32Array;
  offset: Int32Array;
  size: Int32Array;
  /** c: what the node computed. */
  value: Float64Array;
  /** c̄ = ∂f/∂c: how the output changes with the node. */
  adjoint: Float64Array;
  /** ċ: how the node changes along a direction of the input. */
  tangent: Float64Array;
  /** The tangent of c̄: how the adjoint changes along that direction. */
  adjointTangent: Float64Array;
}

/** An empty tape. */
export function createTape(): Tape {
  return {
    count: 0,
    used: 0,
    operation: [],
    rule: [],
    left: new Int32Array(16),
    right: new Int32Array(16),
    offset: new Int32Array(16),
    size: new Int32Array(16),
    value: new Float64Array(16),
    adjoint: new Float64Array(16),
    tangent: new Float64Array(16),
    adjointTangent: new Float64Array(16),
  };
}

/** What a new node is; `offset` is given for a view alone, which has no memory of its own. */
export interface NewNode {
  operation: Operation;
  size: number;
  left?: number;
  right?: number;
  rule?: Elementary;
  offset?: number;
}

/** Appends a node and returns its index. */
export function appendNode(tape: Tape, {operation, size, left, right, rule, offset}: NewNode): number {
  const k = tape.count;
  reserveNode(tape, k + 1);
  tape.operation.push(operation);
  tape.rule.push(rule ?? null);
  tape.left[k] = left ?? k;
  tape.right[k] = right ?? left ?? k;
  tape.size[k] = size;
  tape.offset[k] = offset ?? tape.used;
  if (offset === undefined) {
    reserveMemory(tape, tape.used + size);
    tape.used += size;
  }
  tape.count = k + 1;
  return k;
}

function reserveNode(tape: Tape, needed: number): void {
  if (needed <= tape.left.length) return;
  tape.left = grown(tape.left, needed);
  tape.right = grown(tape.right, needed);
  tape.offset = grown(tape.offset, needed);
  tape.size = grown(tape.size, needed);
}

function reserveMemory(tape: Tape, needed: number): void {
  if (needed <= tape.value.length) return;
  tape.value = grown(tape.value, needed);
  tape.adjoint = grown(tape.adjoint, needed);
  tape.tangent = grown(tape.tangent, needed);
  tape.adjointTangent = grown(tape.adjointTangent, needed);
}

/** A copy of at least twice the length, so that n appends cost O(n) in all. */
function grown<A extends Int32Array | Float64Array>(array: A, needed: number): A {
  const larger = new (array.constructor as new (length: number) => A)(Math.max(needed, 2 * array.length));
  larger.set(array);
  return larger;
}

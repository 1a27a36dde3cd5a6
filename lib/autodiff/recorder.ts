import {wholeNumber} from "../arguments.js";
import {type Arithmetic, elementaryFunctions, type Operand} from "./arithmetic.js";
import {power} from "./elementary.js";
import {appendNode, type BinaryOperation, type Reduction, type Tape} from "./tape.js";

/** A quantity on a tape: a node of it. */
export interface Node {
  readonly tape: Tape;
  readonly index: number;
  /** The number of components; 1 for a scalar. */
  readonly size: number;
}

/**
 * The arithmetic of nodes. Operations and functions act on each component of a vector; a scalar is paired with
 * every component of a vector.
 */
export interface VectorArithmetic extends Arithmetic<Node> {
  /** A number, or a vector of numbers, that does not depend on the input. */
  constant(c: number | ArrayLike<number>): Node;
  /** The components from `from` on, `length` of them: a view, which costs nothing. */
  part(a: Node, from: number, length: number): Node;
  /** The component aᵢ. */
  at(a: Node, i: number): Node;
  /** Σaᵢ */
  sum(a: Node): Node;
  /** aᵀb */
  dot(a: Node, b: Node): Node;
  /** Ab, with A row by row in one vector: its size must be a multiple of b's. */
  matrixVector(A: Node, b: Node): Node;
}

/** A function of one vector, for the tape alone; cheaper to record than a `ScalarFunction` of many numbers. */
export type VectorFunction = (arithmetic: VectorArithmetic, w: Node) => Node;

/** Appends the input: n components, whose values are written into the tape's memory before each sweep. */
export function recordInput(tape: Tape, n: number): Node {
  return {tape, index: appendNode(tape, {operation: "input", size: n}), size: n};
}

/** The arithmetic that computes nothing, but writes each operation down on the tape. */
export function recorder(tape: Tape): VectorArithmetic {
  const record = (node: Parameters<typeof appendNode>[1]): Node => {
    return {tape, index: appendNode(tape, node), size: node.size};
  };
  const constant = (c: number | ArrayLike<number>): Node => {
    const numbers = typeof c === "number" ? [c] : c;
    if (numbers.length === 0) throw new RangeError("constant: a vector must have a component");
    const node = record({operation: "constant", size: numbers.length});
    const from = tape.offset[node.index];
    tape.value.set(numbers, from);
    return node;
  };
  const lift = (where: string, a: Operand<Node>): Node => {
    if (typeof a === "number") return constant(a);
    if (a?.tape !== tape) throw new RangeError(`${where}: the operands must be nodes of the same tape`);
    return a;
  };
  const binary = (operation: BinaryOperation) => (left: Operand<Node>, right: Operand<Node>) => {
    const [a, b] = [lift(operation, left), lift(operation, right)];
    if (a.size !== b.size && a.size !== 1 && b.size !== 1) {
      throw new RangeError(
        `${operation}: the sizes must be equal, or one of them 1, got ${a.size} and ${b.size}`,
      );
    }
    return record({operation, size: Math.max(a.size, b.size), left: a.index, right: b.index});
  };
  const product = (operation: Reduction, A: Node, b: Node, rows: number) =>
    record({operation, size: rows, left: lift(operation, A).index, right: lift(operation, b).index});
  const part = (a: Node, from: number, length: number) => {
    wholeNumber("part", "from", from, 0, a.size - 1);
    wholeNumber("part", "length", length, 1, a.size - from);
    const {index} = lift("part", a);
    return record({operation: "part", size: length, left: index, offset: tape.offset[index] + from});
  };
  return {
    constant,
    add: binary("add"),
    sub: binary("sub"),
    mul: binary("mul"),
    div: binary("div"),
    min: binary("min"),
    max: binary("max"),
    pow(base, exponent) {
      if (typeof exponent !== "number") return binary("power")(base, exponent);
      const a = lift("pow", base);
      return record({operation: "pow", size: a.size, left: a.index, rule: power(exponent)});
    },
    ...elementaryFunctions<Node>((rule, operand, name) => {
      const a = lift(name, operand);
      return record({operation: name, size: a.size, left: a.index, rule});
    }),
    part,
    at: (a, i) => part(a, i, 1),
    sum: a => record({operation: "sum", size: 1, left: lift("sum", a).index}),
    dot(a, b) {
      if (a.size !== b.size)
        throw new RangeError(`dot: the sizes must be equal, got ${a.size} and ${b.size}`);
      return product("dot", a, b, 1);
    },
    matrixVector(A, b) {
      if (A.size % b.size !== 0) {
        throw new RangeError(
          `matrixVector: the size of A must be a multiple of b's, got ${A.size} and ${b.size}`,
        );
      }
      return product("matrixVector", A, b, A.size / b.size);
    },
  };
}

import type {Elementary} from "./elementary.js";
import type {Operation, Tape} from "./tape.js";

/**
 * What sweeps cost, in operations: one is an addition, subtraction, multiplication, division or comparison of
 * two numbers, or a call of an elementary function. A power whose exponent varies counts as the three of exp(b·log a).
 * Copies and views cost nothing.
 */
export interface Operations {
  /** The forward sweep: the function itself. */
  readonly forward: number;
  /** The reverse sweep: the whole gradient, after a forward sweep. */
  readonly reverse: number;
  /** The tangent sweep: one directional derivative, after a forward sweep. */
  readonly tangent: number;
}

/**
 * The cost of one component of an operation (of one term, where it sums terms). No operation but tanh and atan,
 * which cost 6, makes forward and reverse together cost more than 5 times the forward sweep: so neither does any
 * program, of however many parameters. That is the principle of the cheap gradient.
 *
 * @source Baur, Strassen (1983), The complexity of partial derivatives; Griewank, Walther (2008), Evaluating
 *   Derivatives, section 4.6
 */
export function operationsPerComponent(operation: Operation, rule: Elementary | null): Operations {
  if (rule) return {forward: 1, reverse: rule.slopeOperations + 2, tangent: rule.slopeOperations + 1};
  switch (operation) {
    case "add":
    case "sub":
      return {forward: 1, reverse: 2, tangent: 1};
    case "mul":
    case "div":
    case "min":
    case "max":
      return {forward: 1, reverse: 4, tangent: 3};
    case "power":
      return {forward: 3, reverse: 9, tangent: 8};
    case "sum":
      return {forward: 1, reverse: 1, tangent: 1};
    case "dot":
    case "matrixVector":
      return {forward: 2, reverse: 4, tangent: 4};
    default:
      return {forward: 0, reverse: 0, tangent: 0};
  }
}

/** The operations of the sweeps over a whole tape. */
export function countOperations(tape: Tape): Operations {
  const total = {forward: 0, reverse: 0, tangent: 0};
  for (let k = 0; k < tape.count; k++) {
    const one = operationsPerComponent(tape.operation[k], tape.rule[k]);
    const components = tape.size[isReduction(tape.operation[k]) ? tape.left[k] : k];
    total.forward += components * one.forward;
    total.reverse += components * one.reverse;
    total.tangent += components * one.tangent;
  }
  return total;
}

const isReduction = (operation: Operation) =>
  operation === "sum" || operation === "dot" || operation === "matrixVector";

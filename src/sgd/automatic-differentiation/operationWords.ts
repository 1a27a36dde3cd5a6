import {short} from "../../figures/format.js";
import type {Operation} from "../../lib/autodiff/tape.js";

const signs: Partial<Record<Operation, string>> = {add: "+", sub: "−", mul: "×", div: "÷", power: "^"};
const names: Partial<Record<Operation, string>> = {square: "²", sqrt: "√", neg: "−"};
const commutative: ReadonlySet<Operation> = new Set(["add", "mul", "min", "max"]);

/** An operation on its operands, as one writes it: "x × y", "sin(v₁)", "(−2)²". */
export function written(operation: Operation, operands: readonly string[], exponent?: number): string {
  const [a, b] = operands;
  if (operation === "power") return `${bracketed(a)}^${bracketed(b)}`;
  if (operation in signs) return `${a} ${signs[operation]} ${b.startsWith("−") ? `(${b})` : b}`;
  if (operation === "square") return `${bracketed(a)}²`;
  if (operation === "pow") return `${bracketed(a)}^${short(exponent!)}`;
  if (operation === "neg") return `−${bracketed(a)}`;
  if (operation === "sqrt") return `√${bracketed(a)}`;
  return `${operation}(${operands.join(", ")})`;
}

/** What stands in the node of an operation: its sign or name, with the operand that is a constant. */
export function labelOf(
  operation: Operation,
  constants: readonly (number | undefined)[],
  exponent?: number,
): string {
  if (operation === "pow") return `^ ${short(exponent!)}`;
  const sign = signs[operation] ?? names[operation] ?? operation;
  const [left, right] = constants.map(c => (c === undefined ? undefined : short(c)));
  if (left !== undefined && !commutative.has(operation)) return `${left} ${sign}`;
  const constant = left ?? right;
  return constant === undefined ? sign : `${sign} ${constant}`;
}

function bracketed(text: string): string {
  return /^[\w.₀-₉]+$/.test(text) ? text : `(${text})`;
}

/** A whole number as an index below the line: ₁₂. */
export function below(index: number): string {
  return [...String(index)].map(digit => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]).join("");
}

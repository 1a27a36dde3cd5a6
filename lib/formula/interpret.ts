import type {Arithmetic, Operand} from "../autodiff/arithmetic.js";
import {numbers} from "../autodiff/numbers.js";
import type {Expression, FunctionName, Operator} from "./expression.js";
import {FormulaError} from "./formulaError.js";

/**
 * Carries a formula out in an arithmetic: on numbers it computes, on a tape it records, on closures it compiles.
 * Parts without a variable are computed at once, whatever the arithmetic.
 *
 * @param values what each name stands for: a quantity, or a number
 * @throws FormulaError where a part without a variable is no finite number, as in 1/0
 */
export function interpret<T>(
  expression: Expression,
  arithmetic: Arithmetic<T>,
  values: ReadonlyMap<string, Operand<T>>,
): Operand<T> {
  const operandsOf = (...expressions: readonly Expression[]) =>
    expressions.map(operand => interpret(operand, arithmetic, values));

  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name":
      return values.get(expression.name)!;
    case "negative":
      return apply("neg", operandsOf(expression.argument), arithmetic, expression.column);
    case "binary": {
      const operands = operandsOf(expression.left, expression.right);
      return apply(methods[expression.operator], operands, arithmetic, expression.column);
    }
    case "call":
      return apply(expression.name, operandsOf(...expression.operands), arithmetic, expression.column);
  }
}

const methods = {"+": "add", "-": "sub", "*": "mul", "/": "div", "^": "pow"} as const satisfies Record<
  Operator,
  string
>;

type Method = (typeof methods)[Operator] | FunctionName | "neg";

function apply<T>(
  method: Method,
  operands: Operand<T>[],
  arithmetic: Arithmetic<T>,
  column: number,
): Operand<T> {
  const constant = operands.filter(operand => typeof operand === "number");
  if (constant.length < operands.length) return applyTo(method, operands, arithmetic, column);
  const value = applyTo(method, constant, numbers, column);
  if (Number.isFinite(value)) return value;
  throw new FormulaError(column, `this part is ${value}; every part must be a finite number.`);
}

function applyTo<T>(method: Method, [a, b]: Operand<T>[], arithmetic: Arithmetic<T>, column: number): T {
  switch (method) {
    case "add":
    case "sub":
    case "mul":
    case "div":
    case "min":
    case "max":
      return arithmetic[method](a, b);
    case "pow":
      return power(a, b, arithmetic, column);
    default:
      return arithmetic[method](a);
  }
}

/** aᵇ: a square, an exponential, or a power; a base that is a number must be positive if the exponent varies. */
function power<T>(a: Operand<T>, b: Operand<T>, arithmetic: Arithmetic<T>, column: number): T {
  if (b === 2) return arithmetic.square(a);
  if (a === Math.E) return arithmetic.exp(b);
  if (typeof b === "number" || typeof a !== "number" || a > 0) return arithmetic.pow(a, b);
  throw new FormulaError(column, `a power with an exponent that varies needs a base > 0, got ${a}.`);
}

import type {Operand, ScalarFunction} from "../autodiff/arithmetic.js";
import {checkNames} from "./checkNames.js";
import {constants} from "./expression.js";
import {interpret} from "./interpret.js";
import {parseFormula} from "./parseFormula.js";

/**
 * A reader's formula as a function over any arithmetic: of numbers, of duals, of numbers with more digits.
 *
 * @param variables what the formula may name, in the order of the function's arguments; x and y by default
 * @throws FormulaError with one sentence that points at the place, if the formula is none
 */
export function scalarFunction(text: string, variables: readonly string[] = ["x", "y"]): ScalarFunction {
  checkNames("scalarFunction", variables);
  const expression = parseFormula(text, variables);
  return <T>(arithmetic: Parameters<typeof interpret<T>>[1], w: readonly T[]): T => {
    const values = new Map<string, Operand<T>>([
      ...constants,
      ...variables.map((name, i): [string, T] => [name, w[i]]),
    ]);
    const result = interpret(expression, arithmetic, values);
    return typeof result === "number" ? arithmetic.constant(result) : result;
  };
}

import {checkParts, inInterval, real, sameLength} from "../arguments.js";
import type {Operand} from "../autodiff/arithmetic.js";
import {type Differentiated, differentiate} from "../autodiff/differentiate.js";
import {checkList} from "../options/numbers.js";
import {checkNames} from "./checkNames.js";
import {type Closure, closures} from "./closures.js";
import {constants} from "./expression.js";
import {interpret} from "./interpret.js";
import {parseFormula} from "./parseFormula.js";

/** What a formula may name. */
export interface FormulaNames {
  /** The variables, in the order of the vector's components; x and y by default. */
  variables?: readonly string[];
  /** Parameters with their values, such as those of sliders. */
  parameters?: Readonly<Record<string, number>>;
}

/** An objective that a reader wrote. */
export interface FormulaObjective extends Differentiated {
  /** The formula as it was written. */
  readonly text: string;
  readonly variables: readonly string[];
}

/**
 * An objective from a reader's formula: parsed by jsep, never run as code, recorded on a tape for its derivatives
 * and compiled to closures for its values. The operators are + − * / ^, with ^ from the right and closer than a sign;
 * the functions sin, cos, tan, atan, sinh, cosh, tanh, exp, expm1, log, log1p, sqrt, abs, min, max and pow; the
 * constants pi and e. A formula has at most 500 characters, 300 parts and 40 levels.
 *
 * @example
 * const f = formula("(1 - x)^2 + a*(y - x^2)^2", {parameters: {a: 100}});
 * run(momentum({eta: 3e-4, gamma: 0.9}), f, [-1.2, 1], {steps: 100});
 * @throws FormulaError with one sentence that points at the place, if the formula is none
 * @throws RangeError if a name is none, is taken, or a parameter is not finite
 */
export function formula(text: string, known: FormulaNames = {}): FormulaObjective {
  const {variables = ["x", "y"], parameters = {}} = checkParts("formula", "known", known);
  checkList("formula", "variables", variables);
  checkParts("formula", "parameters", parameters);
  const names = [...variables, ...Object.keys(parameters)];
  checkNames("formula", names);
  for (const [name, value] of Object.entries(parameters)) inInterval("formula", name, value, real);
  const expression = parseFormula(text, names);

  const valuesWith = <T>(components: readonly T[]): ReadonlyMap<string, Operand<T>> =>
    new Map<string, Operand<T>>([
      ...constants,
      ...Object.entries(parameters),
      ...variables.map((name, i): [string, T] => [name, components[i]]),
    ]);
  const differentiated = differentiate(
    (arithmetic, w) => {
      const result = interpret(expression, arithmetic, valuesWith(w));
      return typeof result === "number" ? arithmetic.constant(result) : result;
    },
    variables.length,
    text,
  );
  const components = variables.map(
    (_, i): Closure =>
      w =>
        w[i],
  );
  const compiled = interpret(expression, closures, valuesWith(components));
  const evaluate = typeof compiled === "number" ? closures.constant(compiled) : compiled;

  return {
    ...differentiated,
    text,
    variables,
    value(w) {
      sameLength("formula", "w", w, variables.length);
      return evaluate(w);
    },
  };
}

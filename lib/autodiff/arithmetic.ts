import {type Elementary, type ElementaryName, elementary, elementaryNames} from "./elementary.js";

/** A quantity of an arithmetic, or a plain number, which every operation takes for a constant. */
export type Operand<T> = T | number;

/** The functions of one variable, each under its name. */
export type ElementaryFunctions<T> = {readonly [name in ElementaryName]: (a: Operand<T>) => T};

/**
 * What a function may be written in: the operations on quantities of some kind T. With numbers for T the
 * function computes its value; with duals, a directional derivative too; with the nodes of a tape it writes
 * down what it does, to be differentiated in reverse.
 */
export interface Arithmetic<T> extends ElementaryFunctions<T> {
  constant(c: number): T;
  /** a + b */
  add(a: Operand<T>, b: Operand<T>): T;
  /** a − b */
  sub(a: Operand<T>, b: Operand<T>): T;
  /** a·b */
  mul(a: Operand<T>, b: Operand<T>): T;
  /** a/b */
  div(a: Operand<T>, b: Operand<T>): T;
  /** The smaller of the two; at a tie the derivative is the mean of both. */
  min(a: Operand<T>, b: Operand<T>): T;
  /** The larger of the two; at a tie the derivative is the mean of both. */
  max(a: Operand<T>, b: Operand<T>): T;
  /**
   * aᵇ. Where the exponent is a number, its derivative with respect to a alone is taken; where it varies, both are,
   * and a negative base, which has powers at whole exponents only, has no derivative with respect to b.
   */
  pow(a: Operand<T>, b: Operand<T>): T;
}

/**
 * A function of n numbers, written once for every arithmetic.
 *
 * @example
 * const bananaValley: ScalarFunction = ({add, sub, mul, square}, [x, y]) =>
 *   add(square(sub(1, x)), mul(100, square(sub(y, square(x)))));
 */
export type ScalarFunction = <T>(arithmetic: Arithmetic<T>, w: readonly T[]) => T;

/** The elementary functions of an arithmetic, given how it applies any one of them. */
export function elementaryFunctions<T>(
  apply: (rule: Elementary, a: Operand<T>, name: ElementaryName) => T,
): ElementaryFunctions<T> {
  const pairs = elementaryNames.map(name => [name, (a: Operand<T>) => apply(elementary[name], a, name)]);
  return Object.fromEntries(pairs) as ElementaryFunctions<T>;
}

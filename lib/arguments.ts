import {describe} from "./describe.js";

/**
 * Checks of arguments. Each error is one sentence that names the place, the argument, what is allowed and
 * what was given: `momentum: gamma must be in [0, 1), got 1.2`.
 */

/** A set of real numbers with its name in the notation of mathematics. */
export interface Interval {
  readonly text: string;
  has(x: number): boolean;
}

/** (0, ∞): step sizes, widths, scales. */
export const positive: Interval = {text: "(0, ∞)", has: x => x > 0 && x < Infinity};
/** [0, ∞): step sizes that a schedule may bring to zero, ε, weight decay. */
export const nonNegative: Interval = {text: "[0, ∞)", has: x => x >= 0 && x < Infinity};
/** [0, 1): dampings. */
export const rightOpenUnit: Interval = {text: "[0, 1)", has: x => x >= 0 && x < 1};
/** (0, 1]: rates of running averages, where 1 keeps no memory. */
export const leftOpenUnit: Interval = {text: "(0, 1]", has: x => x > 0 && x <= 1};
/** (0, 1): shares that leave something on both sides. */
export const openUnit: Interval = {text: "(0, 1)", has: x => x > 0 && x < 1};
/** [0, 1]: shares and probabilities. */
export const closedUnit: Interval = {text: "[0, 1]", has: x => x >= 0 && x <= 1};
/** [1, ∞): condition numbers, factors of growth. */
export const atLeastOne: Interval = {text: "[1, ∞)", has: x => x >= 1 && x < Infinity};
/** Every finite number. */
export const real: Interval = {text: "(-∞, ∞)", has: x => Number.isFinite(x)};
/** Every finite number but 0: factors, directions, differences. */
export const nonZero: Interval = {text: "(-∞, 0) or (0, ∞)", has: x => real.has(x) && x !== 0};

/** The numbers from `low` to `high`, an end with them where its bracket is square. */
export function interval(low: number, high: number, brackets: "[]" | "(]" | "[)" | "()"): Interval {
  const [left, right] = brackets;
  return {
    text: `${left}${low}, ${high}${right}`.replaceAll("Infinity", "∞"),
    has: x => (x > low && x < high) || (left === "[" && x === low) || (right === "]" && x === high),
  };
}

/** Throws a TypeError unless `interval` is one. */
export function checkInterval(where: string, interval: Interval): void {
  if (typeof interval?.has === "function") return;
  throw new TypeError(`${where}: interval must be one, as real or positive, got ${describe(interval)}`);
}

/** Returns `value` if it lies in `interval`; throws a RangeError that names everything otherwise. */
export function inInterval(where: string, name: string, value: number, interval: Interval): number {
  checkInterval(where, interval);
  if (typeof value !== "number" || !interval.has(value)) {
    throw new RangeError(`${where}: ${name} must be in ${interval.text}, got ${describe(value)}`);
  }
  return value;
}

/** Returns `value` if it is a whole number in [least, most]; throws a RangeError otherwise. */
export function wholeNumber(
  where: string,
  name: string,
  value: number,
  least = 0,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  if (!Number.isInteger(least) || !Number.isInteger(most)) {
    throw new RangeError(
      `${where}: bounds of ${name} must be whole numbers, got ${describe(least)} and ${describe(most)}`,
    );
  }
  if (!Number.isInteger(value) || value < least || value > most) {
    const bounds = most === Number.MAX_SAFE_INTEGER ? `≥ ${least}` : `in [${least}, ${most}]`;
    throw new RangeError(`${where}: ${name} must be a whole number ${bounds}, got ${describe(value)}`);
  }
  return value;
}

/** Throws a RangeError unless `array` is a list, or a typed one, of the length `length`. */
export function sameLength(where: string, name: string, array: ArrayLike<unknown>, length: number): void {
  const given = isList(array) ? array.length : undefined;
  if (given === undefined || given !== length) {
    throw new RangeError(`${where}: ${name} must have length ${length}, got ${describe(given ?? array)}`);
  }
}

/** Whether it is an array, or a typed one. */
export function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);
}

/** Returns `f` if it is a function; throws a TypeError that names everything otherwise. */
export function checkFunction<F>(where: string, name: string, f: F): F {
  if (typeof f === "function") return f;
  throw new TypeError(`${where}: ${name} must be a function, got ${describe(f)}`);
}

/** Returns `value` if it may have parts, which are checked one by one; throws a TypeError otherwise. */
export function checkParts<T>(where: string, name: string, value: T): T {
  if (typeof value === "object" && value !== null) return value;
  throw new TypeError(`${where}: ${name} must be an object, got ${describe(value)}`);
}

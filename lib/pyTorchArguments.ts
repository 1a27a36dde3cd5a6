import {type Interval, inInterval, wholeNumber} from "./arguments.js";
import {oneOf} from "./choice.js";
import type {Rate} from "./schedules/schedule.js";

/** How one of PyTorch's arguments is read. */
export interface Argument<T> {
  /** PyTorch's default; undefined where the argument must be given. */
  readonly fallback: T | undefined;
  /** Returns the value if it is allowed; throws a RangeError that names it otherwise. */
  read(where: string, name: string, value: unknown): T;
}

/** The arguments that a method of PyTorch takes, by their names. */
export type Known<T> = {readonly [Name in keyof T]: Argument<T[Name]>};

/** A number in an interval. */
export function number(interval: Interval, fallback?: number): Argument<number> {
  return {fallback, read: (where, name, value) => inInterval(where, name, value as number, interval)};
}

/** A number in an interval, or a schedule of it (whose values the method itself checks). */
export function rate(interval: Interval, fallback?: number): Argument<Rate> {
  return {
    fallback,
    read: (where, name, value) =>
      typeof value === "function" ? (value as Rate) : inInterval(where, name, value as number, interval),
  };
}

/** A whole number. */
export function whole(least: number, fallback?: number): Argument<number> {
  return {fallback, read: (where, name, value) => wholeNumber(where, name, value as number, least)};
}

/** A list of whole numbers ≥ 0. */
export function wholes(): Argument<readonly number[]> {
  return {
    fallback: undefined,
    read: (where, name, value) =>
      listOf(where, name, value).map((entry, k) => wholeNumber(where, `${name}[${k}]`, entry as number)),
  };
}

/** Two numbers in an interval. */
export function pair(
  interval: Interval,
  fallback: readonly [number, number],
): Argument<readonly [number, number]> {
  return {
    fallback,
    read(where, name, value) {
      const entries = listOf(where, name, value);
      if (entries.length !== 2) {
        throw new RangeError(`${where}: ${name} must have two entries, got ${entries.length}`);
      }
      const [a, b] = entries.map((entry, k) => inInterval(where, `${name}[${k}]`, entry as number, interval));
      return [a, b];
    },
  };
}

/** True or false. */
export function flag(fallback: boolean): Argument<boolean> {
  return {
    fallback,
    read(where, name, value) {
      if (typeof value === "boolean") return value;
      throw new RangeError(`${where}: ${name} must be true or false, got ${String(value)}`);
    },
  };
}

/** One of a few words. */
export function word<const T extends string>(allowed: readonly T[], fallback: NoInfer<T>): Argument<T> {
  return {fallback, read: (where, name, value) => oneOf(where, name, value, allowed)};
}

/** What may be left out, or be null (PyTorch's None). */
export function optional<T>(argument: Argument<T>): Argument<T | null> {
  return {
    fallback: null,
    read: (where, name, value) => (value === null ? null : argument.read(where, name, value)),
  };
}

/**
 * Reads what was given against what is known: each value checked, PyTorch's default where there is none.
 *
 * @param where who asks, and for which method: "fromPyTorch: Adam"
 * @throws RangeError if an argument is unknown, missing or not allowed
 */
export function readArguments<T>(where: string, known: Known<T>, given: object): T {
  const names = Object.keys(known) as (keyof T & string)[];
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) {
      throw new RangeError(`${where} has no argument ${JSON.stringify(name)}; it takes ${names.join(", ")}`);
    }
  }
  const values = given as Partial<Record<keyof T, unknown>>;
  const read = (name: keyof T & string) => {
    const {fallback, read} = known[name];
    if (values[name] !== undefined) return read(where, name, values[name]);
    if (fallback === undefined) throw new RangeError(`${where} needs the argument ${JSON.stringify(name)}`);
    return fallback;
  };
  return Object.fromEntries(names.map(name => [name, read(name)])) as T;
}

function listOf(where: string, name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new RangeError(`${where}: ${name} must be a list, got ${String(value)}`);
}

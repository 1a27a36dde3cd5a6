import {type Interval, inInterval, wholeNumber} from "../arguments.js";
import {oneOf} from "../choice.js";
import {describe} from "../describe.js";
import type {Option} from "./option.js";

/** A number in an interval. */
export function number(interval: Interval, fallback?: number): Option<number> {
  return {fallback, read: (where, name, value) => inInterval(where, name, value as number, interval)};
}

/** A whole number. */
export function whole(least: number, fallback?: number): Option<number> {
  return {fallback, read: (where, name, value) => wholeNumber(where, name, value as number, least)};
}

/** A list of whole numbers ≥ 0. */
export function wholes(): Option<readonly number[]> {
  return {
    fallback: undefined,
    read: (where, name, value) =>
      listOf(where, name, value).map((entry, k) => wholeNumber(where, `${name}[${k}]`, entry as number)),
  };
}

/** A list of widths, whole numbers ≥ 1: `least` of them at least. */
export function widths(least: number): Option<readonly number[]> {
  return {
    fallback: undefined,
    read(where, name, value) {
      const entries = listOf(where, name, value);
      if (entries.length < least) {
        throw new RangeError(
          `${where}: ${name} must hold ${least} ${least === 1 ? "width" : "widths"} at least, got ${entries.length}`,
        );
      }
      return entries.map((entry, k) => wholeNumber(where, `${name}[${k}]`, entry as number, 1));
    },
  };
}

/** A list that is not empty, of entries that are read elsewhere. */
export function listOfSome<T>(): Option<readonly T[]> {
  return {
    fallback: undefined,
    read(where, name, value) {
      const entries = listOf(where, name, value);
      if (entries.length === 0) throw new RangeError(`${where}: ${name} must hold one at least, got none`);
      return entries as T[];
    },
  };
}

/** An object whose entries are read elsewhere. */
export function object<T extends object>(read: (where: string, value: T) => T): Option<T> {
  return {fallback: undefined, read: (where, name, value) => read(`${where}: ${name}`, value as T)};
}

/** Two numbers in an interval. */
export function pair(
  interval: Interval,
  fallback: readonly [number, number],
): Option<readonly [number, number]> {
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
export function flag(fallback: boolean): Option<boolean> {
  return {
    fallback,
    read(where, name, value) {
      if (typeof value === "boolean") return value;
      throw new RangeError(`${where}: ${name} must be true or false, got ${describe(value)}`);
    },
  };
}

/** One of a few words or numbers. */
export function choice<const T extends string | number>(
  allowed: readonly T[],
  fallback: NoInfer<T>,
): Option<T> {
  return {fallback, read: (where, name, value) => oneOf(where, name, value, allowed)};
}

/** What may be left out, or be null (PyTorch's None). */
export function optional<T>(option: Option<T>): Option<T | null> {
  return {
    fallback: null,
    read: (where, name, value) => (value === null ? null : option.read(where, name, value)),
  };
}

function listOf(where: string, name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new RangeError(`${where}: ${name} must be a list, got ${describe(value)}`);
}

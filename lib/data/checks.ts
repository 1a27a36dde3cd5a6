import {type Interval, inInterval, wholeNumber} from "../arguments.js";

/**
 * Turns a value of unknown shape into a T, or throws one sentence that names the file, the place in it, what is
 * allowed and what was there: `data/settings.json: digitsSoftmax.eta must be in (0, ∞), got -1`.
 */
export type Check<T> = (value: unknown, file: string, name: string) => T;

/** What a check promises. */
export type Checked<C> = C extends Check<infer T> ? T : never;

/** A number in an interval. */
export function numberIn(interval: Interval): Check<number> {
  return (value, file, name) => {
    if (typeof value !== "number") fail(file, name, "a number", value);
    return inInterval(file, name, value, interval);
  };
}

/** A whole number in [least, most]. */
export function wholeIn(least: number, most?: number): Check<number> {
  return (value, file, name) => {
    if (typeof value !== "number") fail(file, name, "a whole number", value);
    return wholeNumber(file, name, value, least, most);
  };
}

/** A list of one entry at least, each of which passes `entry`; of exactly `length` entries where that is given. */
export function listOf<T>(entry: Check<T>, length?: number): Check<readonly T[]> {
  return (value, file, name) => {
    if (!Array.isArray(value) || value.length === 0) fail(file, name, "a list that is not empty", value);
    if (length !== undefined && value.length !== length) {
      throw new RangeError(`${file}: ${name} must have ${length} entries, got ${value.length}`);
    }
    return value.map((item, i) => entry(item, file, `${name}[${i}]`));
  };
}

/** A list of numbers that passes `list`, each larger than the one before. */
export function ascending(list: Check<readonly number[]>): Check<readonly number[]> {
  return (value, file, name) => {
    const numbers = list(value, file, name);
    if (numbers.every((number, i) => i === 0 || number > numbers[i - 1])) return numbers;
    throw new RangeError(`${file}: ${name} must ascend, got [${numbers.join(", ")}]`);
  };
}

/** A whole multiple of `divisor`, from `divisor` itself to `most`. */
export function multipleOf(divisor: number, most: number): Check<number> {
  return (value, file, name) => {
    const number = wholeIn(divisor, most)(value, file, name);
    if (number % divisor === 0) return number;
    throw new RangeError(`${file}: ${name} must be a multiple of ${divisor}, got ${number}`);
  };
}

/** One of some names. */
export function oneOf<Name extends string>(names: readonly Name[]): Check<Name> {
  return (value, file, name) => {
    const found = names.find(each => each === value);
    if (found !== undefined) return found;
    throw new RangeError(`${file}: ${name} must be one of ${names.join(", ")}, got ${JSON.stringify(value)}`);
  };
}

/** An object with exactly the keys of `fields`, each of which passes its check. */
export function recordOf<F extends Record<string, Check<unknown>>>(
  fields: F,
): Check<{readonly [K in keyof F]: Checked<F[K]>}> {
  return (value, file, name) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      fail(file, name, "an object", value);
    const path = (key: string) => (name === "" ? key : `${name}.${key}`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) {
        throw new RangeError(
          `${file}: ${path(key)} is unknown; allowed are ${Object.keys(fields).join(", ")}`,
        );
      }
    }
    const entries = Object.entries(fields).map(([key, check]) => {
      if (!Object.hasOwn(value, key)) throw new RangeError(`${file}: ${path(key)} is missing`);
      return [key, check((value as Record<string, unknown>)[key], file, path(key))];
    });
    return Object.fromEntries(entries) as {[K in keyof F]: Checked<F[K]>};
  };
}

function fail(file: string, name: string, allowed: string, value: unknown): never {
  throw new RangeError(`${file}: ${name || "the whole"} must be ${allowed}, got ${JSON.stringify(value)}`);
}

import {describe} from "../describe.js";
import {isPlainObject} from "./isPlainObject.js";
import {unknownOption} from "./unknownOption.js";

/** How one option of a function is read. */
export interface Option<T> {
  /** What it is where it is left out; undefined where it must be given. */
  readonly fallback: T | undefined;
  /** Returns the value if it is allowed; throws a RangeError that names it otherwise. */
  read(where: string, name: string, value: unknown): T;
}

/** The options that a function knows, by their names. */
export type Known<T> = {readonly [Name in keyof T]: Option<T[Name]>};

/**
 * Reads the options that were given against those that are known: each value checked, its default where there is none.
 *
 * @param where who asks, as its errors say it: "adam"
 * @param given what the caller gave, which in plain JavaScript may be anything
 * @param known every option that there is
 * @throws RangeError if an option is unknown, missing or not allowed; TypeError if the options are no plain object
 */
export function readOptions<Given extends object, T extends Record<keyof Given, unknown>>(
  where: string,
  given: Given,
  known: Known<T>,
): T {
  const names = Object.keys(known) as (keyof T & string)[];
  if (!isPlainObject(given)) {
    throw new TypeError(
      `${where}: options go by their names, as in {${names[0]}: …}, got ${describe(given)} in their place`,
    );
  }
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(known, name)) throw new RangeError(unknownOption(where, name, names));
  }
  const read = (name: keyof T & string) => {
    const {fallback, read} = known[name];
    const value: unknown = given[name];
    return value === undefined && fallback !== undefined ? fallback : read(where, name, value);
  };
  return Object.fromEntries(names.map(name => [name, read(name)])) as T;
}

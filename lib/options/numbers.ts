import {type Interval, inInterval, isList, real} from "../arguments.js";
import {describe} from "../describe.js";
import type {Option} from "./option.js";

/** A list of numbers in an interval: an array, or a typed one. */
export function numbers(interval: Interval = real): Option<readonly number[]> {
  return {
    fallback: undefined,
    read: (where, name, value) =>
      listOf(where, name, value).map((entry, i) =>
        inInterval(where, `${name}[${i}]`, entry as number, interval),
      ),
  };
}

/** A list, or a typed array, whose entries are read elsewhere; it is not copied. */
export function list<T>(): Option<ArrayLike<T>> {
  return {fallback: undefined, read: (where, name, value) => checkList(where, name, value as ArrayLike<T>)};
}

/** Rows of finite numbers: one at least, all of one length. */
export function rows(): Option<readonly (readonly number[])[]> {
  return {
    fallback: undefined,
    read(where, name, value) {
      const list = listOf(where, name, value);
      if (list.length === 0) throw new RangeError(`${where}: ${name} must have one row at least, got none`);
      const {length} = listOf(where, `${name}[0]`, list[0]);
      return list.map((row, i) => {
        const entries = numbers().read(where, `${name}[${i}]`, row);
        if (entries.length === length) return entries;
        throw new RangeError(`${where}: ${name}[${i}] must have length ${length}, got ${entries.length}`);
      });
    },
  };
}

/** Returns `value` if it is an array, or a typed one; throws a TypeError that names everything otherwise. */
export function checkList<T>(where: string, name: string, value: ArrayLike<T>): ArrayLike<T> {
  if (isList(value)) return value;
  throw new TypeError(`${where}: ${name} must be a list, got ${describe(value)}`);
}

const listOf = (where: string, name: string, value: unknown): unknown[] =>
  Array.from(checkList(where, name, value as ArrayLike<unknown>));

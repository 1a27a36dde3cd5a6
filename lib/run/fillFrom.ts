import {describe} from "../describe.js";
import {isPlainObject} from "../options/isPlainObject.js";
import {isTypedArray} from "./plainData.js";

/**
 * Copies plain data into other plain data of the same form, in place: the same names, the same kinds, arrays of the
 * same length. The arrays of `target` stay the same arrays.
 *
 * @throws TypeError or RangeError that names the place where the forms differ
 */
export function fillFrom(target: object, source: unknown, where: string, place: string): void {
  const isList = Array.isArray(target);
  if (isList ? !Array.isArray(source) : !isPlainObject(source)) {
    throw new TypeError(
      `${where}: ${place} must be ${isList ? "a list" : "an object"}, got ${describe(source)}`,
    );
  }
  const fields = target as Record<string, unknown>;
  const given = source as Record<string, unknown>;
  const at = (name: string) => (isList ? `${place}[${name}]` : `${place}.${name}`);
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name)) throw new TypeError(`${where}: ${place} has no ${name}`);
  }
  for (const [name, value] of Object.entries(fields)) {
    const here = at(name);
    if (!Object.hasOwn(given, name)) throw new TypeError(`${where}: ${here} is missing`);
    if (isTypedArray(value)) fillArray(value, given[name], where, here);
    else if (typeof value === "object" && value !== null) fillFrom(value, given[name], where, here);
    else if (typeof given[name] === typeof value) fields[name] = given[name];
    else throw new TypeError(`${where}: ${here} must be a ${typeof value}, got ${describe(given[name])}`);
  }
}

function fillArray(target: Float64Array, source: unknown, where: string, place: string): void {
  if (!isTypedArray(source) || source.constructor !== target.constructor) {
    throw new TypeError(`${where}: ${place} must be a ${target.constructor.name}, got ${describe(source)}`);
  }
  if (source.length !== target.length) {
    throw new RangeError(`${where}: ${place} must have length ${target.length}, got ${source.length}`);
  }
  target.set(source);
}

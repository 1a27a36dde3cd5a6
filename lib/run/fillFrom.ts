import {describe} from "../describe.js";

type Fields = Record<string, unknown>;

/**
 * Copies plain data into other plain data of the same form, in place: the same names, the same kinds, arrays of the
 * same length. The arrays of `target` stay the same arrays.
 *
 * @throws TypeError that names the place where the forms differ
 */
export function fillFrom(target: object, source: unknown, place: string): void {
  if (typeof source !== "object" || source === null || Array.isArray(source) || ArrayBuffer.isView(source)) {
    throw new TypeError(`resumeRun: ${place} must be an object, got ${describe(source)}`);
  }
  const fields = target as Fields;
  const given = source as Fields;
  for (const name of Object.keys(given)) {
    if (!(name in fields)) throw new TypeError(`resumeRun: ${place} has no ${name}`);
  }
  for (const [name, value] of Object.entries(fields)) {
    const here = `${place}.${name}`;
    if (!Object.hasOwn(given, name)) throw new TypeError(`resumeRun: ${here} is missing`);
    if (isTypedArray(value)) fillArray(value, given[name], here);
    else if (typeof value === "object" && value !== null) fillFrom(value, given[name], here);
    else if (typeof given[name] === typeof value) fields[name] = given[name];
    else throw new TypeError(`resumeRun: ${here} must be a ${typeof value}, got ${describe(given[name])}`);
  }
}

type TypedArray = Float64Array | Float32Array | Uint32Array | Int32Array;

const isTypedArray = (value: unknown): value is TypedArray =>
  ArrayBuffer.isView(value) && !(value instanceof DataView);

function fillArray(target: TypedArray, source: unknown, place: string): void {
  const kind = target.constructor.name;
  if (!isTypedArray(source) || source.constructor !== target.constructor) {
    const got = isTypedArray(source) ? `a ${source.constructor.name}` : describe(source);
    throw new TypeError(`resumeRun: ${place} must be a ${kind}, got ${got}`);
  }
  if (source.length !== target.length) {
    throw new RangeError(`resumeRun: ${place} must have length ${target.length}, got ${source.length}`);
  }
  target.set(source);
}

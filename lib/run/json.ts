import {describe} from "../describe.js";

/**
 * Plain data of numbers, strings, booleans, null, typed arrays, arrays and objects as JSON, and back, bit for bit:
 * JSON alone loses NaN, ±∞, −0 and the kind of an array. What JSON does not have becomes an object with the key "$":
 * {"$": "number", "of": "-0"} or {"$": "float32", "of": [1, "NaN"]}.
 */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

type TypedArray = Float64Array | Float32Array | Uint32Array | Int32Array;

const kinds = {
  float64: Float64Array,
  float32: Float32Array,
  uint32: Uint32Array,
  int32: Int32Array,
} as const satisfies Record<string, new (numbers: number[]) => TypedArray>;

const kindNames = Object.keys(kinds) as (keyof typeof kinds)[];

const unwritten = new Map<string, number>([
  ["NaN", Number.NaN],
  ["Infinity", Infinity],
  ["-Infinity", -Infinity],
  ["-0", -0],
]);

/** The value as JSON. @throws TypeError that names the place of what is no plain data */
export function toJson(value: unknown, place: string): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") {
    const written = numberToJson(value);
    return typeof written === "number" ? written : {$: "number", of: written};
  }
  for (const kind of kindNames) {
    if (value instanceof kinds[kind]) return {$: kind, of: Array.from(value, numberToJson)};
  }
  if (Array.isArray(value)) return value.map((item, i) => toJson(item, `${place}[${i}]`));
  if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype && !("$" in value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, toJson(item, `${place}.${key}`)]),
    );
  }
  throw new TypeError(`save: ${place} must be plain data, got ${describe(value)}`);
}

/** The value that `toJson` wrote. @throws TypeError that names the place of what it cannot have written */
export function fromJson(json: unknown, place: string): unknown {
  if (json === null || ["string", "boolean", "number"].includes(typeof json)) return json;
  if (Array.isArray(json)) return json.map((item, i) => fromJson(item, `${place}[${i}]`));
  if (typeof json !== "object")
    throw new TypeError(`resumeRun: ${place} must be JSON, got ${describe(json)}`);
  if (!("$" in json)) {
    return Object.fromEntries(
      Object.entries(json).map(([key, item]) => [key, fromJson(item, `${place}.${key}`)]),
    );
  }
  const {$: kind, of} = json as {$: unknown; of?: unknown};
  if (kind === "number") return numberFromJson(of, place);
  const known = kindNames.find(name => name === kind);
  if (!known)
    throw new TypeError(`resumeRun: ${place} must be one of ${kindNames.join(", ")}, got ${describe(kind)}`);
  if (!Array.isArray(of))
    throw new TypeError(`resumeRun: ${place} must hold a list of numbers, got ${describe(of)}`);
  return new kinds[known](of.map((item, i) => numberFromJson(item, `${place}[${i}]`)));
}

function numberToJson(x: number): number | string {
  return Number.isFinite(x) && !Object.is(x, -0) ? x : Object.is(x, -0) ? "-0" : String(x);
}

function numberFromJson(json: unknown, place: string): number {
  const number = typeof json === "string" ? unwritten.get(json) : json;
  if (typeof number !== "number")
    throw new TypeError(`resumeRun: ${place} must be a number, got ${describe(json)}`);
  return number;
}

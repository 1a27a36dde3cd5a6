/** What stands in the place of an argument, by its name; beside these, a list of another length and one of integers. */
export const junk = {
  undefined: () => undefined,
  null: () => null,
  text: () => "junk",
  NaN: () => Number.NaN,
  "-1": () => -1,
  "2.5": () => 2.5,
  "{}": () => ({}),
  "[]": () => [],
  longer: (valid: unknown) => new Float64Array(isList(valid) ? valid.length + 1 : 7).fill(0.25),
  integers: (valid: unknown) => new Int32Array(isList(valid) ? valid.length : 2).fill(1),
} as const satisfies Record<string, (valid: unknown) => unknown>;

export type Junk = keyof typeof junk;

export const isList = (value: unknown): value is ArrayLike<unknown> =>
  Array.isArray(value) || (ArrayBuffer.isView(value) && "length" in value);

/** A valid argument, with the junk that may stand in its place all the same. */
export class Argument {
  constructor(
    readonly valid: unknown,
    readonly alsoTaken: readonly Junk[],
  ) {}
}

/** A valid argument in whose place this junk may stand too. */
export const takes = (valid: unknown, ...alsoTaken: Junk[]) => new Argument(valid, alsoTaken);

/** Any finite number, a number above 0, and a list of numbers that is copied. */
export const real = (valid: number) => takes(valid, "-1", "2.5");
export const above = (valid: number) => takes(valid, "2.5");
export const list = (valid: ArrayLike<unknown>) => takes(valid, "integers");

/** What stands in sentences alone, and is not looked at. */
export const word = (valid: string) => takes(valid, ...(Object.keys(junk) as Junk[]));

/** What may be left out. */
export const optional = (valid: unknown) =>
  valid instanceof Argument ? takes(valid.valid, "undefined", ...valid.alsoTaken) : takes(valid, "undefined");

/** A valid call of a function of the library. */
export interface ValidCall {
  /** The arguments, made anew; options are objects of arguments. */
  readonly given: () => readonly unknown[];
  /** What is done with the result, where it does not show by itself whether it is sound. */
  readonly use: (result: never) => unknown;
}

export const call = (given: () => readonly unknown[], use: (result: never) => unknown = result => result) =>
  ({given, use}) satisfies ValidCall;

export type Calls = Readonly<Record<string, ValidCall>>;

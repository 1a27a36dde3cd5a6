import {describe, expect, it} from "vitest";
import * as library from "../../lib/index.js";
import {Argument, isList, type Junk, junk, type ValidCall} from "./calls/argument.js";
import {autodiff} from "./calls/autodiff.js";
import {networks} from "./calls/networks.js";
import {objectives} from "./calls/objectives.js";
import {optimizers} from "./calls/optimizers.js";
import {runs} from "./calls/runs.js";
import {small} from "./calls/small.js";
import {theory} from "./calls/theory.js";

const calls: Readonly<Record<string, ValidCall>> = {
  ...optimizers,
  ...objectives,
  ...runs,
  ...networks,
  ...autodiff,
  ...theory,
  ...small,
};

type Callable = (...given: unknown[]) => unknown;
const functions = Object.entries(library).flatMap(([name, value]) =>
  typeof value === "function" && !(value.prototype instanceof Error)
    ? [[name, value as Callable] as const]
    : [],
);

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** The options that an argument holds: those that are written down, and those that may all be left out. */
function optionsOf(argument: unknown): Record<string, unknown> | undefined {
  if (argument instanceof Argument && argument.alsoTaken.includes("{}")) return optionsOf(argument.valid);
  return isPlain(argument) ? argument : undefined;
}
const valid = (argument: unknown): unknown => {
  const options = optionsOf(argument);
  if (options)
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, valid(value)]));
  return argument instanceof Argument ? argument.valid : argument;
};

/** A place in a call: an argument, or an option of it. */
type Place = readonly [argument: number, option?: string];

const placesOf = (given: readonly unknown[]): Place[] =>
  given.flatMap((argument, i): Place[] => [
    [i],
    ...Object.keys(optionsOf(argument) ?? {}).map((option): Place => [i, option]),
  ]);

const standsAt = (given: readonly unknown[], [i, option]: Place): unknown =>
  option === undefined ? given[i] : optionsOf(given[i])![option];

/** The arguments with something else in one place. */
function withAt(given: readonly unknown[], [i, option]: Place, other: unknown): unknown[] {
  return given.map((argument, k) => {
    if (k !== i) return valid(argument);
    return option === undefined ? other : {...(valid(argument) as object), [option]: other};
  });
}

/** Whether NaN stands anywhere in a result. */
function hasNaN(value: unknown, depth = 0): boolean {
  if (typeof value === "number") return Number.isNaN(value);
  if (isList(value)) return Array.prototype.some.call(value, part => hasNaN(part, depth + 1));
  if (typeof value !== "object" || value === null || depth > 3) return false;
  return Object.values(value).some(part => hasNaN(part, depth + 1));
}

/** A sentence of the library: where, what is asked for, and what was given. */
const sentence =
  /^[^:\n]+: .*(must |is not known|options go by their names|there is no |unknown |comes before |needs )/s;

/** How a call ends: with the error's message, or "taken". */
async function endOf({use}: ValidCall, f: Callable, given: unknown[]): Promise<string> {
  try {
    const result = await use((await f(...given)) as never);
    return hasNaN(result) || given.some(argument => isList(argument) && hasNaN(argument)) ? "NaN" : "taken";
  } catch (error) {
    const {message} = error as Error;
    return sentence.test(message) ? "refused" : message;
  }
}

it("the tables hold a call of every exported function, and nothing else", () => {
  expect(Object.keys(calls).sort()).toEqual(functions.map(([name]) => name).sort());
});

describe.each(functions)("%s", (name, f) => {
  const known = calls[name];

  it("takes a valid call", async () => {
    expect(await endOf(known, f, known.given().map(valid))).toBe("taken");
  });

  it("refuses junk in the place of each argument with a sentence, and takes what it may", async () => {
    const ends: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const place of placesOf(known.given())) {
      for (const wrong of Object.keys(junk) as Junk[]) {
        const given = known.given();
        const argument = standsAt(given, place);
        const key = `${wrong} at ${place.join(".")}`;
        ends[key] = await endOf(known, f, withAt(given, place, junk[wrong](valid(argument))));
        const isTaken = argument instanceof Argument && argument.alsoTaken.includes(wrong);
        expected[key] = isTaken ? "taken" : "refused";
      }
    }
    expect(ends).toEqual(expected);
  });
});

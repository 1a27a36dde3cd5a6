import {runInNewContext} from "node:vm";
import {describe, expect, test} from "vitest";
import {nonNegative} from "../../lib/arguments.js";
import {choice, flag, number, optional, pair, whole, wholes} from "../../lib/options/kinds.js";
import {readOptions} from "../../lib/options/option.js";

const known = {
  eta: number(nonNegative),
  steps: whole(1, 10),
  bold: flag(false),
  shape: choice(["cosine", "linear"], "cosine"),
  betas: pair(nonNegative, [0.9, 0.999]),
  at: optional(wholes()),
};
const read = (given: unknown) => readOptions<object, Record<string, unknown>>("f", given as object, known);

describe("readOptions", () => {
  test("takes what is given, and the default where nothing is, undefined included", () => {
    const defaults = {steps: 10, bold: false, shape: "cosine", betas: [0.9, 0.999], at: null};
    expect(read({eta: 0.1})).toEqual({...defaults, eta: 0.1});
    expect(read({eta: 0.1, steps: undefined})).toEqual({...defaults, eta: 0.1});
    expect(read({eta: 0, steps: 3, bold: true, shape: "linear", betas: [0, 1], at: [2, 1]})).toEqual({
      eta: 0,
      steps: 3,
      bold: true,
      shape: "linear",
      betas: [0, 1],
      at: [2, 1],
    });
  });

  test("takes plain objects of whatever realm, and without a prototype", () => {
    expect(read(runInNewContext("({eta: 1})"))).toMatchObject({eta: 1});
    expect(read(Object.assign(Object.create(null), {eta: 1}))).toMatchObject({eta: 1});
  });

  test.each([
    [0.1, "0.1"],
    ["eta", '"eta"'],
    [null, "null"],
    [undefined, "undefined"],
    [[0.1], "a list"],
    [new Map([["eta", 0.1]]), "an object"],
    [Object.create({eta: 0.1}), "an object"],
    [Float64Array.of(0.1), "a Float64Array"],
    [() => 0.1, "a function"],
  ])("refuses what is no object of options: %o", (given, words) => {
    expect(() => read(given)).toThrow(
      new TypeError(`f: options go by their names, as in {eta: …}, got ${words} in their place`),
    );
  });

  test.each([
    [{}, "f: eta must be in [0, ∞), got undefined"],
    [{eta: "0.1"}, 'f: eta must be in [0, ∞), got "0.1"'],
    [{eta: null}, "f: eta must be in [0, ∞), got null"],
    [{eta: 1n}, "f: eta must be in [0, ∞), got a bigint"],
    [{eta: 1, steps: 2.5}, "f: steps must be a whole number ≥ 1, got 2.5"],
    [{eta: 1, bold: 1}, "f: bold must be true or false, got 1"],
    [{eta: 1, shape: "square"}, 'f: shape must be "cosine" or "linear", got "square"'],
    [{eta: 1, betas: 0.9}, "f: betas must be a list, got 0.9"],
    [{eta: 1, betas: [0.9]}, "f: betas must have two entries, got 1"],
    [{eta: 1, betas: [0.9, 0.99, 0.999]}, "f: betas must have two entries, got 3"],
    [{eta: 1, at: [1, 2.5]}, "f: at[1] must be a whole number ≥ 0, got 2.5"],
    [{eta: 1, toString: 1}, "f: unknown option toString; it takes eta, steps, bold, shape, betas, at"],
    [{eta: 1, step: 3}, "f: unknown option step; did you mean steps?"],
  ])("names what is wrong in %o", (given, message) => {
    expect(() => read(given)).toThrow(new RangeError(message));
  });
});

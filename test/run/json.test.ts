import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fromJson, toJson} from "../../lib/run/json.js";

const number = fc.oneof(
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0, 5e-324, Number.MAX_VALUE),
);
const list = fc.array(number, {maxLength: 5});
const leaf = fc.oneof(
  number,
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  list,
  list.map(items => Float64Array.from(items)),
  list.map(items => Float32Array.from(items)),
  list.map(items => Uint32Array.from(items)),
  list.map(items => Int32Array.from(items)),
);
const key = fc.string().filter(name => name !== "$" && name !== "__proto__");
const data = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, {noNullPrototype: true})), {
  noNullPrototype: true,
});

describe("plain data as JSON", () => {
  test("comes back bit for bit: NaN, ±∞, −0 and the kinds of arrays included", () => {
    fc.assert(
      fc.property(data, value => {
        const back = fromJson(JSON.parse(JSON.stringify(toJson(value, "value"))), "value");
        expect(back).toStrictEqual(value);
      }),
      {numRuns: 500},
    );
  });

  test("is written as it reads", () => {
    expect(toJson({v: Float64Array.of(1.5, Number.NaN, -0), eta: Infinity, note: "NaN"}, "state")).toEqual({
      v: {$: "float64", of: [1.5, "NaN", "-0"]},
      eta: {$: "number", of: "Infinity"},
      note: "NaN",
    });
  });

  test.each([
    ["a function", {a: {b: () => 0}}, "save: state.a.b must be plain data, got a function"],
    ["an instance of a class", {a: [new Map()]}, "save: state.a[0] must be plain data, got an object"],
    ["what is not defined", {a: undefined}, "save: state.a must be plain data, got undefined"],
    ["a key that marks a kind", {a: {$: 1}}, "save: state.a must be plain data, got an object"],
    [
      "a list of whole big numbers",
      {a: BigInt64Array.of(1n)},
      "save: state.a must be plain data, got a BigInt64Array",
    ],
  ])("refuses %s, and says where it is", (_, value, message) => {
    expect(() => toJson(value, "state")).toThrow(new TypeError(message));
  });

  test.each([
    [{$: "float16", of: []}, 'resumeRun: x must be one of float64, float32, uint32, int32, got "float16"'],
    [{$: "float64", of: "abc"}, 'resumeRun: x must hold a list of numbers, got "abc"'],
    [{$: "float64"}, "resumeRun: x must hold a list of numbers, got undefined"],
    [{$: "float64", of: [1, null]}, "resumeRun: x[1] must be a number, got null"],
    [{$: "float64", of: ["one"]}, 'resumeRun: x[0] must be a number, got "one"'],
    [{$: "number", of: {}}, "resumeRun: x must be a number, got an object"],
    [() => 0, "resumeRun: x must be JSON, got a function"],
  ])("of %j says what is wrong with it", (json, message) => {
    expect(() => fromJson(json, "x")).toThrow(new TypeError(message));
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {fromText, toText} from "../../lib/run/plainData.js";

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
const key = fc.string().filter(name => name !== "__proto__");
const data = fc.dictionary(key, fc.oneof(leaf, fc.dictionary(key, leaf, {noNullPrototype: true})), {
  noNullPrototype: true,
});

describe("plain data as a text", () => {
  test("comes back bit for bit: NaN, ±∞, −0 and the kinds of arrays included", () => {
    fc.assert(
      fc.property(data, value => {
        expect(fromText(toText(value, "value"), "resumeRun")).toStrictEqual(value);
      }),
      {numRuns: 500},
    );
  });

  test.each([
    ["a function", {a: {b: () => 0}}, "save: state.a.b must be plain data, got a function"],
    ["an instance of a class", {a: [new Map()]}, "save: state.a[0] must be plain data, got an object"],
    ["what is not defined", {a: undefined}, "save: state.a must be plain data, got undefined"],
    [
      "a list of whole big numbers",
      {a: BigInt64Array.of(1n)},
      "save: state.a must be plain data, got a BigInt64Array",
    ],
  ])("refuses %s, and says where it is", (_, value, message) => {
    expect(() => toText(value, "state")).toThrow(new TypeError(message));
  });

  test.each(["", "{}", "[", "[]", '[["Float64Array",1],["ArrayBuffer","AAAA"]]', '[["Evil",1]]', "[[-9"])(
    "that was not written so is refused in a sentence: %s",
    text => {
      expect(() => fromText(text, "resumeRun")).toThrow(
        /^resumeRun: data must be what save\(\) wrote, and cannot be read: ./,
      );
    },
  );

  test("is a text", () => {
    expect(() => fromText(3, "resumeRun")).toThrow("resumeRun: data must be a text, got 3");
  });
});

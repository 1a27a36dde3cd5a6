import {describe, expect, it} from "vitest";
import {closedUnit} from "../../lib/arguments.js";
import {ascending, listOf, multipleOf, numberIn, oneOf, recordOf, wholeIn} from "../../lib/data/checks.js";

const check = (value: unknown) =>
  listOf(recordOf({share: numberIn(closedUnit)}), 2)(value, "file.json", "rows");

describe("checks", () => {
  it("return what they were given, checked", () => {
    expect(check([{share: 0.5}, {share: 1}])).toEqual([{share: 0.5}, {share: 1}]);
  });

  it("name the place of what is wrong, however deep", () => {
    expect(() => check([{share: 0.5}, {share: 2}])).toThrow(
      "file.json: rows[1].share must be in [0, 1], got 2",
    );
  });

  it("count a list where a length is promised", () => {
    expect(() => check([{share: 0.5}])).toThrow("file.json: rows must have 2 entries, got 1");
    expect(() => check(new Array(3).fill({share: 0.5}))).toThrow(
      "file.json: rows must have 2 entries, got 3",
    );
  });

  it("refuse NaN, which is of type number", () => {
    expect(() => check([{share: Number.NaN}, {share: 1}])).toThrow("must be in [0, 1], got NaN");
    expect(() => wholeIn(0)(Number.NaN, "file", "n")).toThrow("file: n must be a whole number ≥ 0, got NaN");
  });

  it("do not take what every object inherits for a key", () => {
    expect(() => recordOf({toString: wholeIn(0)})({}, "file", "")).toThrow("file: toString is missing");
  });

  it("want a list to ascend, a number to be a multiple, a name to be one of some, and say so", () => {
    const rising = ascending(listOf(wholeIn(1)));
    expect(rising([1, 3, 4], "file", "passes")).toEqual([1, 3, 4]);
    expect(() => rising([1, 3, 3], "file", "passes")).toThrow("file: passes must ascend, got [1, 3, 3]");
    expect(multipleOf(5, 20)(20, "file", "steps")).toBe(20);
    expect(() => multipleOf(5, 20)(12, "file", "steps")).toThrow(
      "file: steps must be a multiple of 5, got 12",
    );
    expect(() => multipleOf(5, 20)(25, "file", "steps")).toThrow("file: steps must be a whole number");
    expect(oneOf(["a", "b"])("b", "file", "name")).toBe("b");
    expect(() => oneOf(["a", "b"])("c", "file", "name")).toThrow('file: name must be one of a, b, got "c"');
  });
});

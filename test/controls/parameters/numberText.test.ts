import {describe, expect, it} from "vitest";
import {readNumber} from "../../../src/controls/parameters/numberText.js";

describe("a number in writing", () => {
  it.each([
    ["0.5", 0.5],
    ["1,5", 1.5],
    ["−0,75", -0.75],
    ["1,500", 1.5],
    ["10,321,920", 10_321_920],
    ["10 321 920", 10_321_920],
    ["−40\u202f320", -40_320],
    ["1\u00a0000", 1000],
  ])("%s is read with its comma or its thousands", (text, value) => {
    expect(readNumber(text)).toEqual({value});
  });

  it.each([
    ["1,500", 1500],
    ["147,456", 147_456],
    ["1,5", 1.5],
    ["0,500", 0.5],
    ["1500", 1500],
  ])("%s is read as a whole number where a large one is asked for, if it can be one", (text, value) => {
    expect(readNumber(text, true)).toEqual({value});
  });

  it.each(["1.5.2", "1,5,2", "1,00,000", "1 00", "12 3456", "1 000,5,5", "10.321,920.5"])(
    "%s is none, in threes or not",
    text => {
      expect(readNumber(text, true)).toHaveProperty("problem");
    },
  );
});

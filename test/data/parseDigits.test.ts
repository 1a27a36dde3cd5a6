import {describe, expect, it} from "vitest";
import {parseDigits} from "../../lib/data/parseDigits.js";

const blank = new Array<string>(64).fill("0");
const row = (entries: Record<number, string> = {}, label = "3") =>
  [...blank.map((pixel, j) => entries[j + 1] ?? pixel), label].join(",");
const parse = (...rows: string[]) => parseDigits(rows.join("\n"), "data/digits.csv.gz");

describe("parseDigits", () => {
  it("reads pixels as shares of 16, and labels", () => {
    const digits = parse(row({1: "16", 64: "4"}, "7"), row({2: "8"}, "0"));
    expect(digits.count).toBe(2);
    expect(digits.pixels).toHaveLength(128);
    expect([digits.pixels[0], digits.pixels[63], digits.pixels[64], digits.pixels[65]]).toEqual([
      1, 0.25, 0, 0.5,
    ]);
    expect(Array.from(digits.labels)).toEqual([7, 0]);
  });

  it("does not mind an end of line at the end, of either kind", () => {
    expect(parse(row(), row(), "").count).toBe(2);
    expect(parseDigits(`${row()}\r\n${row()}\r\n`, "digits").count).toBe(2);
  });

  it.each([
    ["a pixel of 17", [row(), row({5: "17"})], "row 2: pixel 5 must be a whole number in [0, 16], got 17"],
    ["a negative pixel", [row({64: "-1"})], "row 1: pixel 64 must be a whole number in [0, 16], got -1"],
    ["a broken pixel", [row({1: "1.5"})], "row 1: pixel 1 must be a whole number in [0, 16], got 1.5"],
    ["a word", [row({9: "ink"})], "row 1: pixel 9 must be a whole number in [0, 16], got ink"],
    ["a hexadecimal", [row({9: "0x1"})], "row 1: pixel 9 must be a whole number in [0, 16], got 0x1"],
    ["a missing pixel", [row({9: ""})], "row 1: pixel 9 must be a whole number in [0, 16], got nothing"],
    [
      "a missing label",
      [row(), row(), row({}, "")],
      "row 3: the label, column 65, must be a whole number in [0, 9], got nothing",
    ],
    [
      "a label of 10",
      [row({}, "10")],
      "row 1: the label, column 65, must be a whole number in [0, 9], got 10",
    ],
    ["a short row", [row(), "1,2,3"], "row 2: must have 65 columns, 64 pixels and a label, got 3"],
    ["a long row", [`${row()},1`], "row 1: must have 65 columns, 64 pixels and a label, got 66"],
    ["a blank line", [row(), "", row()], "row 2: must have 65 columns, 64 pixels and a label, got 1"],
  ])("says where %s is, and what is allowed", (_, rows, message) => {
    expect(() => parse(...rows)).toThrow(new RangeError(`data/digits.csv.gz, ${message}`));
  });

  it("says that an empty file is empty", () => {
    expect(() => parse("")).toThrow(
      new RangeError("data/digits.csv.gz: must have one row at least, got none"),
    );
  });
});

import {readFileSync} from "node:fs";
import {gunzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {decodeDigits, encodeDigits} from "../../lib/data/compactDigits.js";
import type {Digits} from "../../lib/data/digits.js";
import {splitDigits} from "../../lib/data/splitDigits.js";
import {createGenerator} from "../../lib/random/generator.js";
import {readDigits} from "../../src/data/inputs.js";

const digits = readDigits();

/** Each picture with its label, as a text: to compare sets of digits. */
const picturesOf = ({count, pixels, labels}: Digits) =>
  Array.from({length: count}, (_, i) => `${pixels.subarray(64 * i, 64 * i + 64).join()}:${labels[i]}`);

describe("the handwritten digits", () => {
  const rows = gunzipSync(readFileSync("data/digits.csv.gz")).toString().trim().split("\n");

  it("are the rows of the file: sixteenths of a pixel, and the digit at the end", () => {
    expect(digits.count).toBe(rows.length);
    const written = Array.from({length: digits.count}, (_, i) =>
      [...digits.pixels.subarray(64 * i, 64 * i + 64).map(grey => 16 * grey), digits.labels[i]].join(),
    );
    expect(written).toEqual(rows.map(row => row.trim()));
  });

  it("have pictures of each digit", () => {
    expect([...new Set(digits.labels)].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("the compact form", () => {
  const compact = encodeDigits(digits);

  it("decodes to the very digits, through JSON", () => {
    const decoded = decodeDigits(JSON.parse(JSON.stringify(compact)));
    expect(decoded.count).toBe(digits.count);
    expect(decoded.pixels).toEqual(digits.pixels);
    expect(decoded.labels).toEqual(digits.labels);
  });

  it("takes one character for each pixel and each label", () => {
    expect(JSON.stringify(compact).length).toBeLessThan(65 * digits.count + 40);
  });

  it.each([
    [{pixels: "", labels: ""}, "labels must have one character at least, got none"],
    [{pixels: "0".repeat(63), labels: "1"}, "pixels must have length 64, got 63"],
    [{pixels: `${"0".repeat(63)}h`, labels: "1"}, "pixels must be numerals of base 17, got h at place 64"],
    [{pixels: "0".repeat(64), labels: "a"}, "labels must be numerals of base 10, got a at place 1"],
  ])("is refused where it is none: %#", (broken, message) => {
    expect(() => decodeDigits(broken)).toThrow(new RangeError(`decodeDigits: ${message}`));
  });
});

describe("splitDigits", () => {
  it("parts all the digits, in the shares asked for, each on one side", () => {
    const {train, test} = splitDigits(digits, 0.2, createGenerator(1));
    const fifth = Math.ceil(digits.count / 5);
    expect([train.count, test.count]).toEqual([digits.count - fifth, fifth]);
    expect([...picturesOf(train), ...picturesOf(test)].sort()).toEqual(picturesOf(digits).sort());
  });

  it("depends on the seed, and on nothing else", () => {
    const labels = (seed: number) => splitDigits(digits, 0.2, createGenerator(seed)).test.labels;
    expect(labels(1)).toEqual(labels(1));
    expect(labels(1)).not.toEqual(labels(2));
  });

  it("bounds the share", () => {
    const split = (share: number) => () => splitDigits(digits, share, createGenerator(1));
    expect(split(0)).toThrow("splitDigits: testShare must be in (0, 1), got 0");
    expect(split(1)).toThrow("splitDigits: testShare must be in (0, 1), got 1");
    const all = 1 - 0.5 / digits.count;
    expect(split(all)).toThrow(`testShare must leave digits to train on, got ${all} of ${digits.count}`);
  });
});

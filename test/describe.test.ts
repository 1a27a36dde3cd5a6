import {expect, test} from "vitest";
import {describe} from "../lib/describe.js";

test("what was given is named in a few words, a long text by its first twenty letters", () => {
  const given = [
    "fast",
    "abcdefghijklmnopqrst",
    "abcdefghijklmnopqrstu",
    3,
    Number.NaN,
    null,
    undefined,
    true,
  ];
  expect(given.map(describe)).toEqual([
    '"fast"',
    '"abcdefghijklmnopqrst"',
    '"abcdefghijklmnopqrst…"',
    "3",
    "NaN",
    "null",
    "undefined",
    "true",
  ]);
  const things = [[1, 2], new Float32Array(2), new Int8Array(2), new Uint16Array(2), {a: 1}, () => 1];
  expect(things.map(describe)).toEqual([
    "a list",
    "a Float32Array",
    "an Int8Array",
    "a Uint16Array",
    "an object",
    "a function",
  ]);
});

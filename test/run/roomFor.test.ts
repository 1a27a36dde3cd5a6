import {expect, test} from "vitest";
import {firstArray, roomFor, trimmed} from "../../lib/run/roomFor.js";

const never = () => "never said";

test("room is doubled where there is too little, up to what there can be at most, and keeps what was written", () => {
  const written = Float64Array.of(1, 2, 3, 4);
  const doubled = roomFor(written, 5, 1000, never);
  expect(doubled).toHaveLength(8);
  expect([...doubled.subarray(0, 4)]).toEqual([1, 2, 3, 4]);
  expect(roomFor(written, 5, 7, never)).toHaveLength(7);
  expect(roomFor(written, 100, 1000, never)).toHaveLength(100);
  expect(roomFor(written, 4, 1000, never)).toBe(written);
});

test("half a MiB is taken at once, and less where less can be needed", () => {
  expect(firstArray(3)).toHaveLength(3);
  expect(firstArray(1e9).byteLength).toBe(2 ** 19);
});

test("more than 2²⁷ numbers are refused in the caller's words", () => {
  expect(() => roomFor(Float64Array.of(1), 2 ** 27 + 1, 2 ** 40, () => "too long")).toThrow(
    new RangeError("too long"),
  );
});

test("what is trimmed is copied only where something is cut off", () => {
  const array = Float64Array.of(1, 2, 3);
  expect(trimmed(array, 3)).toBe(array);
  expect([...trimmed(array, 2)]).toEqual([1, 2]);
});

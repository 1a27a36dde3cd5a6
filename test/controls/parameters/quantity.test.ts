import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {point} from "../../../src/controls/parameters/point.js";
import {count, quantity, seed} from "../../../src/controls/parameters/quantity.js";

const whole = () => count({label: "step", value: 3, min: 0, max: 10});
const share = () => quantity({label: "share", value: 0.5, min: 0.25, max: 4, scale: "log"});

describe("a quantity", () => {
  test("takes the nearest of the values that it may have", () => {
    const steps = whole();
    const set = (value: number) => {
      steps.value = value;
      return steps.value;
    };
    expect([2.4, 2.6, -3, 11, 9.7].map(set)).toEqual([2, 3, 0, 10, 10]);
    expect(set(Number.NaN)).toBe(3);
  });

  test("reads its bounds themselves, and nothing beyond them", () => {
    expect(share().codec.parse("0.25")).toEqual({value: 0.25});
    expect(share().codec.parse("4")).toEqual({value: 4});
    expect(whole().codec.parse("10")).toEqual({value: 10});
    expect(share().codec.parse("4.01")).toEqual({problem: "must be in [0.25, 4]"});
    expect(share().codec.parse("0.2")).toEqual({problem: "must be in [0.25, 4]"});
    expect(whole().codec.parse("2.5")).toEqual({problem: "must be a whole number in [0, 10]"});
  });

  test("reads a comma for a decimal point", () => {
    expect(share().codec.parse(" 0,75 ")).toEqual({value: 0.75});
  });

  test("stands on its scale where it says, and finds its way back", () => {
    const {position} = share();
    expect(position.call(share(), 1)).toBeCloseTo(0.5, 15);
    fc.assert(
      fc.property(fc.integer({min: 0, max: 200}), place => {
        const value = share().at(place / 200, 200);
        expect(Math.round(share().position(value) * 200)).toBe(place);
      }),
    );
  });

  test("a new sample has the next seed, and after the last the first", () => {
    const sample = seed(998);
    const next = () => {
      sample.value = sample.next;
      return sample.value;
    };
    expect([next(), next(), next()]).toEqual([999, 0, 1]);
  });
});

test("a point is moved in one coordinate and keeps the others", () => {
  const start = point({
    label: "start",
    value: [1, 2],
    bounds: [
      [-3, 3],
      [-3, 3],
    ],
  });
  expect(start.with(0, -1)).toEqual([-1, 2]);
  expect(start.with(1, -1)).toEqual([1, -1]);
});

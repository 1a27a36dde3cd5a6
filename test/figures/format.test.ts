import {describe, expect, it} from "vitest";
import {counted, grouped, messageOf, percent, powerOfTen, short} from "../../src/figures/format.js";

describe("powerOfTen", () => {
  it("labels powers of ten and leaves the ticks between them bare", () => {
    expect([0.001, 1, 10, 1e12].map(powerOfTen)).toEqual(["10⁻³", "10⁰", "10¹", "10¹²"]);
    expect([2, 0.5, 30].map(powerOfTen)).toEqual(["", "", ""]);
  });
});

describe("percent", () => {
  it("rounds to the nearest whole one", () => {
    expect([0, 0.004, 0.006, 0.125, 0.996, 1].map(percent)).toEqual([
      "0 %",
      "0 %",
      "1 %",
      "13 %",
      "100 %",
      "100 %",
    ]);
  });
});

describe("short", () => {
  it("keeps three significant digits", () => {
    expect([0.123456, 12.3456, -1.5, 0, 99999].map(short)).toEqual(["0.123", "12.3", "−1.5", "0", "100000"]);
  });

  it("writes very small and large numbers with a power of ten", () => {
    expect([2.14e-9, -3e6].map(short)).toEqual(["2.1 · 10⁻⁹", "−3.0 · 10⁶"]);
  });
});

describe("the message of a run", () => {
  it("has its heights with a power of ten, and its steps as they are", () => {
    const told = (message: string) => messageOf({message});
    expect(told("diverges: f rose from 1.74 to 4150000000000000000 in 1234 steps")).toBe(
      "diverges: f rose from 1.74 to 4.2 · 10¹⁸ in 1234 steps",
    );
    expect(told("diverges: f rose from -2 to 1.3e+37 in 60 steps")).toBe(
      "diverges: f rose from −2 to 1.3 · 10³⁷ in 60 steps",
    );
    expect(told("diverged at step 1025: S is not finite")).toBe("diverged at step 1025: S is not finite");
  });
});

it("one of something is told without the plural, none and many with it", () => {
  expect([0, 1, 5].map(count => counted(count, "step"))).toEqual(["0 steps", "1 step", "5 steps"]);
  expect([1, 2].map(count => counted(count, "pass", "passes"))).toEqual(["1 pass", "2 passes"]);
});

it("a count is in groups of three from five digits on", () => {
  expect([1437, 9999, 10_000, 1_048_576].map(grouped)).toEqual(["1437", "9999", "10,000", "1,048,576"]);
  expect(counted(1_048_576, "parameter")).toBe("1,048,576 parameters");
});

import {describe, expect, it} from "vitest";
import {outcome} from "../../../lib/experiments/outcome.js";
import {axesNames, seenFrom} from "../../../lib/experiments/turnedDigits/axes.js";
import {checkTurnedDigits} from "../../../lib/experiments/turnedDigits/result.js";
import {
  largestDeparture,
  turnedData,
  turnedDigits,
} from "../../../lib/experiments/turnedDigits/turnedDigits.js";
import {readDigits} from "../../../src/data/inputs.js";

const digits = readDigits();
const settings = {
  ...{hidden: 3, batchSize: 16, steps: 30, testShare: 0.8},
  etas: {gradientDescent: 0.3, momentum: 0.03, adadelta: 0.02, adam: 0.01},
};

describe("the axes of the digits", () => {
  const {axes, examples} = turnedData(digits, settings, 3);

  it("are orthogonal, so that nothing gets longer", () => {
    for (const name of axesNames) {
      const Q = axes[name];
      const products = seenFrom(Q, Q);
      for (const [i, value] of products.entries()) expect(value).toBeCloseTo(i % 65 === 0 ? 1 : 0, 10);
    }
  });

  it("are those in which no two numbers of a digit go together, if they are its own", () => {
    const seen = seenFrom(axes.principal, examples.inputs);
    const product = (i: number, j: number) => {
      let sum = 0;
      for (let k = 0; k < examples.count; k++) sum += seen[64 * k + i] * seen[64 * k + j];
      return sum / examples.count;
    };
    expect(product(0, 0)).toBeGreaterThan(product(1, 1));
    for (const [i, j] of [
      [0, 1],
      [0, 30],
      [5, 6],
    ])
      expect(Math.abs(product(i, j))).toBeLessThan(1e-9);
  });
});

describe("the trainings on turned digits", () => {
  const result = outcome(turnedDigits(digits, settings, 3));
  const of = (method: string) => result.trainings.filter(training => training.method === method);

  it("are all there, and begin as the same function", () => {
    expect(checkTurnedDigits(result, "file", "")).toEqual(result);
    for (const {losses} of result.trainings) expect(losses[0]).toBeCloseTo(result.trainings[0].losses[0], 12);
  });

  it("are the same in all axes by the methods of vectors, and others by those that go element by element", () => {
    for (const method of ["gradientDescent", "momentum"])
      for (const {departure} of of(method)) expect(departure).toBeLessThan(1e-9);
    for (const method of ["adadelta", "adam"])
      for (const {departure, axes} of of(method)) expect(departure > 1e-3).toBe(axes !== "pixels");
  });

  it("say so where one diverges", () => {
    const wild = {...settings, etas: {...settings.etas, momentum: 1e308}};
    expect(() => outcome(turnedDigits(digits, wild, 3))).toThrow(
      "turnedDigits.etas.momentum must be small enough for 30 steps, got 1e+308",
    );
  });

  it("are refused where a curve is cut short", () => {
    const [first, ...rest] = result.trainings;
    const cut = {...first, losses: first.losses.slice(1)};
    expect(() => checkTurnedDigits({...result, trainings: [cut, ...rest]}, "file.json", "")).toThrow(
      /^file\.json: gradientDescent in the axes "pixels" must have \d+ losses, got \d+$/,
    );
  });
});

it("the largest departure is a share of the other curve", () => {
  expect(largestDeparture([1, 3], [1, 2])).toBe(0.5);
});

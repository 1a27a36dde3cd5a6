import {describe, expect, it} from "vitest";
import {differentiateVector} from "../../../lib/autodiff/differentiate.js";
import {gradientCost} from "../../../lib/autodiff/gradientCost.js";
import {costFunctions} from "../../../src/sgd/automatic-differentiation/costFunctions.js";
import {duration} from "../../../src/sgd/automatic-differentiation/duration.js";
import {costAt} from "../../../src/sgd/automatic-differentiation/gradientCosts.js";

const sizes = [1, 2, 3, 7, 8, 64, 1000];
const valueAt = (key: keyof typeof costFunctions, w: number[]) =>
  differentiateVector(costFunctions[key].f, w.length).value(Float64Array.from(w));

describe("the functions whose gradients are counted", () => {
  it("are what their names say, for any number of parameters", () => {
    const w = [0.5, -2, 3, 1.5, 4];
    const {exp, log, log1p, cos} = Math;
    expect(valueAt("product", w)).toBeCloseTo(2 * 0.5 * -2 * 3 * 1.5 * 4, 12);
    expect(valueAt("product", [7])).toBe(14);
    expect(valueAt("softmax", w)).toBeCloseTo(log(w.reduce((sum, wi) => sum + exp(wi), 0)), 12);
    expect(valueAt("neuron", w)).toBeCloseTo(log1p(exp(-w.reduce((sum, wi, i) => sum + wi * cos(i), 0))), 12);
    const bends = w.slice(1).reduce((sum, wi, i) => sum + 100 * (wi - w[i] ** 2) ** 2, 0);
    expect(valueAt("chain", w)).toBeCloseTo(bends + w.reduce((sum, wi) => sum + (1 - wi) ** 2, 0), 8);
    expect(valueAt("chain", [3])).toBe(4);
  });

  it("have gradients for at most 5 times their operations, by reverse mode", () => {
    for (const {f} of Object.values(costFunctions)) {
      for (const n of sizes) {
        const {value, reverseMode} = gradientCost(differentiateVector(f, n));
        expect(reverseMode / value).toBeLessThanOrEqual(5);
      }
    }
  });

  it("reach that bound with products alone: n of them, and 3n more for each direction by forward mode", () => {
    for (const n of sizes) {
      expect(gradientCost(differentiateVector(costFunctions.product.f, n))).toEqual({
        value: n,
        reverseMode: 5 * n,
        forwardMode: n + 3 * n * n,
      });
    }
  });
});

describe("the costs of many parameters", () => {
  it("are those that the tape counts, also where they are read off a line", () => {
    for (const {f} of Object.values(costFunctions)) {
      for (const n of [1, 2, 255, 256, 257, 1024, 4096])
        expect(costAt(f, n)).toMatchObject(gradientCost(differentiateVector(f, n)));
    }
  });

  it("are n + 1 evaluations by differences", () => {
    const {value, differences} = costAt(costFunctions.softmax.f, 1000);
    expect(differences).toBe(1001 * value);
  });
});

describe("a time in words", () => {
  it("is in the largest unit of which there is one", () => {
    expect([0.5, 1, 90, 7200, 1e6, 1e9].map(duration)).toEqual([
      "0.5 seconds",
      "1 second",
      "1.5 minutes",
      "2 hours",
      "11.6 days",
      "31.7 years",
    ]);
  });
});

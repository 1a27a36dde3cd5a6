import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {leastSquares} from "../../../lib/objectives/data/leastSquares.js";
import {logisticRegression} from "../../../lib/objectives/data/logisticRegression.js";
import {gradientAt, hessianAt} from "../derivatives.js";

describe("leastSquares", () => {
  const line = leastSquares({
    X: [
      [1, 0],
      [1, 1],
      [1, 2],
    ],
    y: [1, 3, 5],
  });

  it("is 0 with no gradient where the line goes through every point", () => {
    expect(line.value(Float64Array.of(1, 2))).toBe(0);
    expect(Array.from(gradientAt(line, Float64Array.of(1, 2)))).toEqual([0, 0]);
  });

  it("is half the mean of the squared residuals, and its Hessian is XᵀX / N", () => {
    expect(line.value(Float64Array.of(0, 0))).toBeCloseTo(35 / 6, 14);
    expect(Array.from(hessianAt(line, Float64Array.of(0, 0)))).toEqual([1, 1, 1, 5 / 3]);
  });

  it("names the argument that is wrong", () => {
    expect(() => leastSquares({X: [], y: []})).toThrow(
      "leastSquares: X must have one row at least, got none",
    );
    expect(() => leastSquares({X: [[1], [1, 2]], y: [1, 2]})).toThrow(
      "leastSquares: X[1] must have length 1, got 2",
    );
    expect(() => leastSquares({X: [[1]], y: [1, 2]})).toThrow("leastSquares: y must have length 1, got 2");
    expect(() => leastSquares({X: [[1]], y: [Number.NaN]})).toThrow("y[0] must be in (-∞, ∞), got NaN");
    expect(() => leastSquares({X: [[Infinity]], y: [1]})).toThrow("X[0][0] must be in (-∞, ∞), got Infinity");
    expect(() => leastSquares({X: [[1]], y: [1], lam: -1})).toThrow("lam must be in [0, ∞), got -1");
  });
});

describe("logisticRegression", () => {
  const reference = JSON.parse(readFileSync("test/reference/torch-trajectories.json", "utf8"));

  it("has the losses that PyTorch has along its paths, to 1e-14", () => {
    const {X, y, lam} = reference.functions.logistic;
    const objective = logisticRegression({X, y, lam});
    const cases: {function: string; trajectory: number[][]; loss: number[]}[] = reference.cases;
    const own = cases.filter(one => one.function === "logistic");
    expect(own.length).toBeGreaterThan(5);
    for (const {trajectory, loss} of own) {
      trajectory.forEach((w, k) => {
        expect(Math.abs(objective.value(Float64Array.from(w)) / loss[k] - 1)).toBeLessThan(1e-14);
      });
    }
  });

  it("keeps its numbers where the margin is huge", () => {
    const objective = logisticRegression({X: [[1]], y: [1]});
    const g = new Float64Array(1);
    expect(objective.gradient(Float64Array.of(-1e4), g)).toBe(1e4);
    expect(g[0]).toBe(-1);
    expect(objective.gradient(Float64Array.of(1e4), g)).toBe(0);
    expect(Math.abs(g[0])).toBe(0);
    expect(hessianAt(objective, Float64Array.of(-1e4))[0]).toBe(0);
    expect(objective.value(Float64Array.of(40))).toBe(Math.exp(-40));
  });

  it("takes no labels but −1 and 1", () => {
    expect(() => logisticRegression({X: [[1], [2]], y: [1, 0]})).toThrow(
      "logisticRegression: y[1] must be in {-1, 1}, got 0",
    );
  });
});

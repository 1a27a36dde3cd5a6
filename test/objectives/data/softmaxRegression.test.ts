import {describe, expect, it} from "vitest";
import {softmax} from "../../../lib/objectives/data/softmax.js";
import {softmaxRegression} from "../../../lib/objectives/data/softmaxRegression.js";
import {gradientAt} from "../derivatives.js";

describe("softmax", () => {
  it("turns outputs into shares and returns the cross-entropy, by hand", () => {
    const p = Float64Array.of(0, Math.log(3));
    expect(softmax(p, 0)).toBeCloseTo(Math.log(4), 15);
    expect([...p]).toEqual([0, Math.log(3)]);
    expect(softmax(p, 1, p)).toBeCloseTo(Math.log(4 / 3), 15);
    expect(p[0]).toBeCloseTo(0.25, 15);
    expect(p[1]).toBeCloseTo(0.75, 15);
  });

  it("keeps its numbers where outputs are huge", () => {
    expect(softmax(Float64Array.of(1e5, -1e5), 1)).toBe(2e5);
    expect(softmax(Float64Array.of(1e5, -1e5), 0)).toBe(0);
  });
});

describe("softmaxRegression", () => {
  const inputs = Float64Array.of(1, 0, 0, 1);

  it("starts at log C with the gradient (1/C − own) x / N", () => {
    const objective = softmaxRegression({inputs, labels: [0, 1], classes: 2});
    expect(objective.dimension).toBe(6);
    expect(objective.value(new Float64Array(6))).toBeCloseTo(Math.log(2), 15);
    const g = gradientAt(objective, new Float64Array(6));
    expect(Array.from(g)).toEqual([-0.25, 0.25, 0.25, -0.25, 0, 0]);
  });

  it("holds the weights a row for each class, then the biases", () => {
    const objective = softmaxRegression({inputs, labels: [0, 1], classes: 2});
    expect(objective.accuracy(Float64Array.of(1, 0, 0, 1, 0, 0))).toBe(1);
    expect(objective.accuracy(Float64Array.of(1, 0, 0, 1, 2, 0))).toBe(0.5);
    expect(objective.accuracy(Float64Array.of(0, 1, 1, 0, 0, 0))).toBe(0);
  });

  it("gives two classes what logistic regression gives, for weights ±w/2", () => {
    const objective = softmaxRegression({inputs: Float64Array.of(2), labels: [1], classes: 2});
    expect(objective.value(Float64Array.of(-0.35, 0.35, 0, 0))).toBeCloseTo(Math.log1p(Math.exp(-1.4)), 15);
  });

  it("names the argument that is wrong", () => {
    const make = (labels: number[], classes = 2) => softmaxRegression({inputs, labels, classes});
    expect(() => make([])).toThrow("softmaxRegression: labels must have one entry at least, got none");
    expect(() => make([0, 2])).toThrow(
      "softmaxRegression: labels[1] must be a whole number in [0, 1], got 2",
    );
    expect(() => make([0, 1, 1])).toThrow("softmaxRegression: inputs must have length 3, got 4");
    expect(() => make([0, 0], 1)).toThrow("softmaxRegression: classes must be a whole number ≥ 2, got 1");
  });
});

import {describe, expect, it} from "vitest";
import {
  changedBy,
  conserved,
  descentOfFactors,
  drift,
  factorsLoss,
  factorsStart,
  factorsStep,
} from "../../../lib/experiments/linearFactors/gradientFlow.js";
import {inverse, times} from "../../../lib/experiments/linearFactors/linearFactors.js";

describe("two linear layers", () => {
  it("step along the gradient of their loss: by differences", () => {
    const [eta, h] = [1, 1e-6];
    const stepped = factorsStep(factorsStart, eta);
    for (const key of ["W1", "W2"] as const) {
      factorsStart[key].forEach((w, i) => {
        const at = (x: number) =>
          factorsLoss({...factorsStart, [key]: factorsStart[key].map((old, j) => (j === i ? x : old))});
        const slope = (at(w + h) - at(w - h)) / (2 * h);
        expect(w - stepped[key][i]).toBeCloseTo(slope, 6);
      });
    }
  });

  it("reach the mapping that they are to learn", () => {
    expect(factorsLoss(descentOfFactors(0.05, 40).at(-1)!)).toBeLessThan(1e-10);
  });

  it("keep W₁W₁ᵀ − W₂ᵀW₂ the better the shorter the steps", () => {
    const [a, b, c, d] = conserved({W1: [1, 2, 3, 4], W2: [1, 0, 0, 2]});
    expect([a, b, c, d]).toEqual([4, 11, 11, 21]);
    const drifts = [0.01, 0.001].map(eta => {
      const way = descentOfFactors(eta, 5);
      return drift(way[0], way[way.length - 1]);
    });
    expect(drifts[0] / drifts[1]).toBeGreaterThan(9);
  });

  it("change W₁W₁ᵀ − W₂ᵀW₂ in one step by η²(G₁G₁ᵀ − G₂ᵀG₂) and nothing else", () => {
    const eta = 0.3;
    const stepped = factorsStep(factorsStart, eta);
    const gradient = (key: "W1" | "W2") => factorsStart[key].map((w, i) => (w - stepped[key][i]) / eta);
    const ofGradients = conserved({W1: gradient("W1"), W2: gradient("W2")});
    conserved(stepped).forEach((q, i) => {
      expect(q - conserved(factorsStart)[i]).toBeCloseTo(eta ** 2 * ofGradients[i], 12);
    });
  });

  it("have no change by a matrix without an inverse", () => {
    expect(inverse([1, 2, 2, 4])).toBeUndefined();
    expect(changedBy(factorsStart, [1, 2, 2, 4])).toBeUndefined();
    expect(times([1, 2, 3, 4], inverse([1, 2, 3, 4])!).map(x => x + 0)).toEqual(
      [1, 0, 0, 1].map(x => expect.closeTo(x, 12)),
    );
  });
});

import {describe, expect, it} from "vitest";
import {
  adamSteps,
  descentSteps,
  momentumSteps,
  ownAxesSteps,
  valleyAt,
  valleyStarts,
  valleyTarget,
} from "../../../lib/experiments/correlatedValley/valleySteps.js";

const settings = {kappa: 10, starts: 4};

describe("the starts around a valley", () => {
  it("are evenly around it, and turn with it", () => {
    expect(valleyStarts(0, 4).map(place => place.map(x => Math.round(2 * x * x) * Math.sign(x)))).toEqual([
      [1, 1],
      [-1, 1],
      [-1, -1],
      [1, -1],
    ]);
    const [x, y] = valleyStarts(30, 6)[0];
    expect([x, y]).toEqual([expect.closeTo(0.5, 14), expect.closeTo(Math.sqrt(3) / 2, 14)]);
  });

  it("lie equally high at every angle", () => {
    const heights = (angle: number) =>
      valleyStarts(angle, 5).map(start => valleyAt(angle, 10).value(Float64Array.from(start)));
    heights(0).forEach((height, k) => {
      expect(heights(33)[k]).toBeCloseTo(height, 13);
    });
  });
});

describe("the steps down to a millionth of the height", () => {
  it("of gradient descent are those of its two factors, and the fewest of six step sizes", () => {
    // From (±1, ±1)/√2 the height is (μ₁²ᵏ + 10 μ₂²ᵏ)/4, with μ = 1 − ηλ.
    const needed = [0.9, 0.95, 0.98, 0.99, 0.995, 0.998].map(share => {
      const eta = (2 * share) / 10;
      let k = 0;
      while ((1 - eta) ** (2 * k) + 10 * (1 - 10 * eta) ** (2 * k) > 11 * valleyTarget) k++;
      return {eta, steps: k};
    });
    const fewest = needed.reduce((best, each) => (each.steps < best.steps ? each : best));
    const found = descentSteps(0, settings);
    expect(found.steps).toBe(fewest.steps);
    expect(found.eta).toBeCloseTo(fewest.eta, 15);
    expect(Math.abs(descentSteps(20, settings).steps - found.steps)).toBeLessThanOrEqual(1);
  });

  it("of momentum are fewer, and Adam's own axes are those without a turn", () => {
    const narrow = {kappa: 100, starts: 4};
    const momentum = momentumSteps(15, narrow);
    expect(momentum.steps).toBeLessThan(descentSteps(15, narrow).steps / 4);
    // The best ηκ and γ of a quadratic, 4/(1 + 1/√κ)² and (1 − 2/(√κ + 1))², are 3.31 and 0.67.
    expect(momentum.eta * 100).toBeGreaterThanOrEqual(3 - 1e-12);
    expect(momentum.eta * 100).toBeLessThanOrEqual(3.7 + 1e-12);
    expect(adamSteps(0, settings)).toEqual(ownAxesSteps(0, settings));
    const turned = ownAxesSteps(25, settings);
    expect(Math.abs(turned.steps - adamSteps(0, settings).steps)).toBeLessThanOrEqual(1);
  });
});

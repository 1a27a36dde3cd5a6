import {describe, expect, it} from "vitest";
import {noiseFactor} from "../../../lib/experiments/momentumNoise/noiseFactor.js";
import {momentumNoiseSettings, strongest} from "../../../lib/experiments/momentumNoise/settings.js";
import {settledCloud} from "../../../lib/experiments/momentumNoise/settledCloud.js";

describe("the factor of the noise", () => {
  it("is 3/√B along the direction, and a third of that across", () => {
    const close = (found: readonly number[], expected: number[]) =>
      expected.forEach((entry, i) => {
        expect(found[i]).toBeCloseTo(entry, 14);
      });
    close(noiseFactor(9, 0), [strongest / 3, 0, 0, strongest / 9]);
    close(noiseFactor(9, 90), [0, -strongest / 9, strongest / 3, 0]);
    close(noiseFactor(4, 30), [(1.5 * Math.sqrt(3)) / 2, -0.25, 0.75, (0.5 * Math.sqrt(3)) / 2]);
  });

  it("refuses a batch of none, and an angle that is none", () => {
    expect(() => noiseFactor(0, 0)).toThrow("noiseFactor: batch must be in (0, ∞), got 0");
    expect(() => noiseFactor(1, Number.NaN)).toThrow("noiseFactor: degrees must be in (-∞, ∞), got NaN");
  });
});

describe("the settled cloud", () => {
  const [low, high] = momentumNoiseSettings.lambdas;

  it("has without momentum ησ²/(λ(2 − ηλ)) along each axis, and η²c/(1 − (1 − ηλ₁)(1 − ηλ₂)) between them", () => {
    const eta = 0.1;
    // LLᵀ = (5, 11; 11, 25).
    const {xx, xy, yy} = settledCloud(eta, 0, [1, 2, 3, 4])!;
    expect(xx).toBeCloseTo((eta * 5) / (low * (2 - eta * low)), 12);
    expect(yy).toBeCloseTo((eta * 25) / (high * (2 - eta * high)), 12);
    expect(xy).toBeCloseTo((eta ** 2 * 11) / (1 - (1 - eta * low) * (1 - eta * high)), 12);
  });

  it("is none where the step size is too large for the steeper axis", () => {
    expect(settledCloud(2 / high + 0.01, 0, [1, 0, 0, 1])).toBeUndefined();
  });
});

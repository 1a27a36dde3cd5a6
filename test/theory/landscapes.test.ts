import {describe, expect, it} from "vitest";
import {criticalPoints} from "../../lib/experiments/criticalPoints/criticalPoints.js";
import {symmetricEigen} from "../../lib/matrix/symmetricEigen.js";
import {createGenerator} from "../../lib/random/generator.js";
import {angleVariance} from "../../lib/theory/angleVariance.js";
import {definiteShare} from "../../lib/theory/definiteShare.js";
import {walkVariance} from "../../lib/theory/walkVariance.js";

describe("the share of definite matrices", () => {
  it("is 1, 1 − 1/√2 and (π − 2√2)/(2π) for one, two and three dimensions", () => {
    const known = [1, 1 - Math.SQRT1_2, (Math.PI - 2 * Math.SQRT2) / (2 * Math.PI)];
    for (const [i, share] of known.entries()) expect(definiteShare(i + 1)).toBeCloseTo(share, 13);
  });

  it("is that of random matrices in four dimensions, within three standard errors", () => {
    const count = 20_000;
    const {minima, maxima} = criticalPoints(4, count, createGenerator(7), 0);
    const share = definiteShare(4);
    expect(Math.abs((minima + maxima) / count - share)).toBeLessThan(3 * Math.sqrt(share / count));
  });

  it("is counted as the signs of the eigenvalues say", () => {
    for (const n of [1, 2, 3]) {
      const {eigenvalues, minima, maxima} = criticalPoints(n, 400, createGenerator(7));
      expect(minima).toBe(eigenvalues.filter(values => values[0] > 0).length);
      expect(maxima).toBe(eigenvalues.filter(values => values[n - 1] < 0).length);
      expect(Math.min(minima, maxima)).toBeGreaterThan(0);
    }
  });

  it("falls nearly as 3^(−n²/4): its logarithm has that second difference, to a tenth", () => {
    const logs = [6, 7, 8].map(n => Math.log(definiteShare(n)));
    expect((logs[2] - 2 * logs[1] + logs[0]) / (-Math.log(3) / 2)).toBeCloseTo(1, 1);
  });

  it("is less than 3^(−n²/4) from two dimensions on", () => {
    for (let n = 2; n <= 8; n++) expect(definiteShare(n)).toBeLessThan(3 ** (-(n ** 2) / 4));
  });

  it("is refused beyond 8", () => {
    expect(() => definiteShare(9)).toThrow("definiteShare: n must be a whole number");
  });
});

describe("the share of a random walk in its first directions", () => {
  it("is that of the eigenvalues of its expected covariance", () => {
    const points = 9;
    // E wᵢ·wⱼ = min(i, j), centred on both sides.
    const C = Float64Array.from({length: points * points}, (_, k) =>
      Math.min(k % points, Math.floor(k / points)),
    );
    const mean = (i: number) =>
      C.subarray(i * points, (i + 1) * points).reduce((sum, x) => sum + x, 0) / points;
    const means = Array.from({length: points}, (_, i) => mean(i));
    const all = means.reduce((sum, x) => sum + x, 0) / points;
    const centred = C.map((x, k) => x - means[k % points] - means[Math.floor(k / points)] + all);
    const {values} = symmetricEigen(centred, points);
    const total = values.reduce((sum, x) => sum + x, 0);
    expect(walkVariance(points, 2)).toBeCloseTo((values[points - 1] + values[points - 2]) / total, 12);
    expect(walkVariance(points, points - 1)).toBe(1);
  });

  it("approaches (1 + 1/4)·6/π² with many points", () => {
    expect(walkVariance(2000, 2)).toBeCloseTo(7.5 / Math.PI ** 2, 4);
  });
});

describe("the variance of a random angle", () => {
  it("is that of an even one in two dimensions, and π²/4 − 2 in three", () => {
    expect(angleVariance(2)).toBeCloseTo(Math.PI ** 2 / 12, 14);
    expect(angleVariance(3)).toBeCloseTo(Math.PI ** 2 / 4 - 2, 14);
  });

  it("is the integral over cosⁿ⁻², and nearly 1/n in many dimensions", () => {
    for (const n of [4, 7, 50]) {
      const density = (phi: number) => Math.cos(phi) ** (n - 2);
      let [mass, second] = [0, 0];
      for (let phi = -Math.PI / 2; phi < Math.PI / 2; phi += 1e-4) {
        mass += density(phi);
        second += phi ** 2 * density(phi);
      }
      expect(angleVariance(n)).toBeCloseTo(second / mass, 7);
    }
    expect(500 * angleVariance(500)).toBeCloseTo(1, 2);
  });

  it("needs two dimensions", () => {
    expect(() => angleVariance(1)).toThrow("angleVariance: n must be a whole number");
  });
});

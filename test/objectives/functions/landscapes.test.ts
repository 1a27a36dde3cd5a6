import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {beale} from "../../../lib/objectives/functions/beale.js";
import {doubleWell} from "../../../lib/objectives/functions/doubleWell.js";
import {exponentialBowl} from "../../../lib/objectives/functions/exponentialBowl.js";
import {himmelblau} from "../../../lib/objectives/functions/himmelblau.js";
import {hyperbola} from "../../../lib/objectives/functions/hyperbola.js";
import {lessard} from "../../../lib/objectives/functions/lessard.js";
import {logCosh} from "../../../lib/objectives/functions/logCosh.js";
import {monkeySaddle} from "../../../lib/objectives/functions/monkeySaddle.js";
import {multiScale} from "../../../lib/objectives/functions/multiScale.js";
import {quartic} from "../../../lib/objectives/functions/quartic.js";
import {rastrigin} from "../../../lib/objectives/functions/rastrigin.js";
import {rosenbrock} from "../../../lib/objectives/functions/rosenbrock.js";
import {rotatedQuadratic} from "../../../lib/objectives/functions/rotatedQuadratic.js";
import {saddle} from "../../../lib/objectives/functions/saddle.js";
import {scalarFactorization} from "../../../lib/objectives/functions/scalarFactorization.js";
import {sixValleys} from "../../../lib/objectives/functions/sixValleys.js";
import {styblinskiTang} from "../../../lib/objectives/functions/styblinskiTang.js";
import type {Landscape} from "../../../lib/objectives/objective.js";
import {norm} from "../../../lib/vector.js";
import {gradientAt, gradientError, hessianAt, hessianError} from "../derivatives.js";

const landscapes: readonly Landscape[] = [
  beale,
  doubleWell(),
  doubleWell({tilt: -0.2}),
  exponentialBowl({lambda: [2, 30]}),
  scalarFactorization,
  himmelblau,
  hyperbola,
  lessard,
  logCosh,
  monkeySaddle,
  multiScale,
  quartic,
  rastrigin,
  rosenbrock,
  rotatedQuadratic({lambda: [1, 30], angle: 0.4, centre: [1, -2]}),
  rotatedQuadratic({lambda: [3, -1, 0.5], angle: 1.1}),
  saddle,
  sixValleys,
  styblinskiTang,
];

/** Points of the window. */
function pointsOf({window}: Landscape): fc.Arbitrary<Float64Array> {
  const coordinates = window.map(([min, max]) => fc.double({min, max, noNaN: true}));
  return fc.tuple(...coordinates).map(point => Float64Array.from(point));
}

/** A step h at which central differences are good to 1e-6: short beside the shortest wave. */
const stepOf = (landscape: Landscape) => (landscape === multiScale ? 1e-6 : 1e-5);
/** Lessard's slope has kinks: the second derivative jumps there, and no difference across it is one. */
const nearKink = (landscape: Landscape, w: Float64Array) =>
  landscape === lessard && Math.min(Math.abs(w[0] - 1), Math.abs(w[0] - 2)) < 1e-4;

describe.each(landscapes.map(landscape => ({name: landscape.name, landscape})))("$name", ({landscape}) => {
  it("has the gradient that central differences of its value give", () => {
    fc.assert(
      fc.property(pointsOf(landscape), w => {
        fc.pre(!nearKink(landscape, w));
        expect(gradientError(landscape, w, stepOf(landscape))).toBeLessThan(1e-6);
      }),
    );
  });

  it("has the Hessian that central differences of its gradient give", () => {
    fc.assert(
      fc.property(pointsOf(landscape), w => {
        fc.pre(!nearKink(landscape, w));
        expect(hessianError(landscape, w, stepOf(landscape))).toBeLessThan(1e-6);
      }),
    );
  });

  it("returns its value from gradient, in both precisions", () => {
    const w = Float64Array.from(landscape.start);
    expect(landscape.gradient(w, new Float64Array(w.length))).toBe(landscape.value(w));
    const single = Float32Array.from(landscape.start);
    const g = new Float32Array(w.length);
    expect(landscape.gradient(single, g)).toBe(landscape.value(single));
    expect(g).toEqual(Float32Array.from(gradientAt(landscape, Float64Array.from(single))));
  });

  it("has no gradient, a positive semidefinite Hessian and the stated value at its known minima", () => {
    for (const {at, value} of landscape.minima) {
      const w = Float64Array.from(at);
      const n = w.length;
      const {values} = symmetricEigen(hessianAt(landscape, w), n);
      const sharpness = values[n - 1];
      // The nearest floating-point number to a minimum is off by up to half a unit in its last place.
      const rounding = 4 * Number.EPSILON * sharpness * Math.max(1, ...at.map(Math.abs));
      for (const slope of gradientAt(landscape, w)) expect(Math.abs(slope)).toBeLessThanOrEqual(rounding);
      expect(values[0]).toBeGreaterThanOrEqual(-1e-14 * sharpness);
      expect(Math.abs(landscape.value(w) - value)).toBeLessThanOrEqual(1e-14 * Math.max(1, Math.abs(value)));
    }
  });

  it("lists the lowest of its known minima first, and nothing in its window lies lower", () => {
    const [lowest] = landscape.minima;
    if (lowest === undefined) return;
    for (const {value} of landscape.minima) expect(value).toBeGreaterThanOrEqual(lowest.value);
    fc.assert(
      fc.property(pointsOf(landscape), w => {
        expect(landscape.value(w)).toBeGreaterThanOrEqual(lowest.value - 1e-12);
      }),
    );
  });

  it("has a window as wide to both sides where it is the same on both", () => {
    landscape.window.forEach(([low, high], i) => {
      const mirrored = (w: Float64Array) => w.map((x, j) => (i === j ? -x : x));
      const sample = fc.sample(pointsOf(landscape), {numRuns: 20, seed: 1});
      if (sample.every(w => landscape.value(mirrored(w)) === landscape.value(w))) expect(low).toBe(-high);
    });
  });

  it("starts inside its window, away from any stationary point", () => {
    landscape.window.forEach(([low, high], i) => {
      expect(landscape.start[i]).toBeGreaterThan(low);
      expect(landscape.start[i]).toBeLessThan(high);
    });
    expect(landscape.window).toHaveLength(landscape.dimension);
    expect(norm(gradientAt(landscape, Float64Array.from(landscape.start)))).toBeGreaterThan(0.1);
    expect(landscape.formula).not.toBe("");
  });
});

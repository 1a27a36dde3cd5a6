import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {range} from "../../../lib/random/shuffle.js";
import {gradientAt, gradientError, hessianAt, hessianError} from "../derivatives.js";
import {dataObjectives} from "../examples.js";

describe.each(dataObjectives.map(objective => ({name: objective.name, objective})))(
  "$name",
  ({objective}) => {
    const n = objective.dimension;
    const component = fc.double({min: -2, max: 2, noNaN: true});
    const points = fc.array(component, {minLength: n, maxLength: n}).map(w => Float64Array.from(w));

    it("has the derivatives that central differences give", () => {
      fc.assert(
        fc.property(points, w => {
          expect(gradientError(objective, w)).toBeLessThan(1e-8);
          expect(hessianError(objective, w)).toBeLessThan(1e-8);
        }),
      );
    });

    it("is convex", () => {
      fc.assert(
        fc.property(points, w => {
          expect(symmetricEigen(hessianAt(objective, w), n).values[0]).toBeGreaterThan(-1e-12);
        }),
      );
    });

    it("is estimated without bias: the mean over all batches of two is the full gradient", () => {
      fc.assert(
        fc.property(points, w => {
          const sum = new Float64Array(n);
          const g = new Float64Array(n);
          let value = 0;
          let batches = 0;
          for (let i = 0; i < objective.count; i++) {
            for (let j = 0; j < i; j++) {
              value += objective.batchGradient(w, Uint32Array.of(i, j), 2, g);
              for (let k = 0; k < n; k++) sum[k] += g[k];
              batches++;
            }
          }
          const full = gradientAt(objective, w);
          const size = Math.max(1, ...full.map(Math.abs));
          for (let k = 0; k < n; k++) expect(Math.abs(sum[k] / batches - full[k])).toBeLessThan(1e-12 * size);
          expect(Math.abs(value / batches - objective.value(w))).toBeLessThan(1e-12 * size * size);
        }),
      );
    });

    it("has as its batch of all examples the full gradient, bit for bit", () => {
      const w = new Float64Array(n).fill(0.3);
      const g = new Float64Array(n);
      const value = objective.batchGradient(w, range(objective.count), objective.count, g);
      expect(g).toEqual(gradientAt(objective, w));
      expect(value).toBe(objective.value(w));
    });

    it("reads no more of the batch than its size, and overwrites what was in out", () => {
      const w = new Float64Array(n).fill(-0.2);
      const [short, long] = [new Float64Array(n), new Float64Array(n).fill(99)];
      objective.batchGradient(w, Uint32Array.of(4, 1), 2, short);
      objective.batchGradient(w, Uint32Array.of(4, 1, 7, 7), 2, long);
      expect(long).toEqual(short);
    });
  },
);

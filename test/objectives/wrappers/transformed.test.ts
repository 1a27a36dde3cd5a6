import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isStochastic} from "../../../lib/objectives/data/stochastic.js";
import {himmelblau} from "../../../lib/objectives/functions/himmelblau.js";
import {styblinskiTang} from "../../../lib/objectives/functions/styblinskiTang.js";
import {
  type ChangeOfVariables,
  composed,
  inverted,
  rotation,
  shifting,
  stretching,
  toNew,
  toOld,
} from "../../../lib/objectives/wrappers/changeOfVariables.js";
import {linearMap} from "../../../lib/objectives/wrappers/linearMap.js";
import {noisy} from "../../../lib/objectives/wrappers/noisy.js";
import {transformed, transformedLandscape} from "../../../lib/objectives/wrappers/transformed.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {gradientAt, gradientError, hessianError} from "../derivatives.js";

const coordinate = fc.double({min: -3, max: 3, noNaN: true});
const points = fc.tuple(coordinate, coordinate).map(point => Float64Array.from(point));
// biome-ignore format: a matrix
const shear = linearMap([[1, 2], [0.5, 3]]);
const changes: [string, ChangeOfVariables][] = [
  ["a rotation", rotation(0.7)],
  ["a stretching", stretching([3, -0.5])],
  ["a shift", shifting([1, -2])],
  ["a linear map", shear],
  [
    "all of them",
    composed(composed(rotation(0.7), stretching([3, -0.5])), composed(shifting([1, -2]), shear)),
  ],
];

const image = (change: ChangeOfVariables, w: Float64Array) => {
  const u = new Float64Array(2);
  toNew(change, w, u);
  return u;
};
const preimage = (change: ChangeOfVariables, u: Float64Array) => {
  const w = new Float64Array(2);
  toOld(change, u, w);
  return w;
};
const expectNear = (a: Float64Array, b: Float64Array, tolerance = 1e-12) => {
  for (let i = 0; i < a.length; i++) expect(Math.abs(a[i] - b[i])).toBeLessThan(tolerance);
};

describe.each(changes)("a change of variables by %s", (_, change) => {
  it("maps points there and back", () => {
    fc.assert(
      fc.property(points, w => {
        expectNear(preimage(change, image(change, w)), w);
        expectNear(image(change, preimage(change, w)), w);
      }),
    );
  });

  it("is undone by its inverse", () => {
    fc.assert(
      fc.property(points, w => {
        expectNear(image(inverted(change), w), preimage(change, w));
        expectNear(image(composed(change, inverted(change)), w), w);
      }),
    );
  });

  it("composed with any other is one after the other, shifts included", () => {
    for (const [, other] of changes) {
      fc.assert(
        fc.property(points, w => {
          for (const [first, second] of [
            [change, other],
            [other, change],
          ]) {
            expectNear(image(composed(first, second), w), image(second, image(first, w)), 1e-11);
          }
        }),
        {examples: [[Float64Array.of(1, 1)]], numRuns: 10},
      );
    }
  });

  it("keeps the value at the image of a point, but for the scale of the loss", () => {
    const objective = transformed(himmelblau, change, 2.5);
    fc.assert(
      fc.property(points, w => {
        const value = himmelblau.value(w);
        expect(Math.abs(objective.value(image(change, w)) - 2.5 * value)).toBeLessThan(1e-11 * (1 + value));
      }),
    );
  });

  it("has the gradient and the Hessian that central differences give", () => {
    const objective = transformed(himmelblau, change, 2.5);
    fc.assert(
      fc.property(points, w => {
        const u = image(change, w);
        expect(gradientError(objective, u)).toBeLessThan(1e-6);
        expect(hessianError(objective, u)).toBeLessThan(1e-6);
        expect(objective.gradient(u, new Float64Array(2))).toBe(objective.value(u));
      }),
    );
  });

  it("moves minima, start and window with it", () => {
    const landscape = transformedLandscape(himmelblau, change, 2);
    for (const {at, value} of landscape.minima) {
      expect(value).toBe(0);
      expectNear(gradientAt(landscape, Float64Array.from(at)), new Float64Array(2), 1e-9);
    }
    expectNear(Float64Array.from(landscape.start), image(change, Float64Array.from(himmelblau.start)));
    const deep = transformedLandscape(styblinskiTang, change, 2);
    expect(styblinskiTang.minima[0].value).toBeLessThan(-70);
    for (const {at, value} of deep.minima) expect(value).toBeCloseTo(deep.value(Float64Array.from(at)), 9);
    const corners = [-5, 5].flatMap(x => [-5, 5].map(y => image(change, Float64Array.of(x, y))));
    landscape.window.forEach(([low, high], i) => {
      expect(low).toBeCloseTo(Math.min(...corners.map(corner => corner[i])), 12);
      expect(high).toBeCloseTo(Math.max(...corners.map(corner => corner[i])), 12);
    });
  });
});

describe("a landscape in other coordinates", () => {
  it("is as high as it was where nothing else is asked", () => {
    const plain = transformedLandscape(styblinskiTang, shear);
    const w = Float64Array.of(1, 2);
    expect(plain.value(image(shear, w))).toBeCloseTo(styblinskiTang.value(w), 11);
    expect(plain.minima.map(({value}) => value)).toEqual(styblinskiTang.minima.map(({value}) => value));
    expect(plain.formula).toBe(`f(M⁻¹(u − s)),  f = ${styblinskiTang.formula}`);
    expect(transformedLandscape(styblinskiTang, shear, 2).formula).toBe(`2 · ${plain.formula}`);
    expect(transformed(styblinskiTang, shear).value(image(shear, w))).toBe(plain.value(image(shear, w)));
  });
});

describe("changes of variables", () => {
  it("compose like their objectives: first one, then the other", () => {
    const [first, second] = [rotation(0.7), stretching([3, 0.5])];
    const once = transformed(himmelblau, composed(first, second));
    const twice = transformed(transformed(himmelblau, first), second);
    fc.assert(
      fc.property(points, u => {
        expect(Math.abs(once.value(u) - twice.value(u))).toBeLessThan(1e-12 * (1 + once.value(u)));
      }),
    );
  });

  it("turn the first axis towards the second", () => {
    expectNear(image(rotation(Math.PI / 2), Float64Array.of(1, 0)), Float64Array.of(0, 1));
  });

  it("turn any plane of a larger space", () => {
    const u = new Float64Array(3);
    toNew(rotation(Math.PI / 2, 3, [0, 2]), Float64Array.of(1, 5, 0), u);
    expectNear(u, Float64Array.of(0, 5, 1));
  });

  it("name the argument that is wrong", () => {
    expect(() => stretching([1, 0])).toThrow("stretching: factors[1] must be in (-∞, 0) or (0, ∞), got 0");
    // biome-ignore format: a matrix
    expect(() => linearMap([[1, 2], [2, 4]])).toThrow("linearMap: rows must be invertible");
    expect(() => linearMap([[1, 2]])).toThrow("linearMap: rows[0] must have length 1, got 2");
    expect(() => transformed(himmelblau, rotation(1, 3))).toThrow(
      "transformed: change must have length 2, got 3",
    );
    expect(() => transformed(himmelblau, shear, 0)).toThrow("lossScale must be in (0, ∞), got 0");
  });
});

describe("an objective whose gradients are drawn", () => {
  it("keeps its draws in other coordinates, saved and restored", () => {
    const turned = transformed(noisy(himmelblau, {sigma: 1, generator: createGenerator(3)}), rotation(0.5));
    if (!isStochastic(turned)) throw new Error("the draws cannot be saved");
    const saved = turned.save();
    const first = gradientAt(turned, Float64Array.of(1, 2));
    expect(gradientAt(turned, Float64Array.of(1, 2))).not.toEqual(first);
    turned.restore(saved);
    expect(gradientAt(turned, Float64Array.of(1, 2))).toEqual(first);
  });
});

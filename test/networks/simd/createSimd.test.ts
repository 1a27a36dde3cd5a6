import fc from "fast-check";
import {afterEach, describe, expect, test, vi} from "vitest";
import {mlp} from "../../../lib/networks/mlp.js";
import {product} from "../../../lib/networks/product.js";
import {createSimd} from "../../../lib/networks/simd/createSimd.js";
import {productModule} from "../../../lib/networks/simd/productModule.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {normals} from "../examples.js";

const size = fc.integer({min: 1, max: 19});
const margin = 3;

/** A network and a batch that it runs, both ways. */
function trained(): {outputs: number[]; gradient: number[]} {
  const generator = createGenerator(4);
  const network = mlp({sizes: [5, 9, 9, 6], activation: "tanh", residual: true});
  const w = normals(network.dimension, generator);
  const inputs = normals(7 * 5, generator);
  const gradient = new Float64Array(network.dimension);
  network.lossAndGradient(w, inputs, [0, 1, 2, 3, 4, 5, 0], 7, gradient);
  return {outputs: [...network.outputs(w, inputs, 7)], gradient: [...gradient]};
}

describe("vector arithmetic", () => {
  test("is there, in Node and in every browser since 2023", () => {
    expect(createSimd()).toBeDefined();
  });

  test("makes products with the bits of the plain loops, and touches nothing else", () => {
    const simd = createSimd()!;
    const bRows = fc.boolean();
    fc.assert(
      fc.property(size, size, size, bRows, fc.nat(1e6), (rows, columns, inner, beside, seed) => {
        const generator = createGenerator(seed);
        const lengths = [rows * inner, columns * inner, rows * columns].map(length => length + 2 * margin);
        const [A, B, out] = simd.allocate(lengths);
        A.set(normals(A.length, generator));
        B.set(normals(B.length, generator));
        out.fill(7);
        const expected = out.slice();
        const [bRow, bStep] = beside ? [1, columns] : [inner, 1];
        for (const [multiply, to] of [
          [simd.product, out],
          [product, expected],
        ] as const) {
          multiply(A, margin, inner, 1, B, margin, bRow, bStep, to, margin, rows, columns, inner);
        }
        expect([...out]).toEqual([...expected]);
      }),
    );
  });

  test("walks down the columns of its first factor too", () => {
    const simd = createSimd()!;
    const [A, B, out] = simd.allocate([6 * 5, 6 * 9, 5 * 9]);
    A.set(normals(A.length, createGenerator(1)));
    B.set(normals(B.length, createGenerator(2)));
    const expected = out.slice();
    simd.product(A, 0, 1, 5, B, 0, 1, 9, out, 0, 5, 9, 6);
    product(A, 0, 1, 5, B, 0, 1, 9, expected, 0, 5, 9, 6);
    expect([...out]).toEqual([...expected]);
  });

  test("is small enough for a page to compile at once, on its own thread", () => {
    expect(WebAssembly.validate(productModule())).toBe(true);
    expect(productModule().length).toBeLessThan(4096);
  });
});

describe("a network without vector arithmetic", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });
  const expected = trained();

  test("gives the same bits where there is no WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(createSimd()).toBeUndefined();
    expect(trained()).toEqual(expected);
  });

  test("gives the same bits where a page forbids it", async () => {
    vi.resetModules();
    const fresh = await import("../../../lib/networks/simd/createSimd.js");
    vi.stubGlobal("WebAssembly", {
      Module: class {
        constructor() {
          throw new Error("refused by the page's policy");
        }
      },
    });
    expect(fresh.createSimd()).toBeUndefined();
  });
});

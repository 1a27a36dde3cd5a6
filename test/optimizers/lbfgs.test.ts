import {describe, expect, test} from "vitest";
import {product, productOfTransposed} from "../../lib/matrix/products.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {run} from "../../lib/run/run.js";
import {startRun} from "../../lib/run/startRun.js";
import {objective as convex} from "../invariance/problem.js";
import {distance} from "../matrix/spectra.js";

/** −Hg with H built in full from the pairs, oldest first, by BFGS's formula from (sᵀy / yᵀy) I of the newest. */
function denseDirection(pairs: {s: Float64Array; y: Float64Array}[], g: Float64Array): Float64Array {
  const n = g.length;
  const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * b[i], 0);
  const {s: newest, y: newestY} = pairs[pairs.length - 1];
  let H = new Float64Array(n * n);
  for (let i = 0; i < n; i++) H[i * (n + 1)] = dot(newest, newestY) / dot(newestY, newestY);
  for (const {s, y} of pairs) {
    const rho = 1 / dot(s, y);
    const V = new Float64Array(n * n).map(
      (_, k) => (k % (n + 1) === 0 ? 1 : 0) - rho * y[Math.floor(k / n)] * s[k % n],
    );
    const HV = new Float64Array(n * n);
    product(H, V, [n, n, n], HV);
    const next = new Float64Array(n * n);
    productOfTransposed(V, HV, [n, n, n], next);
    H = next.map((x, k) => x + rho * s[Math.floor(k / n)] * s[k % n]);
  }
  const p = new Float64Array(n);
  product(H, g, [n, n, 1], p);
  return p.map(x => -x);
}

describe("L-BFGS", () => {
  test.each([1, 2, 3, 20])("with a memory of %i goes along −Hg of the last pairs", memory => {
    const descent = startRun(lbfgs(convex, {memory}), convex, [1, -1, 1, -1]);
    const pairs: {s: Float64Array; y: Float64Array}[] = [];
    const gradientAt = (w: Float64Array) => {
      const g = new Float64Array(4);
      convex.gradient(w, g);
      return g;
    };
    for (let k = 0; k < 8; k++) {
      const w = Float64Array.from(descent.w);
      const g = gradientAt(w);
      descent.advance(1);
      if (k > 0) {
        const expected = denseDirection(pairs.slice(-memory), g);
        expect(distance(descent.state.p, expected)).toBeLessThan(1e-9 * Math.hypot(...expected));
      } else
        expect(
          distance(
            descent.state.p,
            g.map(x => -x / Math.hypot(...g)),
          ),
        ).toBeLessThan(1e-15);
      const now = Float64Array.from(descent.w);
      const gNow = gradientAt(now);
      pairs.push({s: now.map((x, i) => x - w[i]), y: gNow.map((x, i) => x - g[i])});
    }
  });

  test("with exact searches on a quadratic goes the path of BFGS, to the minimum in n steps", () => {
    const f = quadratic({
      A: [
        [4, 1, 0],
        [1, 3, -1],
        [0, -1, 10],
      ],
    });
    const options = {steps: 4};
    const exact = {c1: 1e-9, c2: 1e-6};
    const limited = run(lbfgs(f, exact), f, [5, -4, 3], options).trajectory;
    const full = run(bfgs(f, exact), f, [5, -4, 3], options).trajectory;
    expect(distance(limited.subarray(0, 12), full.subarray(0, 12))).toBeLessThan(1e-5);
    expect(distance(limited.subarray(12), [0, 0, 0])).toBeLessThan(1e-5);
  });

  test("reaches Rosenbrock's minimum, in either precision", () => {
    const end = (precision: "float64" | "float32") =>
      run(lbfgs(rosenbrock, {memory: 5}), rosenbrock, [-1.2, 1], {steps: 70, precision}).trajectory.subarray(
        -2,
      );
    expect(distance(end("float64"), [1, 1])).toBeLessThan(1e-12);
    expect(distance(end("float32"), [1, 1])).toBeLessThan(1e-4);
  });

  test("keeps nothing that grows: the arrays of the state stay the same", () => {
    const descent = startRun(lbfgs(convex, {memory: 2}), convex, [1, -1, 1, -1]);
    const {Ss, Ys, rho, a} = descent.state;
    descent.advance(30);
    expect(descent.state.Ss).toBe(Ss);
    expect([Ss.length, Ys.length, rho.length, a.length]).toEqual([8, 8, 2, 2]);
  });
});

test("lbfgs names a memory that is no number of pairs, shares out of bounds, and another length", () => {
  expect(() => lbfgs(rosenbrock, {memory: 0})).toThrow("lbfgs: memory must be a whole number ≥ 1, got 0");
  expect(() => lbfgs(rosenbrock, {c2: 1})).toThrow("lbfgs: c2 must be in (c1, 1), got 1");
  expect(() => lbfgs(rosenbrock).init(new Float64Array(3))).toThrow("lbfgs: w must have length 2, got 3");
});

import {describe, expect, it} from "vitest";
import {filterDirection} from "../../lib/landscapes/filterDirection.js";
import {principalPlane, shareOfVariance} from "../../lib/landscapes/pathVariance.js";
import {planeAlong, pointAt, shadowOn} from "../../lib/landscapes/plane.js";
import {initialParameters} from "../../lib/networks/initialise.js";
import {mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";
import {dot, norm} from "../../lib/vector.js";

const {normal} = createGenerator(3);
const vector = (n: number) => Float64Array.from({length: n}, normal);

describe("a plane in the space of the weights", () => {
  it("has axes of length 1 at a right angle, also where its directions are nearly one", () => {
    const first = vector(30);
    const second = first.map(x => x + 1e-6 * normal());
    const {u, v} = planeAlong(vector(30), first, second);
    expect(norm(u)).toBeCloseTo(1, 14);
    expect(norm(v)).toBeCloseTo(1, 14);
    expect(Math.abs(dot(u, v))).toBeLessThan(1e-14);
  });

  it("gives the place of each of its points back, and of others that of the nearest point", () => {
    const plane = planeAlong(vector(10), vector(10), vector(10));
    const [a, b] = shadowOn(plane, pointAt(plane, [2, -3]));
    expect(a).toBeCloseTo(2, 12);
    expect(b).toBeCloseTo(-3, 12);
    const w = vector(10);
    const place = shadowOn(plane, w);
    const away = pointAt(plane, place).map((x, i) => w[i] - x);
    expect(Math.abs(dot(away, plane.u)) + Math.abs(dot(away, plane.v))).toBeLessThan(1e-12);
  });

  it("refuses directions that span none", () => {
    const d = vector(5);
    expect(() =>
      planeAlong(
        vector(5),
        d,
        d.map(x => -2 * x),
      ),
    ).toThrow("planeAlong: second must point another way than first");
    expect(() => planeAlong(vector(5), new Float64Array(5), d)).toThrow("a direction must not be 0");
  });
});

describe("the share of a path's variance", () => {
  const plane = planeAlong(vector(6), vector(6), vector(6));

  it("is 1 in its own plane, wherever that lies, and 0 at a right angle", () => {
    const path = [0, 1, 2, 3].map(t => pointAt(plane, [t, t * t]).map(x => x + 5));
    expect(shareOfVariance(path, plane)).toBeCloseTo(1, 12);
    const across = planeAlong(
      plane.origin,
      vector(6).map((x, i, all) => x - dot(all, plane.u) * plane.u[i] - dot(all, plane.v) * plane.v[i]),
      vector(6).map((x, i, all) => x - dot(all, plane.u) * plane.u[i] - dot(all, plane.v) * plane.v[i]),
    );
    expect(shareOfVariance(path, across)).toBeCloseTo(0, 12);
  });

  it("is largest in the principal plane, of all that were tried", () => {
    const path = Array.from({length: 12}, () => vector(6));
    const best = shareOfVariance(path, principalPlane(path, path[11]));
    for (let k = 0; k < 200; k++) {
      expect(shareOfVariance(path, planeAlong(path[11], vector(6), vector(6)))).toBeLessThanOrEqual(best);
    }
    const near = principalPlane(path, path[11]);
    const turned = planeAlong(
      near.origin,
      near.u.map(x => x + 0.05 * normal()),
      near.v,
    );
    expect(shareOfVariance(path, turned)).toBeLessThan(best);
  });
});

it("a direction sized like the neurons has the length of each neuron's weights, and leaves the biases", () => {
  const network = mlp({sizes: [3, 2, 2]});
  const w = initialParameters(network, "he", createGenerator(1, "weights"));
  const d = filterDirection(network, w, createGenerator(2));
  for (const {weights, inputs, outputs, biases} of network.layers) {
    for (let row = 0; row < outputs; row++) {
      const from = weights + row * inputs;
      expect(norm(d.subarray(from, from + inputs))).toBeCloseTo(norm(w.subarray(from, from + inputs)), 12);
      expect(d[(biases as number) + row]).toBe(0);
    }
  }
});

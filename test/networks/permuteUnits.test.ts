import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {convolutionalNetwork} from "../../lib/networks/convolution/convolutionalNetwork.js";
import {filtersOf} from "../../lib/networks/convolution/filters.js";
import {layerOutputs} from "../../lib/networks/layerOutputs.js";
import {mlp} from "../../lib/networks/mlp.js";
import {permuteUnits} from "../../lib/networks/permuteUnits.js";
import {createGenerator} from "../../lib/random/generator.js";
import {normals, relativeError} from "./examples.js";

const networks = [
  mlp({sizes: [6, 5, 4, 3], activation: "tanh"}),
  mlp({sizes: [6, 5, 3], bias: false}),
  convolutionalNetwork({
    image: {channels: 1, height: 2, width: 3},
    convolutions: [
      {filters: 5, kernel: 2, padding: 1},
      {filters: 4, kernel: 2},
    ],
    dense: [3, 3],
  }),
];
const unitsOf = [[5, 4], [5], [5, 4, 3]];

describe("units in another order", () => {
  test("compute the same, to 1e-14, in every hidden layer, whatever the order", () => {
    const seeds = fc.tuple(fc.nat(), fc.nat({max: networks.length - 1}), fc.nat({max: 2}));
    fc.assert(
      fc.property(seeds, fc.array(fc.nat(), {minLength: 5, maxLength: 5}), ([seed, which, hidden], keys) => {
        const network = networks[which];
        const l = hidden % unitsOf[which].length;
        const units = Array.from({length: unitsOf[which][l]}, (_, i) => i);
        const order = units.toSorted((a, b) => keys[a] - keys[b]);
        const generator = createGenerator(seed, "weights");
        const w = normals(network.dimension, generator);
        const inputs = normals(6 * 2, generator);
        const before = [...network.outputs(w, inputs, 2)];
        const permuted = permuteUnits(network, w, l, order);
        expect(relativeError(network.outputs(permuted, inputs, 2), before)).toBeLessThan(1e-14);

        // What each unit makes has moved to its place.
        const size = network.layers[l].outputs / units.length;
        const [old, now] = [w, permuted].map(p => layerOutputs(network, p, inputs, 1, l));
        order.forEach((unit, place) => {
          const part = (made: Float64Array, u: number) => [...made.subarray(u * size, (u + 1) * size)];
          expect(part(now, place)).toEqual(part(old, unit));
        });
        const inverse = units.toSorted((a, b) => order[a] - order[b]);
        expect([...permuteUnits(network, permuted, l, inverse)]).toEqual([...w]);
      }),
      {numRuns: 200, seed: 1},
    );
  });

  test("exchange the filters of a convolution", () => {
    const network = networks[2];
    const w = normals(network.dimension, createGenerator(1, "weights"));
    const filters = filtersOf(network, w, 0).map(filter => [...filter]);
    const permuted = permuteUnits(network, w, 0, [4, 1, 2, 3, 0]);
    expect(filtersOf(network, permuted, 0).map(filter => [...filter])).toEqual(
      [4, 1, 2, 3, 0].map(f => filters[f]),
    );
  });

  test("are refused where the order is none, or a residual joins the layer to another", () => {
    const network = networks[0];
    const w = new Float64Array(network.dimension);
    expect(() => permuteUnits(network, w, 2, [0, 1, 2])).toThrow("l must be a whole number in [0, 1], got 2");
    expect(() => permuteUnits(network, w, 0, [0, 1])).toThrow("order must have length 5, got 2");
    expect(() => permuteUnits(network, w, 0, [0, 1, 1, 2, 3])).toThrow(
      "permuteUnits: order must hold each unit once, got 1 twice",
    );
    expect(() => permuteUnits(network, w, 0, [0, 1, 2, 3, 5])).toThrow(
      "permuteUnits: order[4] must be a whole number in [0, 4], got 5",
    );
    const residual = mlp({sizes: [6, 5, 5, 3], residual: true});
    const long = new Float64Array(residual.dimension);
    for (const l of [0, 1]) {
      expect(() => permuteUnits(residual, long, l, [0, 1, 2, 3, 4])).toThrow(
        "joined to another by a residual",
      );
    }
  });
});

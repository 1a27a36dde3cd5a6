import {describe, expect, it} from "vitest";
import {scaledBy} from "../../../lib/experiments/reluScale/scaledBy.js";
import {perDecade, scales} from "../../../lib/experiments/reluScale/scales.js";
import {smallNetworkNames, smallNetworks} from "../../../lib/experiments/smallNetworks/networks.js";
import {activations, order, permuted, unmoved} from "../../../lib/experiments/smallNetworks/permuted.js";
import {rearranged} from "../../../lib/experiments/smallNetworks/rearranged.js";
import {checkSmallNetworks} from "../../../lib/experiments/smallNetworks/result.js";
import {trainedNetwork, trainSmallNetworks} from "../../../lib/experiments/smallNetworks/smallNetworks.js";
import {initialParameters} from "../../../lib/networks/initialise.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {norm} from "../../../lib/vector.js";
import {fewDigits} from "../fewDigits.js";

const digits = fewDigits(120);
const settings = {batchSize: 16, eta: 0.1, epochs: 1, testShare: 0.5};

describe("the small networks", () => {
  it("have eight neurons in a layer, three such layers where they are deep, or four filters of 3 × 3", () => {
    const dimensions = smallNetworkNames.map(name => smallNetworks[name]().dimension);
    const [shallow, deep] = [64 * 8 + 8 + 80 + 10, 64 * 8 + 8 + 2 * 72 + 80 + 10];
    expect(dimensions).toEqual([shallow, shallow, 4 * 9 + 4 + 4 * 36 * 10 + 10, deep, deep]);
    expect(
      [smallNetworks.plain().name, smallNetworks.residual().name].map(name => /residual/.test(name)),
    ).toEqual([false, true]);
  });

  it("are told with the way from their start to their end", () => {
    const {w, travelled, network} = trainedNetwork("tanh", digits, settings, 3);
    const start = initialParameters(network, "glorot", createGenerator(3, "weights"));
    expect(travelled).toBeCloseTo(norm(w.map((x, i) => x - start[i])), 14);
    expect(travelled).toBeGreaterThan(0);
  });

  it("are checked for the number of their weights", () => {
    const result = trainSmallNetworks(digits, settings, 3);
    expect(checkSmallNetworks(result, "file", "")).toEqual(result);
    expect(result.shown).toHaveLength(40);
    expect(result.networks.tanh.weights).toEqual(Array.from(trainedNetwork("tanh", digits, settings, 3).w));
    const {relu} = result.networks;
    const networks = {...result.networks, relu: {...relu, weights: relu.weights.slice(1)}};
    expect(() => checkSmallNetworks({...result, networks}, "file", "")).toThrow(
      new RangeError("file: networks.relu.weights must be 610 numbers, got 609"),
    );
  });
});

describe("neurons in another order", () => {
  const network = smallNetworks.residual();
  const w = initialParameters(network, "glorot", createGenerator(1)) as Float64Array;
  const pixels = Array.from({length: 64}, (_, i) => (i % 7) / 7);

  it("put out what they did, in that order, in the layers that are permuted", () => {
    const before = activations(network, w, pixels);
    const after = activations(network, permuted(network, w, "all"), pixels);
    expect(before).toHaveLength(3);
    after.forEach((layer, l) => {
      order.forEach((from, i) => {
        expect(layer[i]).toBeCloseTo(before[l][from], 13);
      });
    });
    expect(permuted(network, w, "none")).toEqual(w);
    expect(activations(network, permuted(network, w, "third"), pixels)[1]).toEqual(before[1]);
    expect(activations(network, permuted(network, w, "first"), pixels)[0]).toEqual(after[0]);
  });

  it("can be turned by their signs besides, the outputs being as they were", () => {
    const shallow = smallNetworks.tanh();
    const v = initialParameters(shallow, "glorot", createGenerator(2)) as Float64Array;
    const signs = [1, -1, 1, 1, -1, 1, 1, -1];
    const inputs = Float64Array.from(pixels);
    const [as, turned] = [v, rearranged(shallow, v, order, signs)].map(w =>
      shallow.outputs(w, inputs, 1).slice(),
    );
    turned.forEach((z, i) => {
      expect(z).toBeCloseTo(as[i], 13);
    });
    expect(
      rearranged(
        shallow,
        v,
        unmoved,
        unmoved.map(() => 1),
      ),
    ).toEqual(v);
    expect(rearranged(shallow, v, unmoved, signs)[64]).toBe(-v[64]);
  });
});

describe("scaled neurons", () => {
  it("go from a tenth to tenfold in even steps of a decade", () => {
    expect(scales).toHaveLength(2 * perDecade + 1);
    expect([scales[0], scales[perDecade], scales.at(-1)]).toEqual([0.1, 1, 10]);
    expect(scales[perDecade + 3]).toBeCloseTo(10 ** 0.3, 14);
  });

  it("have every weight into the hidden layer times a, and every weight out of it over a", () => {
    const w = new Float64Array(smallNetworks.relu().dimension).fill(6);
    const scaled = scaledBy(w, 3);
    expect(new Set(scaled.subarray(0, 520))).toEqual(new Set([18]));
    expect(new Set(scaled.subarray(520, 600))).toEqual(new Set([2]));
    expect(new Set(scaled.subarray(600))).toEqual(new Set([6]));
  });
});

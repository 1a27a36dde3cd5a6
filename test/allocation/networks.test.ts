import {describe, expect, test} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {convolutionalNetwork} from "../../lib/networks/convolution/convolutionalNetwork.js";
import {mlp} from "../../lib/networks/mlp.js";
import {digits} from "../networks/examples.js";
import {collect} from "./engine.js";

/** Bytes on the heap and in arrays that a call makes: the least over slices that begin with a collection. */
function bytesPerCall(call: () => void): number {
  const calls = 500;
  const used = () => {
    const {heapUsed, arrayBuffers} = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  let least = Infinity;
  for (let slice = 0; slice < 20; slice++) {
    collect({type: "minor"});
    const before = used();
    for (let k = 0; k < calls; k++) call();
    least = Math.min(least, used() - before);
  }
  return least / calls;
}

/** More than the numbers that calls hand back take, in boxes of 16 bytes; less than the smallest view of an array. */
const numbersOnly = 64;

describe("a batch makes no arrays", () => {
  for (const precision of [Float64Array, Float32Array]) {
    for (const residual of [false, true]) {
      test(`${precision.name}${residual ? ", residual" : ""}`, () => {
        const network = mlp({sizes: [64, 8, 8, 10], residual});
        const objective = asObjective(network, digits);
        const w = new precision(network.dimension).fill(0.01);
        const g = new precision(network.dimension);
        const batch = Uint32Array.of(3, 1, 4, 1, 5, 9, 2, 6);
        expect(bytesPerCall(() => objective.batchGradient(w, batch, 8, g))).toBeLessThan(numbersOnly);
        expect(bytesPerCall(() => network.outputs(w, digits.inputs, 8))).toBeLessThan(numbersOnly);
      });
    }
  }

  test("through convolutions", () => {
    const network = convolutionalNetwork({
      image: {channels: 1, height: 8, width: 8},
      convolutions: [
        {filters: 2, kernel: 3},
        {filters: 2, kernel: 3, stride: 2, padding: 1},
      ],
      dense: [10],
      activation: "tanh",
    });
    const objective = asObjective(network, digits);
    const w = new Float64Array(network.dimension).fill(0.01);
    const g = new Float64Array(network.dimension);
    const batch = Uint32Array.of(3, 1, 4, 1, 5, 9, 2, 6);
    expect(bytesPerCall(() => objective.batchGradient(w, batch, 8, g))).toBeLessThan(numbersOnly);
    expect(bytesPerCall(() => objective.batchGradient(w, batch, 1, g))).toBeLessThan(numbersOnly);
  });

  test("and hands its outputs back in the same array each time", () => {
    const network = mlp({sizes: [64, 8, 10]});
    const w = new Float64Array(network.dimension);
    expect(network.outputs(w, digits.inputs, 8)).toBe(network.outputs(w, digits.inputs, 8));
    expect(network.outputs(w, digits.inputs, 8)).toHaveLength(80);
  });

  test("as the watch on the heap would see", () => {
    const array = new Float64Array(100);
    let view = array;
    expect(bytesPerCall(() => (view = array.subarray(0, 10)))).toBeGreaterThan(numbersOnly);
    expect(view).toHaveLength(10);
  });
});

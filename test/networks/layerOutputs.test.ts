import {describe, expect, it} from "vitest";
import {convolutionalNetwork} from "../../lib/networks/convolution/convolutionalNetwork.js";
import {layerOutputs} from "../../lib/networks/layerOutputs.js";
import {mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";
import {normals} from "./examples.js";

const close = (found: ArrayLike<number>, expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  expected.forEach((x, i) => {
    expect(found[i]).toBeCloseTo(x, 14);
  });
};

describe("what a layer hands on", () => {
  // Weights row by row, then biases: (1, 2; 3, 4), (0.5, −1) and (2, 0; −1, 1), (0, 0.25).
  const w = Float64Array.of(1, 2, 3, 4, 0.5, -1, 2, 0, -1, 1, 0, 0.25);
  const inputs = Float64Array.of(1, 0, -1, 1);

  it("is the activation of its sums, and of the last layer the sums themselves", () => {
    const network = mlp({sizes: [2, 2, 2], activation: "relu"});
    close(layerOutputs(network, w, inputs, 2, 0), [1.5, 2, 1.5, 0]);
    close(layerOutputs(network, w, inputs, 2, 1), [3, 0.75, 3, -1.25]);
    expect(layerOutputs(network, w, inputs, 1, 0)).toHaveLength(2);
  });

  it("has in a residual network what came in added after the activation", () => {
    const network = mlp({sizes: [2, 2, 2, 2], activation: "relu", residual: true});
    const deep = Float64Array.of(...w.slice(0, 6), ...w.slice(0, 6), ...w.slice(6));
    const first = layerOutputs(network, deep, inputs, 2, 0);
    const second = layerOutputs(network, deep, inputs, 2, 1);
    // relu of the second layer's sums at (x, y): x + 2y + ½ and 3x + 4y − 1.
    close(
      second,
      [0, 1].flatMap(k => {
        const [x, y] = first.subarray(2 * k);
        return [Math.max(0, x + 2 * y + 0.5) + x, Math.max(0, 3 * x + 4 * y - 1) + y];
      }),
    );
  });

  it("is at the end what the network puts out, dense, residual or of filters", () => {
    const networks = [
      mlp({sizes: [16, 3, 3, 2], activation: "tanh"}),
      mlp({sizes: [16, 3, 3, 2], activation: "tanh", residual: true}),
      convolutionalNetwork({
        image: {channels: 1, height: 4, width: 4},
        convolutions: [{filters: 2, kernel: 3}],
        dense: [2],
      }),
    ];
    for (const network of networks) {
      const parameters = normals(network.dimension, createGenerator(2));
      const images = normals(48, createGenerator(3));
      const last = layerOutputs(network, parameters, images, 3, network.layers.length - 1);
      expect(Array.from(last)).toEqual(Array.from(network.outputs(parameters, images, 3)));
    }
  });

  it("refuses a layer that there is not", () => {
    const network = mlp({sizes: [2, 2, 2]});
    for (const l of [-1, 2])
      expect(() => layerOutputs(network, w, inputs, 2, l)).toThrow(
        new RangeError(`layerOutputs: l must be a whole number in [0, 1], got ${l}`),
      );
  });
});

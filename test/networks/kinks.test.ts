import {expect, test} from "vitest";
import {secondDifference} from "../../lib/autodiff/finiteDifferences.js";
import {moonsNetwork} from "../../lib/experiments/reluKinks/moonsNetwork.js";
import {convolutionalNetwork} from "../../lib/networks/convolution/convolutionalNetwork.js";
import {kinksAlong, pieceAround} from "../../lib/networks/kinks.js";
import {layerDirection} from "../../lib/networks/layerDirection.js";
import {mlp} from "../../lib/networks/mlp.js";
import {outputOf} from "../../lib/networks/outputOf.js";
import {alongLine} from "../../lib/objectives/wrappers/alongLine.js";
import {createGenerator} from "../../lib/random/generator.js";
import {norm} from "../../lib/vector.js";

const moons = moonsNetwork({activation: "relu", width: 4, count: 6, seed: 3});
const {network, examples, loss, w} = moons;
const d = layerDirection(network, w, {generator: createGenerator(5), layer: 0});

test("a neuron of one input has its kink where w x + b is zero", () => {
  const tiny = mlp({sizes: [1, 1, 2], loss: "mse"});
  const example = {count: 1, inputs: Float64Array.of(2), targets: Uint8Array.of(0)};
  // W = 3, b = −2 and their directions 1 and 1: (3 + α)·2 − 2 + α is zero at −4/3.
  const kinks = kinksAlong(
    tiny,
    example,
    Float64Array.of(3, -2, 1, 1, 0, 0),
    Float64Array.of(1, 1, 0, 0, 0, 0),
  );
  expect([...kinks]).toEqual([-4 / 3]);
});

test("each neuron has its own weights and bias, and each example its own kink", () => {
  const two = mlp({sizes: [1, 2, 2], loss: "mse"});
  const some = {count: 2, inputs: Float64Array.of(1, 2), targets: Uint8Array.of(0, 1)};
  // Neurons αx + 1 − 3α, and (1 − α)x − 4 + α: zero at 1/(3 − x), and at (4 − x)/(1 − x).
  const kinks = kinksAlong(
    two,
    some,
    Float64Array.of(0, 1, 1, -4, 0, 0, 0, 0, 0, 0),
    Float64Array.of(1, -1, -3, 1, 0, 0, 0, 0, 0, 0),
  );
  expect([...kinks]).toEqual([-2, 0.5, 1]);
});

test("there is a kink for each neuron and example, in ascending order", () => {
  const kinks = kinksAlong(network, examples, w, d);
  expect(kinks).toHaveLength(24);
  expect([...kinks]).toEqual([...kinks].sort((a, b) => a - b));
});

test("the loss has corners at kinks and nowhere else", () => {
  const line = alongLine(loss.value, w, d);
  /** The jump of the slope, from values on both sides. */
  const jump = (alpha: number) => Math.abs(1e-7 * secondDifference(line, alpha, 1e-7));
  const kinks = [...kinksAlong(network, examples, w, d)].filter(alpha => Math.abs(alpha) < 2);
  expect(Math.max(...kinks.map(jump))).toBeGreaterThan(1e-3);
  for (let i = 1; i < kinks.length; i++) {
    expect(jump((kinks[i - 1] + kinks[i]) / 2)).toBeLessThan(1e-5);
  }
});

test("the piece around a place lies between its neighbours", () => {
  const kinks = Float64Array.of(-1, 0, 2);
  expect(pieceAround(kinks, 1)).toEqual([0, 2]);
  expect(pieceAround(kinks, 0)).toEqual([0, 2]);
  expect(pieceAround(kinks, -3)).toEqual([-Infinity, -1]);
  expect(pieceAround(kinks, 5)).toEqual([2, Infinity]);
  expect(pieceAround(new Float64Array(0), 5)).toEqual([-Infinity, Infinity]);
});

test("an output is the network's own", () => {
  const z = [...network.outputs(w, examples.inputs, 1)];
  expect(outputOf(network, examples)(w)).toBe(z[0]);
  expect(outputOf(network, examples, 1)(w)).toBe(z[1]);
  expect(() => outputOf(network, examples, 2)).toThrow("outputOf: output must be a whole number in [0, 1]");
});

test("other networks are refused", () => {
  const smooth = mlp({sizes: [2, 4, 2], activation: "tanh"});
  expect(() => kinksAlong(smooth, examples, w, d)).toThrow(
    "one hidden layer, dense and of ReLUs, got 2-4-2 tanh",
  );
  expect(() => kinksAlong(mlp({sizes: [2, 4, 4, 2]}), examples, w, d)).toThrow("got 2-4-4-2 relu");
  const filters = convolutionalNetwork({
    image: {channels: 1, height: 1, width: 2},
    convolutions: [{filters: 4, kernel: 1}],
    dense: [2],
  });
  expect(() => kinksAlong(filters, examples, w, d)).toThrow("dense and of ReLUs, got 1×1×2-4@1×1-2 relu");
  expect(() => kinksAlong(network, examples, w.slice(1), d)).toThrow("kinksAlong: w must have length");
});

test("a direction is as long as the weights in each layer, or moves one layer alone", () => {
  const [first, second] = network.layers;
  const parts = (v: Float64Array) => [v.subarray(0, second.weights), v.subarray(second.weights)].map(norm);
  expect(first.weights).toBe(0);
  const both = parts(layerDirection(network, w, {generator: createGenerator(5)}));
  parts(w).forEach((length, l) => {
    expect(both[l]).toBeCloseTo(length, 12);
  });
  expect(parts(d)[0]).toBeCloseTo(parts(w)[0], 12);
  expect(parts(d)[1]).toBe(0);
  expect(() => layerDirection(network, w, {generator: createGenerator(5), layer: 2})).toThrow(
    "layer must be",
  );
});

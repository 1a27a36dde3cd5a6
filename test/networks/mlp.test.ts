import {describe, expect, test} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {initialParameters} from "../../lib/networks/initialise.js";
import {type MlpOptions, mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";
import {gradientError} from "../objectives/derivatives.js";
import {digits, normals, randomExamples, relativeError, rows} from "./examples.js";

const kinds: MlpOptions[] = [
  {sizes: [5, 4, 3], activation: "tanh"},
  {sizes: [5, 4, 3], activation: "linear", loss: "mse"},
  {sizes: [5, 4, 4, 4, 3], activation: "tanh", residual: true},
  {sizes: [5, 4, 4, 4, 3], activation: "tanh", residual: true, bias: false, loss: "mse"},
  {sizes: [5, 6, 3], activation: "relu", loss: "mse"},
  {sizes: [5, 5, 5], activation: "relu", residual: true, bias: false},
  {sizes: [5, 3]},
];
const named = kinds.map(kind => [`${mlp(kind).name}, ${mlp(kind).loss}`, mlp(kind)] as const);
const examples = randomExamples(7, 5, 3);
const parameters = (n: number, seed = 2) => normals(n, createGenerator(seed));
const gradientOf = (network: ReturnType<typeof mlp>, w: Float64Array, some = examples) => {
  const out = new Float64Array(network.dimension).fill(Number.NaN);
  network.lossAndGradient(w, some.inputs, some.targets, some.count, out);
  return out;
};

describe.each(named)("a network %s", (_, network) => {
  const w = parameters(network.dimension);

  test("has the gradient that central differences of its loss have", () => {
    expect(gradientError(asObjective(network, examples), w)).toBeLessThan(1e-8);
  });

  test("has as gradient of a whole the mean of its parts' gradients", () => {
    const first = gradientOf(network, w, rows(examples, 0, 3));
    const second = gradientOf(network, w, rows(examples, 3, 7));
    const mean = first.map((g, i) => (3 * g + 4 * second[i]) / 7);
    expect(relativeError(mean, gradientOf(network, w))).toBeLessThan(1e-14);
  });

  test("gives an example the same outputs, bit for bit, alone and in a batch", () => {
    const together = network.outputs(w, examples.inputs, 7).slice();
    const apart = Array.from({length: 7}, (_, k) => [
      ...network.outputs(w, rows(examples, k, k + 1).inputs, 1),
    ]);
    expect([...together]).toEqual(apart.flat());
  });

  test("computes in single precision what it does in double, rounded", () => {
    const w32 = Float32Array.from(w);
    const inputs32 = Float32Array.from(examples.inputs);
    const out32 = new Float32Array(network.dimension);
    const value32 = network.lossAndGradient(w32, inputs32, examples.targets, 7, out32);
    const out = new Float64Array(network.dimension);
    const inputs = Float64Array.from(inputs32);
    const value = network.lossAndGradient(Float64Array.from(w32), inputs, examples.targets, 7, out);
    expect(value32).toBe(value);
    expect([...out32]).toEqual([...Float32Array.from(out)]);
    expect(relativeError(out32, gradientOf(network, w))).toBeLessThan(1e-5);
  });
});

describe("a network", () => {
  test("lays its parameters out layer by layer, W row by row and then b", () => {
    const network = mlp({sizes: [2, 2, 1], activation: "linear"});
    expect(network.dimension).toBe(2 * 2 + 2 + 2 + 1);
    // h = (1·5 + 2·7 + 10, 3·5 + 4·7 + 20) = (29, 63); z = 100·29 + 1000·63 + 3
    const w = Float64Array.of(1, 2, 3, 4, 10, 20, 100, 1000, 3);
    expect([...network.outputs(w, Float64Array.of(5, 7), 1)]).toEqual([2900 + 63000 + 3]);
  });

  test("without biases has weights alone", () => {
    const network = mlp({sizes: [2, 2, 1], activation: "linear", bias: false});
    expect(network.dimension).toBe(6);
    const w = Float64Array.of(1, 2, 3, 4, 100, 1000);
    expect([...network.outputs(w, Float64Array.of(5, 7), 1)]).toEqual([1900 + 43000]);
  });

  test("adds a hidden layer's input where the widths match, and never at the output", () => {
    const network = mlp({sizes: [2, 2, 2], activation: "relu", residual: true, bias: false});
    expect(network.layers.map(({residual}) => residual)).toEqual([true, false]);
    // relu(W₁x) = (0, 3), h = (0, 3) + (1, 2) = (1, 5), z = (1 + 5, 5)
    const w = Float64Array.of(-1, 0, 1, 1, 1, 1, 0, 1);
    expect([...network.outputs(w, Float64Array.of(1, 2), 1)]).toEqual([6, 5]);
    const widening = mlp({sizes: [2, 3, 3, 2], residual: true});
    expect(widening.layers.map(({residual}) => residual)).toEqual([false, true, false]);
  });

  test("reads only as many examples as it is told", () => {
    const network = mlp({sizes: [5, 4, 3]});
    const w = parameters(network.dimension);
    const out = new Float64Array(network.dimension);
    const value = network.lossAndGradient(w, examples.inputs, examples.targets, 3, out);
    const first = rows(examples, 0, 3);
    expect(value).toBe(
      network.lossAndGradient(w, first.inputs, first.targets, 3, new Float64Array(out.length)),
    );
    expect([...out]).toEqual([...gradientOf(network, w, first)]);
  });

  test("leaves parameters and examples as they are", () => {
    const network = mlp({sizes: [5, 4, 4, 3], residual: true});
    const w = parameters(network.dimension);
    const before = [w, examples.inputs, examples.targets].map(array => [...array]);
    gradientOf(network, w);
    expect([w, examples.inputs, examples.targets].map(array => [...array])).toEqual(before);
  });

  test("does not mix up batches of different sizes", () => {
    const make = () => mlp({sizes: [64, 8, 8, 10], residual: true});
    const network = make();
    const w = initialParameters(network, "he", createGenerator(3));
    const fresh = (count: number) => gradientOf(make(), w, rows(digits, 0, count));
    for (const count of [5, 1, 40, 3, 40]) {
      expect([...gradientOf(network, w, rows(digits, 0, count))], `B = ${count}`).toEqual([...fresh(count)]);
    }
  });

  test("hands back the outputs of the last batch, wherever a larger one has moved them", () => {
    const network = mlp({sizes: [5, 4, 3]});
    const w = parameters(network.dimension);
    const before = [...network.outputs(w, examples.inputs, 5)];
    network.outputs(w, examples.inputs, 5).fill(0);
    gradientOf(network, w);
    expect([...network.outputs(w, examples.inputs, 5)]).toEqual(before);
  });
});

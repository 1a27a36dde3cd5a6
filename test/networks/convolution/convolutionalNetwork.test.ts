import {describe, expect, test} from "vitest";
import {differentiateVector} from "../../../lib/autodiff/differentiate.js";
import {centralDifferences} from "../../../lib/autodiff/finiteDifferences.js";
import type {Node, VectorArithmetic} from "../../../lib/autodiff/recorder.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {convolutionalNetwork} from "../../../lib/networks/convolution/convolutionalNetwork.js";
import {filtersOf} from "../../../lib/networks/convolution/filters.js";
import {initialParameters} from "../../../lib/networks/initialise.js";
import {layerOutputs} from "../../../lib/networks/layerOutputs.js";
import {lineDerivatives} from "../../../lib/networks/lineDerivatives.js";
import type {Network} from "../../../lib/networks/network.js";
import {adam} from "../../../lib/optimizers/adam.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {finish} from "../../../lib/training/finish.js";
import {train} from "../../../lib/training/train.js";
import {dot} from "../../../lib/vector.js";
import {digits, normals, randomExamples, relativeError, rows} from "../examples.js";

const image = {channels: 2, height: 4, width: 3};
const examples = randomExamples(5, 24, 3);
const networks = [
  convolutionalNetwork({image, convolutions: [{filters: 3, kernel: 2}], dense: [3], activation: "tanh"}),
  convolutionalNetwork({
    image,
    convolutions: [
      {filters: 2, kernel: 3, padding: 1},
      {filters: 3, kernel: 2, stride: 2, padding: 1},
    ],
    dense: [4, 3],
    activation: "tanh",
    loss: "mse",
    bias: false,
  }),
  convolutionalNetwork({image, convolutions: [{filters: 2, kernel: 3, stride: 2, padding: 2}], dense: [3]}),
];
const named = networks.map(network => [network.name, network] as const);
const parameters = ({dimension}: Network) =>
  normals(dimension, createGenerator(2, "weights")).map(x => 0.5 * x);

/** The network written on the tape, number by number, from the definition of the cross-correlation. */
function onTape(network: Network, arithmetic: VectorArithmetic, w: Node, input: readonly number[]): Node[] {
  const {add, mul, at, constant} = arithmetic;
  const sum = (terms: Node[]) => terms.reduce((a, b) => add(a, b));
  let h = input.map(x => constant(x));
  network.layers.forEach((layer, l) => {
    const z = Array.from({length: layer.outputs}, (_, o): Node => {
      if (!layer.convolution) {
        const terms = h.map((hi, i) => mul(at(w, layer.weights + o * layer.inputs + i), hi));
        return sum(layer.biases === undefined ? terms : [...terms, at(w, layer.biases + o)]);
      }
      const {channels, height, width, kernel, stride, padding, rows, columns} = layer.convolution;
      const [f, place] = [Math.floor(o / (rows * columns)), o % (rows * columns)];
      const [y, x] = [Math.floor(place / columns), place % columns];
      const terms = [layer.biases === undefined ? constant(0) : at(w, layer.biases + f)];
      for (let t = 0; t < channels * kernel * kernel; t++) {
        const [c, i, j] = [Math.floor(t / kernel ** 2), Math.floor(t / kernel) % kernel, t % kernel];
        const [r, s] = [y * stride + i - padding, x * stride + j - padding];
        if (r < 0 || r >= height || s < 0 || s >= width) continue;
        const weight = at(w, layer.weights + f * channels * kernel * kernel + t);
        terms.push(mul(weight, h[(c * height + r) * width + s]));
      }
      return sum(terms);
    });
    h =
      l === network.layers.length - 1 ? z : z.map(a => arithmetic[network.activation as "tanh" | "relu"](a));
  });
  return h;
}

describe.each(named)("a network %s", (_, network) => {
  const w = parameters(network);
  const objective = asObjective(network, examples);
  const gradient = new Float64Array(network.dimension);
  objective.gradient(w, gradient);

  test("has the gradient that the tape has, to 1e-12", () => {
    const {inputs, targets, count} = examples;
    const tape = differentiateVector((a, v) => {
      const lossOf = (k: number) => {
        const z = onTape(network, a, v, [...inputs.subarray(24 * k, 24 * (k + 1))]);
        const sum = (terms: Node[]) => terms.reduce((p, q) => a.add(p, q));
        if (network.loss === "mse") return sum(z.map((x, c) => a.square(a.sub(x, c === targets[k] ? 1 : 0))));
        return a.sub(a.log(sum(z.map(x => a.exp(x)))), z[targets[k]]);
      };
      const losses = Array.from({length: count}, (_, k) => lossOf(k));
      return a.div(
        losses.reduce((p, q) => a.add(p, q)),
        count,
      );
    }, network.dimension);
    const expected = new Float64Array(network.dimension);
    expect(Math.abs(objective.value(w) / tape.gradient(w, expected) - 1)).toBeLessThan(1e-12);
    expect(relativeError(gradient, expected)).toBeLessThan(1e-12);
  });

  test("has the gradient that central differences of its loss have", () => {
    const differences = new Float64Array(network.dimension);
    centralDifferences(objective, w, 1e-5, differences);
    expect(relativeError(differences, gradient)).toBeLessThan(1e-8);
  });

  test("has the slope and curvature along a line that its gradients have", () => {
    const d = normals(network.dimension, createGenerator(3, "weights"));
    const {value, slope, curvature} = lineDerivatives(network, w, d, examples);
    expect(value).toBeCloseTo(objective.value(w), 13);
    expect(Math.abs(slope / dot(gradient, d) - 1)).toBeLessThan(1e-12);
    const h = 1e-5;
    const slopeAt = (t: number) => {
      const g = new Float64Array(network.dimension);
      objective.gradient(
        w.map((x, i) => x + t * d[i]),
        g,
      );
      return dot(g, d);
    };
    expect(Math.abs((slopeAt(h) - slopeAt(-h)) / (2 * h) / curvature - 1)).toBeLessThan(1e-6);
  });

  test("gives an example the same outputs, bit for bit, alone and in a batch", () => {
    const together = [...network.outputs(w, examples.inputs, 5)];
    const apart = Array.from({length: 5}, (_, k) => [
      ...network.outputs(w, rows(examples, k, k + 1).inputs, 1),
    ]);
    expect(together).toEqual(apart.flat());
  });

  test("computes in single precision what it does in double, rounded", () => {
    const [w32, inputs32] = [Float32Array.from(w), Float32Array.from(examples.inputs)];
    const [g32, g] = [new Float32Array(network.dimension), new Float64Array(network.dimension)];
    const value32 = network.lossAndGradient(w32, inputs32, examples.targets, 5, g32);
    const inputs = Float64Array.from(inputs32);
    expect(value32).toBe(network.lossAndGradient(Float64Array.from(w32), inputs, examples.targets, 5, g));
    expect([...g32]).toEqual([...Float32Array.from(g)]);
  });

  test("hands out what each layer makes: of the last, its outputs", () => {
    const last = layerOutputs(network, w, examples.inputs, 5, network.layers.length - 1);
    expect(relativeError(last, network.outputs(w, examples.inputs, 5))).toBeLessThan(1e-14);
  });
});

describe("a convolutional network", () => {
  test("lays its parameters out filter by filter, channel by channel, row by row, then b, layer by layer", () => {
    const [network] = networks;
    const {rows, columns, taps} = network.layers[0].convolution!;
    expect([rows, columns, taps.length]).toEqual([3, 2, 4]);
    expect(network.sizes).toEqual([24, 18, 3]);
    expect(network.dimension).toBe(3 * 2 * 4 + 3 + 18 * 3 + 3);
    const w = parameters(network);
    const filters = filtersOf(network, w, 0);
    expect(filters.map(filter => [...filter])).toEqual([0, 8, 16].map(from => [...w.slice(from, from + 8)]));
    filters[1].fill(0);
    expect(w.slice(8, 16).every(x => x === 0)).toBe(true);
    expect(() => filtersOf(network, w, 1)).toThrow(
      "filtersOf: layer 1 of 2×4×3-3@2×2-3 tanh must be a convolution",
    );
  });

  test("makes a map of each filter, by hand", () => {
    const network = convolutionalNetwork({
      image: {channels: 1, height: 2, width: 3},
      convolutions: [{filters: 2, kernel: 2}],
      dense: [1],
    });
    // Filters: the sum of a square, and its upper left less its lower right, less 1.
    const w = Float64Array.of(...[1, 1, 1, 1], ...[1, 0, 0, -1], ...[0, -1], ...[1, 10, 100, 1000, 5]);
    const pixels = Float64Array.of(9, 2, 1, 4, 3, 0);
    expect([...layerOutputs(network, w, pixels, 1, 0)]).toEqual([18, 6, 5, 1]);
    expect([...network.outputs(w, pixels, 1)]).toEqual([18 + 60 + 500 + 1000 + 5]);
  });

  test("starts with weights of the variance of their scheme", () => {
    const network = convolutionalNetwork({
      image: {channels: 30, height: 5, width: 5},
      convolutions: [{filters: 40, kernel: 5}],
      dense: [10],
    });
    const varianceOf = (scheme: "he" | "glorot") => {
      const w = initialParameters(network, scheme, createGenerator(1, "weights")).subarray(0, 40 * 30 * 25);
      return w.reduce((sum, x) => sum + x * x, 0) / w.length;
    };
    // 30,000 numbers: the standard error of a variance is 1 % at most.
    expect(Math.abs(varianceOf("he") / (2 / (30 * 25)) - 1)).toBeLessThan(0.04);
    expect(Math.abs(varianceOf("glorot") / (2 / (70 * 25)) - 1)).toBeLessThan(0.04);
  });

  test("learns the digits by the training that trains all networks", () => {
    const network = convolutionalNetwork({
      image: {channels: 1, height: 8, width: 8},
      convolutions: [{filters: 6, kernel: 3}],
      dense: [10],
    });
    const data = {train: rows(digits, 0, 400), test: rows(digits, 400, 500)};
    const record = {train: true, test: true};
    const {records, end} = finish(
      train(network, data, adam({eta: 0.01}), {batchSize: 32, epochs: 10, seed: 1, record}),
    );
    expect(end.outcome).toBe("completed");
    expect(records[0].test!.accuracy).toBeLessThan(0.4);
    expect(records.at(-1)!.train!.accuracy).toBeGreaterThan(0.97);
    expect(records.at(-1)!.test!.accuracy).toBeGreaterThan(0.85);
  });

  const option = (options: object) => () =>
    convolutionalNetwork({
      image: {channels: 1, height: 4, width: 5},
      convolutions: [{filters: 2, kernel: 3}],
      dense: [3],
      ...options,
    });

  test.each<[string, object]>([
    ["image: height must be a whole number ≥ 1, got 0", {image: {channels: 1, height: 0, width: 3}}],
    ["convolutions must hold one at least, got none", {convolutions: []}],
    ["dense must hold 1 width at least, got 0", {dense: []}],
    ["dense[0] must be a whole number ≥ 1, got 2.5", {dense: [2.5]}],
    ["convolutions[0]: filters must be a whole number ≥ 1, got 0", {convolutions: [{filters: 0, kernel: 3}]}],
    [
      "convolutions[0]: kernel must be a whole number in [1, 4], got 5",
      {convolutions: [{filters: 1, kernel: 5}]},
    ],
    [
      "convolutions[1]: kernel must be a whole number in [1, 4], got 5",
      {
        convolutions: [
          {filters: 1, kernel: 3},
          {filters: 1, kernel: 5, padding: 1},
        ],
      },
    ],
    [
      "convolutions[0]: stride must be a whole number ≥ 1, got 0",
      {convolutions: [{filters: 1, kernel: 3, stride: 0}]},
    ],
    [
      "convolutions[0]: padding must be a whole number ≥ 0, got -1",
      {convolutions: [{filters: 1, kernel: 3, padding: -1}]},
    ],
    ['activation must be "tanh" or "relu" or "linear", got "gelu"', {activation: "gelu"}],
    ['loss must be "cross-entropy" or "mse", got "hinge"', {loss: "hinge"}],
  ])("names what is wrong: %s", (message, options) => {
    expect(option(options)).toThrow(new RangeError(`convolutionalNetwork: ${message}`));
  });
});

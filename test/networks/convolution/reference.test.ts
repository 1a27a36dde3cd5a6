import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {convolutionalNetwork} from "../../../lib/networks/convolution/convolutionalNetwork.js";
import type {ConvolutionOptions} from "../../../lib/networks/convolution/shape.js";
import {digits, relativeError} from "../examples.js";

/** Numbers in arrays of any depth. */
type Nested = number | Nested[];

interface Case {
  activation: "tanh" | "relu";
  convolutions: Required<ConvolutionOptions>[];
  loss: "cross-entropy" | "mse";
  weights: Nested[];
  biases: number[][];
  outputs: number[][];
  value: number;
  weight_gradients: Nested[];
  bias_gradients: number[][];
}

const {rows, cases}: {rows: [number, number]; cases: Case[]} = JSON.parse(
  readFileSync("test/reference/torch-convolutions.json", "utf8"),
);
const [from, to] = rows;
const count = to - from;
const inputs = digits.inputs.slice(from * 64, to * 64);
const targets = digits.targets.slice(from, to);

const numbersIn = (nested: Nested): number[] =>
  typeof nested === "number" ? [nested] : nested.flatMap(numbersIn);

/** Layer by layer, the weights and then b. */
const flat = (weights: Nested[], biases: number[][]) =>
  Float64Array.from(weights.flatMap((W, l) => [...numbersIn(W), ...biases[l]]));

const nameOf = ({activation, convolutions, loss}: Case) =>
  `${convolutions.map(({filters, kernel, stride, padding}) => [filters, kernel, stride, padding]).join(" | ")} ${activation}, ${loss}`;

describe("PyTorch's numbers, to 1e-12", () => {
  test("cover strides, padding, several channels, both losses and two activations", () => {
    const all = cases.flatMap(({convolutions}) => convolutions);
    expect(new Set(all.map(({stride}) => stride))).toEqual(new Set([1, 2]));
    expect(new Set(all.map(({padding}) => padding))).toEqual(new Set([0, 1, 2]));
    expect(cases.some(({convolutions}) => convolutions.length > 1)).toBe(true);
    expect(new Set(cases.map(({loss}) => loss))).toEqual(new Set(["cross-entropy", "mse"]));
    expect(new Set(cases.map(({activation}) => activation))).toEqual(new Set(["tanh", "relu"]));
  });

  test.each(cases.map(entry => [nameOf(entry), entry] as const))("%s", (_, entry) => {
    const network = convolutionalNetwork({
      image: {channels: 1, height: 8, width: 8},
      convolutions: entry.convolutions,
      dense: [10],
      activation: entry.activation,
      loss: entry.loss,
    });
    const w = flat(entry.weights, entry.biases);
    const gradient = new Float64Array(network.dimension).fill(Number.NaN);
    const value = network.lossAndGradient(w, inputs, targets, count, gradient);
    expect(Math.abs(value / entry.value - 1)).toBeLessThan(1e-12);
    expect(relativeError(network.outputs(w, inputs, count), entry.outputs.flat())).toBeLessThan(1e-12);

    const expected = flat(entry.weight_gradients, entry.bias_gradients);
    expected.forEach((g, i) => {
      expect(Math.abs(gradient[i] - g), `component ${i}`).toBeLessThanOrEqual(1e-12 * Math.abs(g) + 1e-17);
    });
  });
});

import {readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {type MlpOptions, mlp} from "../../lib/networks/mlp.js";
import {digits, relativeError} from "./examples.js";

interface Case extends Required<Omit<MlpOptions, "bias">> {
  weights: number[][][];
  biases: number[][];
  outputs: number[][];
  value: number;
  weight_gradients: number[][][];
  bias_gradients: number[][];
}

const reference = JSON.parse(readFileSync("test/reference/torch-networks.json", "utf8")) as {
  rows: [number, number];
  cases: Case[];
};
const [from, to] = reference.rows;
const count = to - from;
const inputs = digits.inputs.slice(from * 64, to * 64);
const targets = digits.targets.slice(from, to);

const flat = (W: number[][][], b: number[][]) =>
  Float64Array.from(W.flatMap((rows, l) => [...rows.flat(), ...b[l]]));

describe("PyTorch's numbers, to 1e-12", () => {
  test("cover both losses, two activations, and a residual layer", () => {
    const named = (key: keyof Case) => new Set(reference.cases.map(entry => entry[key]));
    expect(named("loss")).toEqual(new Set(["cross-entropy", "mse"]));
    expect(named("activation")).toEqual(new Set(["tanh", "relu"]));
    expect(named("residual")).toEqual(new Set([false, true]));
  });

  test.each(reference.cases.map(entry => [nameOf(entry), entry] as const))("%s", (_, entry) => {
    const {sizes, activation, loss, residual} = entry;
    const network = mlp({sizes, activation, loss, residual});
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

function nameOf({sizes, activation, loss, residual}: Case): string {
  return `${sizes.join("-")} ${activation}, ${loss}${residual ? ", residual" : ""}`;
}

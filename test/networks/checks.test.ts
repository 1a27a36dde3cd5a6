import {describe, expect, test} from "vitest";
import {initialParameters} from "../../lib/networks/initialise.js";
import {type MlpOptions, mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";

const network = mlp({sizes: [2, 3]});
const w = new Float64Array(9);
const x = new Float64Array(4);
const y = Uint8Array.of(0, 2);
const out = new Float64Array(9);

describe("a bad argument is an error that names it", () => {
  test.each([
    ["mlp: sizes must hold 2 widths at least, got 1", () => mlp({sizes: [64]})],
    ["mlp: sizes must be a list, got undefined", () => mlp({} as MlpOptions)],
    ["mlp: unknown option size; did you mean sizes?", () => mlp({size: [2, 3]} as object as MlpOptions)],
    ["mlp: sizes[1] must be a whole number ≥ 1, got 0", () => mlp({sizes: [64, 0, 10]})],
    ["mlp: sizes[0] must be a whole number ≥ 1, got 2.5", () => mlp({sizes: [2.5, 10]})],
    [
      'mlp: activation must be "tanh" or "relu" or "linear", got "gelu"',
      () => mlp({sizes: [2, 3], activation: "gelu" as "relu"}),
    ],
    [
      'mlp: loss must be "cross-entropy" or "mse", got "toString"',
      () => mlp({sizes: [2, 3], loss: "toString" as "mse"}),
    ],
    [
      'initialParameters: scheme must be "he" or "glorot", got "zeros"',
      () => initialParameters(network, "zeros" as "he", createGenerator(1)),
    ],
    ["2-3 relu: parameters must have length 9, got 8", () => network.outputs(w.subarray(1), x, 2)],
    ["2-3 relu: inputs must hold 3 rows of 2, got 4 numbers", () => network.outputs(w, x, 3)],
    ["2-3 relu: count must be a whole number ≥ 1, got 0", () => network.outputs(w, x, 0)],
    ["2-3 relu: out must have length 9, got 4", () => network.lossAndGradient(w, x, y, 2, x)],
    [
      "2-3 relu: targets must hold 2 classes, got 1",
      () => network.lossAndGradient(w, x, y.subarray(1), 2, out),
    ],
    [
      "2-3 relu: targets[1] must be a whole number in [0, 2], got 3",
      () => network.lossAndGradient(w, x, [0, 3], 2, out),
    ],
    [
      "2-3 relu: targets[0] must be a whole number in [0, 2], got 0.5",
      () => network.lossAndGradient(w, x, [0.5, 0], 2, out),
    ],
  ])("%s", (message, call) => {
    expect(call).toThrow(new RangeError(message));
  });
});

import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {differentiateVector} from "../../lib/autodiff/differentiate.js";
import type {Node, VectorArithmetic} from "../../lib/autodiff/recorder.js";
import {readDigits} from "../../src/data/inputs.js";

interface Case {
  activation: "tanh" | "relu";
  sizes: number[];
  loss: "cross-entropy" | "mse";
  residual: boolean;
  weights: number[][][];
  biases: number[][];
  value: number;
  weight_gradients: number[][][];
  bias_gradients: number[][];
}

const {rows, cases}: {rows: [number, number]; cases: Case[]} = JSON.parse(
  readFileSync(new URL("../reference/torch-networks.json", import.meta.url), "utf8"),
);
const digits = readDigits();

/** Layer by layer, W row by row and then b. */
const flat = (weights: number[][][], biases: number[][]) =>
  Float64Array.from(weights.flatMap((W, l) => [...W.flat(), ...biases[l]]));

/** The outputs of the network with parameters w at one example. */
function outputs(
  arithmetic: VectorArithmetic,
  {sizes, activation, residual}: Case,
  w: Node,
  input: Node,
): Node {
  const {add, matrixVector, part} = arithmetic;
  let from = 0;
  const take = (length: number) => {
    from += length;
    return part(w, from - length, length);
  };
  return sizes.slice(1).reduce((h, width, l) => {
    const z = add(matrixVector(take(width * h.size), h), take(width));
    if (l === sizes.length - 2) return z;
    const a = arithmetic[activation](z);
    return residual && width === h.size ? add(h, a) : a;
  }, input);
}

/** Cross-entropy −log softmax, or the squared distance to the one-hot target. */
function loss(
  {at, exp, log, square, sub, sum, constant}: VectorArithmetic,
  {loss}: Case,
  z: Node,
  label: number,
): Node {
  if (loss === "cross-entropy") return sub(log(sum(exp(z))), at(z, label));
  return sum(square(sub(z, constant(Array.from({length: z.size}, (_, j) => (j === label ? 1 : 0))))));
}

describe("networks that are written on the tape", () => {
  it.each(cases)("have PyTorch's loss and gradient to 1e-12: $activation $sizes, $loss", torch => {
    const w = flat(torch.weights, torch.biases);
    const [first, end] = rows;
    const f = differentiateVector((arithmetic, parameters) => {
      const losses = Array.from({length: end - first}, (_, i) => {
        const input = arithmetic.constant(digits.pixels.subarray((first + i) * 64, (first + i + 1) * 64));
        const z = outputs(arithmetic, torch, parameters, input);
        return loss(arithmetic, torch, z, digits.labels[first + i]);
      });
      return arithmetic.div(
        losses.reduce((a, b) => arithmetic.add(a, b)),
        end - first,
      );
    }, w.length);
    const g = new Float64Array(w.length);
    expect(Math.abs(f.gradient(w, g) / torch.value - 1)).toBeLessThan(1e-12);
    const expected = flat(torch.weight_gradients, torch.bias_gradients);
    expect(Math.max(...expected.map(Math.abs))).toBeGreaterThan(0.1);
    g.forEach((gi, i) => {
      expect(Math.abs(gi - expected[i])).toBeLessThanOrEqual(1e-12 * Math.abs(expected[i]));
    });
  });
});

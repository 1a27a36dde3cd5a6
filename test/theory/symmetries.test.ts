import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import {expect, test} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {log10SymmetricCopies} from "../../lib/theory/symmetricCopies.js";
import {zeroModes} from "../../lib/theory/zeroModes.js";

test("symmetric copies are n! orders times 2ⁿ signs, counted in whole numbers", () => {
  for (const [neurons, signFlips] of [
    [0, true],
    [1, true],
    [5, true],
    [5, false],
    [150, true],
  ] as const) {
    let copies = 1n;
    for (let k = 1; k <= neurons; k++) copies *= BigInt(signFlips ? 2 * k : k);
    const digits = copies.toString();
    const log = Math.log10(Number(digits.slice(0, 17))) + Math.max(0, digits.length - 17);
    expect(log10SymmetricCopies(neurons, signFlips)).toBeCloseTo(log, 11);
  }
});

test.each([
  [3, 2, 3, 4],
  [3, 4, 3, 15],
  [2, 2, 4, 4],
  [4, 3, 2, 10],
])(
  "a network %i-%i-%i has %i zero modes at a minimum, the null space of its Jacobian",
  (inputs, hidden, outputs, expected) => {
    expect(zeroModes(inputs, hidden, outputs)).toBe(expected);
    // At a minimum where W₂W₁ is the target, the Hessian of ½|W₂W₁ − T|² is JᵀJ, J the Jacobian of W₂W₁.
    const random = createGenerator(2);
    const normal = (rows: number, columns: number) =>
      new Matrix(Array.from({length: rows}, () => Array.from({length: columns}, random.normal)));
    const W1 = normal(hidden, inputs);
    const W2 = normal(outputs, hidden);
    const byW1 = W2.kroneckerProduct(Matrix.eye(inputs));
    const byW2 = Matrix.eye(outputs).kroneckerProduct(W1.transpose());
    const J = new Matrix(byW1.to2DArray().map((row, i) => [...row, ...byW2.getRow(i)]));
    const {realEigenvalues} = new EigenvalueDecomposition(J.transpose().mmul(J), {assumeSymmetric: true});
    expect(realEigenvalues.filter(lambda => lambda < 1e-10)).toHaveLength(expected);
  },
);

test("arguments out of range are named", () => {
  expect(() => zeroModes(0, 1, 1)).toThrow("zeroModes: inputs must be a whole number ≥ 1, got 0");
  expect(() => log10SymmetricCopies(-1)).toThrow(
    "log10SymmetricCopies: neurons must be a whole number ≥ 0, got -1",
  );
});

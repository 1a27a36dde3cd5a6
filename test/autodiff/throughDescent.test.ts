import {describe, expect, it} from "vitest";
import {differentiate, differentiateVector} from "../../lib/autodiff/differentiate.js";
import {centralDifference} from "../../lib/autodiff/finiteDifferences.js";
import {throughDescent} from "../../lib/autodiff/throughDescent.js";

const bowl = () =>
  differentiate(({add, mul, square}, [x, y]) => add(mul(0.5, square(x)), mul(2, square(y))), 2);
const rosenbrock = () =>
  differentiate(
    ({add, sub, mul, square}, [x, y]) => add(square(sub(1, x)), mul(5, square(sub(y, square(x))))),
    2,
  );

const slopeOf = (L: ReturnType<typeof throughDescent>, eta: number) => {
  const out = new Float64Array(1);
  L.gradient(Float64Array.of(eta), out);
  return out[0];
};

describe("the derivative of the loss after T steps of gradient descent with respect to η", () => {
  it("is, on a quadratic, that of ½Σλᵢ(1 − ηλᵢ)²ᵀwᵢ²", () => {
    for (const T of [1, 5, 30]) {
      const closed = (eta: number) =>
        [1, 4].reduce((sum, lambda) => sum - T * lambda ** 2 * (1 - eta * lambda) ** (2 * T - 1) * 9, 0);
      const slope = slopeOf(throughDescent(bowl(), [3, 3], T), 0.1);
      expect(Math.abs(slope / closed(0.1) - 1)).toBeLessThan(1e-13);
    }
  });

  it("is that of one long tape on which every step is recorded", () => {
    const T = 12;
    const unrolled = differentiateVector(({sub, mul, constant, matrixVector, dot}, eta) => {
      const A = constant([1, 0.5, 0.5, 4]);
      let w = constant([3, -2]);
      for (let k = 0; k < T; k++) w = sub(w, mul(eta, matrixVector(A, w)));
      return mul(0.5, dot(w, matrixVector(A, w)));
    }, 1);
    const f = differentiateVector(({mul, constant, matrixVector, dot}, w) => {
      return mul(0.5, dot(w, matrixVector(constant([1, 0.5, 0.5, 4]), w)));
    }, 2);
    const onTape = new Float64Array(1);
    const loss = unrolled.gradient(Float64Array.of(0.2), onTape);
    const L = throughDescent(f, [3, -2], T);
    expect(Math.abs(L.value(Float64Array.of(0.2)) / loss - 1)).toBeLessThan(1e-13);
    expect(Math.abs(slopeOf(L, 0.2) / onTape[0] - 1)).toBeLessThan(1e-12);
  });

  it("is a central difference to 1e-6 where the function is no quadratic", () => {
    const L = throughDescent(rosenbrock(), [-0.5, 1], 40);
    for (const eta of [0.005, 0.02, 0.04]) {
      const difference = centralDifference(x => L.value(Float64Array.of(x)), eta, 1e-6);
      expect(Math.abs(slopeOf(L, eta) / difference - 1)).toBeLessThan(1e-6);
    }
  });

  it("is the sum of the shares of the steps, and the adjoints start from the last gradient", () => {
    const f = rosenbrock();
    const L = throughDescent(f, [-0.5, 1], 7);
    const slope = slopeOf(L, 0.02);
    expect(L.shares.reduce((a, b) => a + b)).toBeCloseTo(slope, 12);
    const g = new Float64Array(2);
    f.gradient(L.trajectory.subarray(14), g);
    expect([...L.adjoints.subarray(14)]).toEqual([...g]);
    expect([...L.trajectory.subarray(0, 2)]).toEqual([-0.5, 1]);
  });

  it("has λ₀ = ∂L/∂w₀, the derivative with respect to the start", () => {
    const from = (x: number) => throughDescent(rosenbrock(), [x, 1], 7);
    const L = from(-0.5);
    slopeOf(L, 0.02);
    const difference = centralDifference(x => from(x).value(Float64Array.of(0.02)), -0.5, 1e-6);
    expect(Math.abs(L.adjoints[0] / difference - 1)).toBeLessThan(1e-6);
  });

  it("is zero after no step at all", () => {
    expect(slopeOf(throughDescent(bowl(), [3, 3], 0), 0.1)).toBe(0);
  });

  it("names a start of another dimension, and steps that are no number of them", () => {
    expect(() => throughDescent(bowl(), [1], 3)).toThrow("throughDescent: w0 must have length 2, got 1");
    expect(() => throughDescent(bowl(), [1, 1], 1.5)).toThrow(
      "throughDescent: steps must be a whole number ≥ 0, got 1.5",
    );
  });
});

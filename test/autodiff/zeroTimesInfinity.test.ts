import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {directionalDerivative, forwardGradient} from "../../lib/autodiff/dual.js";
import {formula} from "../../lib/formula/formula.js";
import {scalarFunction} from "../../lib/formula/scalarFunction.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {toNumber} from "../../lib/precise/doubleDouble.js";
import {preciseGradient} from "../../lib/precise/gradientError.js";
import {run} from "../../lib/run/run.js";

/** Adds 0, so that −0 counts as 0. */
const numbersOf = (v: ArrayLike<number>) => Array.from(v, x => x + 0);

/** The gradient by every way there is: reverse, forward, and forward to 30 digits. */
function gradients(text: string, at: readonly number[]): number[][] {
  const w = Float64Array.from(at);
  const [reverse, forward] = [new Float64Array(2), new Float64Array(2)];
  formula(text).gradient(w, reverse);
  forwardGradient(scalarFunction(text), w, forward);
  return [reverse, forward, preciseGradient(scalarFunction(text), w).map(toNumber)].map(numbersOf);
}

function hessian(text: string, at: readonly number[]): number[] {
  const out = new Float64Array(4);
  formula(text).hessian(Float64Array.from(at), out);
  return numbersOf(out);
}

// Derivatives by hand: limits of the closed forms, or those of the branch that is taken.
const cases: [string, [number, number], [number, number]][] = [
  ["max(log(x), -5)", [0, 1], [0, 0]],
  ["sqrt(x^2 + y^2)^2", [0, 0], [0, 0]],
  ["sqrt(x^2 + y^2)^3", [0, 0], [0, 0]],
  ["exp(-1/x^2)", [0, 1], [0, 0]],
  ["exp(-1/x^2)*(1 + y)", [0, 3], [0, 0]],
  ["(x^2)^1.5", [0, 1], [0, 0]],
  ["x*sqrt(x)", [0, 1], [0, 0]],
  ["min(1/x, 5 + y)", [0, 2], [0, 1]],
  ["min(y/x, 7*y)", [0, 2], [0, 7]],
  ["max(y, log(abs(x)))", [0, 2], [0, 1]],
  ["tanh(1/x^2) + y", [0, 2], [0, 1]],
  ["atan(1/x^2)", [0, 2], [0, 0]],
  ["atan(-3/x^4)", [0, 2], [0, 0]],
  ["max(atan(1/x), 7*y)", [0, 2], [0, 7]],
  ["1/(1 + exp(x)) + y", [800, 2], [0, 1]],
  ["sqrt(x^2)", [0, 2], [0, 0]],
  ["abs(x)^0.5*x^2", [0, 2], [0, 0]],
  ["sqrt(x)", [0, 2], [Infinity, 0]],
  ["log(x) + y", [0, 2], [Infinity, 1]],
  ["x^y", [-2, 3], [12, Number.NaN]],
  ["x^y", [-2, -3], [-3 / 16, Number.NaN]],
  ["x^y", [0, 2], [0, 0]],
  ["x^y", [0, 1], [1, 0]],
  ["x^y", [1, 5], [5, 0]],
  ["(x*y)^3", [-2, 1], [12, -24]],
];

describe("where a zero meets an infinite slope", () => {
  it.each(cases)("the gradient of %s at %j is %j in every mode", (text, at, expected) => {
    for (const g of gradients(text, at)) expect(g).toEqual(expected);
  });

  it.each<[string, [number, number], number[]]>([
    ["(x^2)^1.5", [0, 1], [0, 0, 0, 0]],
    ["log(x)", [0, 1], [-Infinity, 0, 0, 0]],
    ["exp(-1/x^2)", [0, 1], [0, 0, 0, 0]],
    ["max(log(x), -5)*y", [0, 1], [0, 0, 0, 0]],
    ["min(1/x, 5 + y^2)", [0, 2], [0, 0, 0, 2]],
    ["x^2*sqrt(x)", [0, 1], [0, 0, 0, 0]],
    ["x^y", [0, 2], [2, 0, 0, 0]],
    ["x^y", [0, 3], [0, 0, 0, 0]],
  ])("the Hessian of %s at %j is %j", (text, at, expected) => {
    expect(hessian(text, at)).toEqual(expected);
  });

  it("a direction that leaves the exponent alone has a derivative at a negative base too", () => {
    const along = directionalDerivative(scalarFunction("x^y"), Float64Array.of(-2, 3), Float64Array.of(1, 0));
    expect(along).toEqual({value: -8, tangent: 12});
    const [product, w] = [new Float64Array(2), Float64Array.of(-2, 3)];
    formula("x^y").hessianVector(w, Float64Array.of(1, 0), product);
    expect(product[0]).toBe(-12);
  });

  it("an angle that jumps has no slope: atan of a pole of odd order is told as no number", () => {
    for (const text of ["atan(1/x)", "atan(y/x)", "y*atan(-2/x)", "atan((1 + y)/(x - x^2))"]) {
      for (const [slope] of gradients(text, [0, 2])) expect(slope, text).toBeNaN();
      expect(hessian(text, [0, 2])[0], text).toBeNaN();
    }
  });

  it("a value that is infinite has no descent: log(1 + exp x) beyond 709.78 is refused where a run starts", () => {
    const f = formula("log(1 + exp(x)) + y^2");
    expect(f.value(Float64Array.of(709, 0))).toBe(709);
    expect(() => run(gradientDescent({eta: 0.1}), f, [800, 1], {steps: 3})).toThrow(
      "run: log(1 + exp(x)) + y^2 must be finite at w0, got Infinity",
    );
  });

  it("a value that is no number stays none", () => {
    expect(formula("0*log(x)").value(Float64Array.of(0, 1))).toBeNaN();
    expect(formula("sqrt(x)^2").value(Float64Array.of(-1, 1))).toBeNaN();
  });
});

/** Functions of x that are infinitely steep, or infinite, at 0, where they are below −1000 or at 0. */
const steep = fc.constantFrom("log(abs(x))", "sqrt(abs(x))", "-1/x^2", "-1/abs(x)", "abs(x)^0.3", "log(x^2)");
const coefficient = fc.integer({min: -9, max: 9}).filter(k => k !== 0);

describe("at x = 0, whatever the numbers", () => {
  it("a steep branch that max does not take has no part in the gradient and the Hessian", () => {
    fc.assert(
      fc.property(steep, coefficient, coefficient, fc.integer({min: 1, max: 9}), (branch, a, b, c) => {
        const taken = `(${c} + (${a})*x + (${b})*x*y + y^2)`;
        const at: [number, number] = [0, 2];
        for (const text of [`max(${branch}, ${taken})`, `-min(${taken}*(-1), -(${branch}))`]) {
          for (const g of gradients(text, at)) expect(g).toEqual([a + 2 * b, 4]);
          expect(hessian(text, at)).toEqual([0, b, b, 2]);
        }
      }),
      {numRuns: 200, seed: 1},
    );
  });

  it("a flat exponential of a pole, times any polynomial, is flat to the second order", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 4}), coefficient, coefficient, (half, a, b) => {
        const text = `exp(-${Math.abs(a)}/x^${2 * half})*((${a}) + (${b})*x + x*y)`;
        for (const g of gradients(text, [0, 2])) expect(g).toEqual([0, 0]);
        expect(hessian(text, [0, 2])).toEqual([0, 0, 0, 0]);
      }),
      {numRuns: 200, seed: 2},
    );
  });

  it("a power of a root is flat where its whole exponent is above 1, and its curvature 0 above 2", () => {
    const exponent = fc.integer({min: 1, max: 40}).map(k => k / 8);
    fc.assert(
      fc.property(exponent, exponent, coefficient, (p, q, a) => {
        fc.pre(2 * p * q > 1);
        const text = `(${a})*((x^2 + y^2)^${p})^${q}`;
        for (const g of gradients(text, [0, 0])) expect(g).toEqual([0, 0]);
        if (2 * p * q > 2) expect(hessian(text, [0, 0])).toEqual([0, 0, 0, 0]);
      }),
      {numRuns: 200, seed: 3},
    );
  });
});

describe("a power with an exponent that varies", () => {
  it("is a product where the exponent is whole, for bases of either sign", () => {
    fc.assert(
      fc.property(coefficient, fc.integer({min: -6, max: 6}), (a, n) => {
        const f = differentiate(({pow}, [x, y]) => pow(x, y), 2);
        const [w, g] = [Float64Array.of(a / 2, n), new Float64Array(2)];
        const product = (count: number) =>
          Array.from({length: Math.abs(count)}).reduce<number>(c => (c * a) / 2, 1) ** Math.sign(count || 1);
        expect(f.gradient(w, g)).toBeCloseTo(product(n), 10);
        expect(Math.abs(f.value(w) / product(n) - 1)).toBeLessThan(1e-15);
        const slope = n * product(n - 1);
        expect(Math.abs(g[0] - slope)).toBeLessThanOrEqual(1e-15 * Math.abs(slope));
        if (a < 0) expect(g[1]).toBeNaN();
        else expect(g[1]).toBeCloseTo(product(n) * Math.log(a / 2), 12);
      }),
      {numRuns: 300, seed: 4},
    );
  });
});

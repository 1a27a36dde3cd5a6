import {describe, expect, it} from "vitest";
import {formula} from "../../lib/formula/formula.js";
import {FormulaError} from "../../lib/formula/formulaError.js";

const at = (text: string, x = 2, y = 3) => formula(text).value(Float64Array.of(x, y));

describe("a formula", () => {
  it.each([
    ["1 + 2*3", 7],
    ["(1 + 2)*3", 9],
    ["8/4/2", 1],
    ["8 - 4 - 2", 2],
    ["-x^2", -4],
    ["(-x)^2", 4],
    ["-2^2", -4],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["2^-x^2", 1 / 16],
    ["x**3", 8],
    ["x*-y", -6],
    ["x - -y", 5],
    ["+x", 2],
    ["--x", 2],
    ["-x*y", -6],
    ["2*x^2*y", 24],
    [".5 + 5. + 1e1 + 2E-1", 15.7],
    [" x\t+\ny ", 5],
    ["x−y·2×x÷4", -1],
    ["x\u00a0+\u2009y", 5],
    ["2⋅x ∗ y", 12],
    ["−(1 – x)^2 ∙ y ∕ x", -1.5],
    ["100\u2062(y − x^2)^2", 100],
    ["（x ＋ y）＊2／5", 2],
    ["exp\u2061(0)\u2003+\u3000\u200b1\ufeff", 2],
  ])("%j is read by the rules of mathematics", (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it.each([
    ["sin(x) + cos(y)", Math.sin(2) + Math.cos(3)],
    ["tan(x) - atan(y)", Math.tan(2) - Math.atan(3)],
    ["sinh(x)*cosh(y)/tanh(x)", (Math.sinh(2) * Math.cosh(3)) / Math.tanh(2)],
    ["exp(x) + expm1(y)", Math.exp(2) + Math.expm1(3)],
    ["log(x) + log1p(y)", Math.log(2) + Math.log1p(3)],
    ["sqrt(x) + abs(-y)", Math.sqrt(2) + 3],
    ["min(x, y) + 10*max(x, y)", 32],
    ["pow(x, 3) + pow(y, 2)", 17],
    ["pi + π", 2 * Math.PI],
    ["e^x", Math.exp(2)],
    ["sin (x)", Math.sin(2)],
  ])("%s knows its functions and constants", (text, expected) => {
    expect(at(text)).toBe(expected);
  });

  it("has powers with exponents that vary, exact where they are whole", () => {
    expect(at("x^y")).toBe(8);
    expect(at("2^y")).toBe(8);
    expect(at("x^y", -2, 3)).toBe(-8);
    expect(at("10^x", 300)).toBe(1e300);
    expect(at("10^x", -300)).toBe(1e-300);
    const g = new Float64Array(2);
    formula("x^y").gradient(Float64Array.of(2, 3), g);
    expect(g[0]).toBeCloseTo(12, 12);
    expect(g[1]).toBeCloseTo(8 * Math.log(2), 12);
  });

  it("gives gradient, Hessian and products of it from the tape", () => {
    const f = formula("(1 - x)^2 + 100*(y - x^2)^2");
    const w = Float64Array.of(2, 3);
    const [g, h, product] = [new Float64Array(2), new Float64Array(4), new Float64Array(2)];
    expect(f.gradient(w, g)).toBe(101);
    expect([...g]).toEqual([802, -200]);
    f.hessian(w, h);
    expect([...h]).toEqual([3602, -800, -800, 200]);
    f.hessianVector(w, Float64Array.of(1, 1), product);
    expect([...product]).toEqual([2802, -600]);
  });

  it("keeps its text and its variables, and may have others than x and y", () => {
    const f = formula("a^2 + b + c", {variables: ["a", "b", "c"]});
    expect([f.name, f.text, f.variables, f.dimension]).toEqual([
      "a^2 + b + c",
      "a^2 + b + c",
      ["a", "b", "c"],
      3,
    ]);
    expect(f.value(Float64Array.of(2, 3, 4))).toBe(11);
  });

  it("takes parameters as numbers, and computes parts without a variable at once", () => {
    const f = formula("k*x^p + sin(k*pi)*y", {parameters: {k: 3, p: 2}});
    expect(f.value(Float64Array.of(2, 5))).toBe(12 + Math.sin(3 * Math.PI) * 5);
    expect(f.operations.forward).toBe(4);
  });

  it("may be a constant", () => {
    const g = new Float64Array(2);
    expect(at("3*4")).toBe(12);
    expect(formula("3*4").gradient(Float64Array.of(1, 1), g)).toBe(12);
    expect([...g]).toEqual([0, 0]);
  });

  it("names a point of another dimension", () => {
    expect(() => formula("x").value(Float64Array.of(1))).toThrow("formula: w must have length 2, got 1");
  });

  it.each([
    [{variables: ["x", "x"]}, "every name must be given once, got x twice"],
    [{variables: ["x"], parameters: {x: 1}}, "every name must be given once, got x twice"],
    [{variables: ["sin"]}, "a name must be a word that is no function or constant, got sin"],
    [{variables: ["e"]}, "a name must be a word that is no function or constant, got e"],
    [{variables: ["1x"]}, "a name must be a word that is no function or constant, got 1x"],
    [{parameters: {k: Number.NaN}}, "formula: k must be in (-∞, ∞), got NaN"],
    [{variables: []}, "dimension must be a whole number ≥ 1, got 0"],
  ])("refuses names that cannot be: %j", (names, message) => {
    const attempt = () => formula("1", names as Parameters<typeof formula>[1]);
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
    expect(attempt).not.toThrow(FormulaError);
  });
});

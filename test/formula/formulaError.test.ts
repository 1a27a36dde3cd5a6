import {describe, expect, it} from "vitest";
import {formula} from "../../lib/formula/formula.js";
import {FormulaError} from "../../lib/formula/formulaError.js";

const operand = "where a number, a name or “(” must stand.";
const operator = "where an operator (+ - * / ^) must stand; a product is written 2*x.";
const closing = "where a “)” must close what was opened.";
const number = "a number is written 2, 0.5 or 1e-3, and a product 2*x.";
const functions = "sin, cos, tan, atan, sinh, cosh, tanh, exp, expm1, log, log1p, sqrt, abs, min, max, pow";
const unknown = `is not known; known are x, y, pi, e and the functions ${functions}.`;
const meaningless = "has no meaning here; a formula is made of numbers, names and + - * / ^ ( ) and commas.";

describe("a formula that is none gets one sentence that points at the place", () => {
  it.each([
    ["", 1, "the formula is empty; write one, such as x^2 + 2*y^2."],
    [" \n", 1, "the formula is empty; write one, such as x^2 + 2*y^2."],
    ["x +", 4, `the formula ends ${operand}`],
    ["x + * y", 5, `“*” stands ${operand}`],
    ["^x", 1, `“^” stands ${operand}`],
    ["x^", 3, `the formula ends ${operand}`],
    ["2*()", 4, `“)” stands ${operand}`],
    ["x // y", 4, `“/” stands ${operand}`],
    ["max(x,)", 7, `“)” stands ${operand}`],
    ["max(,x)", 5, `“,” stands ${operand}`],
    ["max(x,,y)", 7, `“,” stands ${operand}`],
    ["x y", 3, `“y” stands ${operator}`],
    ["2 (x)", 3, `“(” stands ${operator}`],
    ["(x)(y)(x)", 7, `“(” stands ${operator}`],
    ["sin x", 5, `“x” stands ${operator}`],
    ["x.y", 2, `“.” stands ${operator}`],
    ["max(x y)", 7, `“y” stands ${operator}`],
    ["(x", 3, `the formula ends ${closing}`],
    ["sin(x", 6, `the formula ends ${closing}`],
    ["(x, y)", 3, `“,” stands ${closing}`],
    ["x)", 2, "“)” stands where an operator or the end must stand."],
    ["x, y", 2, "“,” stands where an operator or the end must stand."],
    ["2x", 2, number],
    ["1.2.3", 4, number],
    [".", 2, number],
    ["1e", 3, number],
    ["1e999*x", 1, "“1e999” is too large; numbers go up to 1.8e308."],
    ["x + z", 5, `“z” ${unknown}`],
    ["Sin(x)", 1, `“Sin” is none of the functions; they are ${functions}.`],
    ["x(y + 1)", 1, "“x” is none of the functions; a product is written x*(…)."],
    ["3*cos", 3, "“cos” is a function and needs brackets: cos(…)."],
    ["sin(x, y)", 1, "sin takes one argument, got 2."],
    ["sin()", 1, "sin takes one argument, got 0."],
    ["1 + max(x)", 5, "max takes two arguments, got 1."],
    ["x + true", 5, `“true” ${unknown}`],
    ["null", 1, `“null” ${unknown}`],
    ["this", 1, `“this” ${unknown}`],
    ["__proto__", 1, `“__proto__” ${unknown}`],
    ["constructor", 1, `“constructor” ${unknown}`],
    ["a_name_that_goes_on_and_on", 1, `“a_name_that_goes_on_…” ${unknown}`],
    ["x = 2", 3, `“=” ${meaningless}`],
    ["x; y", 2, `“;” ${meaningless}`],
    ["x[0]", 2, `“[” ${meaningless}`],
    ["x ? y : 1", 3, `“?” ${meaningless}`],
    ["x²", 2, `“²” ${meaningless}`],
    ["x + 𝕏", 5, `“𝕏” ${meaningless}`],
    ["x\u0000", 2, `“U+0000” ${meaningless}`],
    ["x + 1/0", 5, "this part is Infinity; every part must be a finite number."],
    ["x*(2 + log(-1))", 8, "this part is NaN; every part must be a finite number."],
    ["(-2)^x", 1, "a power with an exponent that varies needs a base > 0, got -2."],
    ["x".padEnd(600), 501, "the formula has 600 characters; at most 500 are allowed."],
    ["(".repeat(60), 41, "the formula is nested too deep; at most 40 levels are allowed."],
    ["-".repeat(60), 41, "the formula is nested too deep; at most 40 levels are allowed."],
    ["x" + "^x".repeat(60), 81, "the formula is nested too deep; at most 40 levels are allowed."],
    ["x" + "+x".repeat(200), 201, "the formula has more than 300 parts, which is the most allowed."],
  ])("%j", (text, column, sentence) => {
    let error: unknown;
    try {
      formula(text);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(FormulaError);
    expect((error as FormulaError).message).toBe(`Column ${column}: ${sentence}`);
    expect((error as FormulaError).column).toBe(column);
  });

  it("is not a text at all: it says so", () => {
    expect(() => formula(undefined as unknown as string)).toThrow("Column 1: a formula must be text");
  });

  it("keeps its limits: what is just small enough is read", () => {
    expect(() => formula("x".padEnd(500))).not.toThrow();
    expect(() => formula("(".repeat(39) + "x" + ")".repeat(39))).not.toThrow();
    expect(() => formula("x" + "+x".repeat(149) + "-1")).toThrow("more than 300 parts");
    expect(() => formula("x" + "+x".repeat(149))).not.toThrow();
  });
});

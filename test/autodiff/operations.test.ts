import {describe, expect, it} from "vitest";
import {type Arithmetic, elementaryFunctions, type ScalarFunction} from "../../lib/autodiff/arithmetic.js";
import {differentiate, differentiateVector} from "../../lib/autodiff/differentiate.js";
import {elementary, elementaryNames, power} from "../../lib/autodiff/elementary.js";
import {gradientCost} from "../../lib/autodiff/gradientCost.js";
import {numbers} from "../../lib/autodiff/numbers.js";
import {operationsPerComponent} from "../../lib/autodiff/operations.js";
import type {Operation} from "../../lib/autodiff/tape.js";

/** Σ 100(wᵢ₊₁ − wᵢ²)² + (1 − wᵢ)² */
const chain: ScalarFunction = ({add, sub, mul, square}, w) =>
  w
    .slice(1)
    .map((next, i) => add(mul(100, square(sub(next, square(w[i])))), square(sub(1, w[i]))))
    .reduce((a, b) => add(a, b));

const binaries: Operation[] = ["add", "sub", "mul", "div", "min", "max"];

/** Counts what a function does, by doing it. */
function operationsDone(f: ScalarFunction, n: number): number {
  let count = 0;
  const counted =
    <A extends unknown[]>(operation: (...operands: A) => number) =>
    (...operands: A) => {
      count++;
      return operation(...operands);
    };
  const {constant, add, sub, mul, div, min, max, pow} = numbers;
  const counting: Arithmetic<number> = {
    constant,
    add: counted(add),
    sub: counted(sub),
    mul: counted(mul),
    div: counted(div),
    min: counted(min),
    max: counted(max),
    pow: counted(pow),
    ...elementaryFunctions<number>((rule, a) => counted(rule.value)(a)),
  };
  f(counting, new Array(n).fill(0.5));
  return count;
}

describe("operation counts", () => {
  it("are those of x·y + sin x, counted by hand", () => {
    const f = differentiate(({add, mul, sin}, [x, y]) => add(mul(x, y), sin(x)), 2);
    // Forward: ·, sin, +. Reverse: + hands on twice (2 additions); · adds two products (4); sin′, ·, + (3).
    expect(f.operations).toEqual({forward: 3, reverse: 2 + 4 + 3, tangent: 1 + 3 + 2});
  });

  it("are those of a matrix of 3 × 2 times a vector, summed, counted by hand", () => {
    const f = differentiateVector(({sum, matrixVector, constant}, w) => {
      return sum(matrixVector(constant([1, 2, 3, 4, 5, 6]), w));
    }, 2);
    // Forward: 6 products and 6 additions, 3 additions. Reverse: 2 products and 2 additions for each entry, 3 additions.
    expect(f.operations).toEqual({forward: 12 + 3, reverse: 24 + 3, tangent: 24 + 3});
  });

  it("of the forward sweep are the operations that the function does", () => {
    for (const n of [2, 3, 10, 100]) {
      const {forward} = differentiate(chain, n).operations;
      expect(forward).toBe(operationsDone(chain, n));
      expect(forward).toBe(7 * (n - 1) + n - 2);
    }
  });

  it("of forward and reverse sweep together are at most 5 times the function's, operation by operation", () => {
    const costs = [
      ...binaries.map(operation => operationsPerComponent(operation, null)),
      ...(["sum", "dot", "matrixVector"] as const).map(operation => operationsPerComponent(operation, null)),
      ...elementaryNames
        .filter(name => name !== "tanh" && name !== "atan")
        .map(name => operationsPerComponent(name, elementary[name])),
      operationsPerComponent("pow", power(3)),
    ];
    for (const {forward, reverse} of costs) expect((forward + reverse) / forward).toBeLessThanOrEqual(5);
    for (const name of ["tanh", "atan"] as const) {
      expect(operationsPerComponent(name, elementary[name])).toEqual({forward: 1, reverse: 5, tangent: 4});
    }
  });

  it("of reverse mode stay a multiple of the function's, and those of forward mode grow with n", () => {
    const costs = [10, 100, 1000, 10_000].map(n => gradientCost(differentiate(chain, n)));
    for (const {value, reverseMode} of costs) expect(reverseMode / value).toBeLessThanOrEqual(5);
    const ratios = costs.map(({value, forwardMode}) => forwardMode / value);
    ratios.slice(1).forEach((ratio, i) => {
      expect(ratio / ratios[i]).toBeGreaterThan(9);
    });
  });

  it("of leaves are none", () => {
    for (const operation of ["input", "constant", "part"] as const) {
      expect(operationsPerComponent(operation, null)).toEqual({forward: 0, reverse: 0, tangent: 0});
    }
  });
});

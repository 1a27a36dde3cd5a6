import {expect, it} from "vitest";
import {equationsIn} from "./writtenEquations.js";

it("reads the numbers of an equation, whatever stands before them", () => {
  const [{left, right, size}] = equationsIn("step 1:  v ← γ·v − η·g = 0.9·(−2) − 0.1·(3)² = −2.7");
  expect(left).toBeCloseTo(-2.7, 12);
  expect([right, size]).toEqual([-2.7, 1.8 + 0.9 + 2.7]);
});

it("reads powers of ten, and leaves alone what is of names", () => {
  expect(equationsIn("x = 2 · 10⁻³/2 = 0.001")).toMatchObject([{left: 0.001, right: 0.001}]);
  expect(equationsIn("x = y²")).toEqual([]);
});

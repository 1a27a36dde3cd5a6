import {expect, it} from "vitest";
import {stepsToSixDigits} from "../../../lib/experiments/sixDigits/stepsToSixDigits.js";

it("the steps are those after which the distance is a millionth of the first", () => {
  // ½ᵏ ≤ 10⁻⁶ from k = 20 on; two directions alike need as many.
  expect(stepsToSixDigits({eta: 1, gamma: 0, lambdas: [0.5]})).toBe(20);
  expect(stepsToSixDigits({eta: 1, gamma: 0, lambdas: [0.5, 0.5]})).toBe(20);
  // Where one of two is there at once, the other may be √2 times as far: ½ᵏ ≤ √2 · 10⁻⁶.
  expect(stepsToSixDigits({eta: 1, gamma: 0, lambdas: [0.5, 1]})).toBe(20);
  expect(stepsToSixDigits({eta: 1, gamma: 0, lambdas: [0.75, 1]})).toBe(10);
  // √γ a step at critical damping, ηλ = (1 − √γ)².
  expect(stepsToSixDigits({eta: 1, gamma: 0.25, lambdas: [0.25]})).toBeGreaterThan(20);
});

it("they are infinite where the run leaves the numbers, or five thousand do not suffice", () => {
  expect(stepsToSixDigits({eta: 3, gamma: 0, lambdas: [1]})).toBe(Infinity);
  // (1 − h)⁵⁰⁰⁰ = 10⁻⁶ at h = 0.002759.
  expect(stepsToSixDigits({eta: 0.00275, gamma: 0, lambdas: [1]})).toBe(Infinity);
  expect(stepsToSixDigits({eta: 0.00277, gamma: 0, lambdas: [1]})).toBeLessThan(5000);
});

import {expect, it} from "vitest";
import {stepsToSixDigits} from "../../../lib/experiments/sixDigits/stepsToSixDigits.js";
import {momentumPosition} from "../../../lib/theory/momentumSolution.js";

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

it("a run that swings counts from where it stays within the millionth, not from where it first touches it", () => {
  // At γ = 0.8 it passes 0 at step 75; the envelope 1.0 · 0.8^(t/2) is at a millionth near 124.
  expect([0.79, 0.8, 0.81, 0.9].map(gamma => stepsToSixDigits({eta: 0.1, gamma, lambdas: [1]}))).toEqual([
    114, 122, 131, 257,
  ]);
  const [within, before] = [0, -1].map(shift =>
    Array.from({length: 400}, (_, t) =>
      Math.abs(momentumPosition({eta: 0.1, gamma: 0.8, lambda: 1}, 122 + shift + t)),
    ),
  );
  expect(Math.max(...within)).toBeLessThan(1e-6);
  expect(before[0]).toBeGreaterThan(1e-6);
  // ηλ = 1 is at 0 after one step; with γ it is thrown out again.
  expect([0, 0.1].map(gamma => stepsToSixDigits({eta: 1, gamma, lambdas: [1]})).map(k => k > 1)).toEqual([
    false,
    true,
  ]);
});

it("they are infinite where the run leaves the numbers, or five thousand do not suffice", () => {
  expect(stepsToSixDigits({eta: 3, gamma: 0, lambdas: [1]})).toBe(Infinity);
  // (1 − h)⁵⁰⁰⁰ = 10⁻⁶ at h = 0.002759.
  expect(stepsToSixDigits({eta: 0.00275, gamma: 0, lambdas: [1]})).toBe(Infinity);
  expect(stepsToSixDigits({eta: 0.00277, gamma: 0, lambdas: [1]})).toBeLessThan(5000);
});

import {expect, it} from "vitest";
import {logSlope, meanSquares} from "../../../lib/experiments/oneOverT/oneOverT.js";
import {createGenerator} from "../../../lib/random/generator.js";

it("with c = 1 a run is the mean of its noise, whatever the start", () => {
  const random = createGenerator(4);
  const noise: number[] = [];
  const normal = () => {
    noise.push(random.normal());
    return noise[noise.length - 1];
  };
  const squares = meanSquares(1, {chains: 1, steps: 30, normal});
  expect(squares[0]).toBe(1);
  for (const t of [1, 7, 30]) {
    const mean = noise.slice(0, t).reduce((sum, x) => sum + x, 0) / t;
    expect(squares[t]).toBeCloseTo(mean ** 2, 12);
  }
});

it("the slope of a power of t is its exponent", () => {
  const squares = Float64Array.from({length: 1001}, (_, t) => 3 * t ** -0.7);
  expect(logSlope(squares, 50)).toBeCloseTo(-0.7, 12);
});

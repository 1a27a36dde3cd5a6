import {expect, it} from "vitest";
import {meanOver, runEnsemble} from "../../../lib/experiments/ensemble.js";
import {logSlope, meanSquares, oneOverTSettings} from "../../../lib/experiments/oneOverT/oneOverT.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {oneOverT} from "../../../lib/schedules/oneOverT.js";

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

it("its loop makes the steps of the library's gradient descent", () => {
  const {start, sigma} = oneOverTSettings;
  const [c, chains, steps] = [0.7, 3, 40];
  const expected: number[] = [];
  runEnsemble({
    optimizer: gradientDescent({eta: oneOverT({eta: c})}),
    start: new Float64Array(chains).fill(start),
    slope: x => x,
    sigma,
    random: createGenerator(5),
    steps,
    observe: w => expected.push(meanOver(w, x => x * x)),
  });
  const squares = meanSquares(c, {chains, steps, normal: createGenerator(5).normal});
  for (const [t, square] of squares.entries()) expect(square).toBeCloseTo(expected[t], 12);
  expect(squares).toHaveLength(steps + 1);
});

it("the slope of a power of t is its exponent", () => {
  const squares = Float64Array.from({length: 1001}, (_, t) => 3 * t ** -0.7);
  expect(logSlope(squares, 50)).toBeCloseTo(-0.7, 12);
});

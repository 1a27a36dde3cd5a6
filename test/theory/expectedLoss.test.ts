import {expect, test} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {descentRate} from "../../lib/theory/descentRate.js";
import {expectedLoss} from "../../lib/theory/expectedLoss.js";
import {noiseFloor} from "../../lib/theory/stationaryVariance.js";

const problem = {lambdas: [1, 10], sigmas: [1, 2], start: [3, -2]};

test("without noise the expected loss is that of gradient descent", () => {
  const losses = expectedLoss({lambdas: [2], sigmas: [0], start: [3]}, {eta: 0.1, steps: 50});
  losses.forEach((loss, t) => {
    expect(loss).toBeCloseTo(9 * descentRate({eta: 0.1, lambdas: [2]}) ** (2 * t), 13);
  });
});

test("at a fixed step size the loss levels off at the sum of the floors", () => {
  const losses = expectedLoss(problem, {eta: 0.05, steps: 2000});
  const floor = noiseFloor({eta: 0.05, lambda: 1, sigma: 1}) + noiseFloor({eta: 0.05, lambda: 10, sigma: 2});
  expect(losses[2000]).toBeCloseTo(floor, 12);
});

test("under a schedule the expected loss is the mean of simulated losses", () => {
  const eta = (t: number) => 0.15 / (1 + t / 10);
  const steps = 60;
  const losses = expectedLoss(problem, {eta, steps});
  const random = createGenerator(5);
  const chains = 20000;
  const mean = new Float64Array(steps + 1);
  for (let chain = 0; chain < chains; chain++) {
    let [x, y] = problem.start;
    for (let t = 0; ; t++) {
      mean[t] += (0.5 * x * x + 5 * y * y) / chains;
      if (t === steps) break;
      x -= eta(t) * (x + random.normal());
      y -= eta(t) * (10 * y + 2 * random.normal());
    }
  }
  mean.forEach((loss, t) => {
    expect(Math.abs(loss / losses[t] - 1)).toBeLessThan(0.03);
  });
});

test("arguments out of range are named", () => {
  const options = {eta: 0.1, steps: 2};
  expect(() => expectedLoss({...problem, start: [1]}, options)).toThrow(
    "expectedLoss: start must have length 2, got 1",
  );
  expect(() => expectedLoss({...problem, sigmas: [1]}, options)).toThrow(
    "expectedLoss: sigmas must have length 2, got 1",
  );
  expect(() => expectedLoss(problem, {...options, steps: -1})).toThrow(
    "expectedLoss: steps must be a whole number ≥ 0, got -1",
  );
  expect(() => expectedLoss({...problem, sigmas: [1, -1]}, options)).toThrow(
    "expectedLoss: sigmas[1] must be in [0, ∞), got -1",
  );
  expect(() => expectedLoss(problem, {eta: t => 0.1 - t, steps: 3})).toThrow(
    "expectedLoss: eta must be in [0, ∞), got -0.9 at t = 1",
  );
});

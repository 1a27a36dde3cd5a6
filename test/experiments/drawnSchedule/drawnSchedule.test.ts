import {describe, expect, it} from "vitest";
import {
  bestCut,
  drawnProblem,
  knotSchedule,
  lossParts,
} from "../../../lib/experiments/drawnSchedule/drawnSchedule.js";
import {expectedLoss} from "../../../lib/theory/expectedLoss.js";

const {steps, lambdas, sigmas, start} = drawnProblem;

describe("a schedule of four knots", () => {
  const schedule = knotSchedule({first: 0.1, before: 0.4, after: 0.02, last: 0.005, cut: 100});

  it("passes through its knots, and jumps at the cut", () => {
    expect([0, 100].map(schedule)).toEqual([0.1, 0.02]);
    expect(schedule(steps)).toBeCloseTo(0.005, 15);
    expect(schedule(99.999)).toBeCloseTo(0.4, 4);
  });

  it("is the geometric mean halfway between two", () => {
    expect(schedule(50)).toBeCloseTo(0.2, 14);
    expect(schedule((100 + steps) / 2)).toBeCloseTo(0.01, 14);
  });

  it("is a number where it is cut at the end", () => {
    expect(knotSchedule({first: 1, before: 1, after: 0.5, last: 0.1, cut: steps})(steps)).toBe(0.5);
  });
});

it("the parts of a loss are that of the way alone and that of the noise alone, in each direction", () => {
  const eta = 0.1;
  const [steep, flat] = lossParts(() => eta);
  for (const [i, {travelling, shaking}] of [steep, flat].entries()) {
    // x(t) = (1 − ηλ)ᵗ x(0), and the variance v ← (1 − ηλ)² v + η²σ².
    let [x, v]: number[] = [start[i], 0];
    for (let t = 0; t <= steps; t += 1) {
      expect(travelling[t] / ((lambdas[i] * x * x) / 2)).toBeCloseTo(1, 10);
      expect(shaking[t]).toBeCloseTo((lambdas[i] * v) / 2, 12);
      x *= 1 - eta * lambdas[i];
      v = (1 - eta * lambdas[i]) ** 2 * v + eta ** 2 * sigmas[i] ** 2;
    }
  }
});

it("the best cut ends at the lowest loss of all cuts", () => {
  const [before, after] = [0.3, 0.03];
  const at = (cut: number) =>
    expectedLoss(drawnProblem, {eta: t => (t < cut ? before : after), steps})[steps];
  const {cut, loss} = bestCut(before, after);
  expect(loss).toBe(at(cut));
  const all = Array.from({length: steps + 1}, (_, k) => at(k));
  expect(loss).toBe(Math.min(...all));
  expect(bestCut(before, before).cut).toBe(0);
});

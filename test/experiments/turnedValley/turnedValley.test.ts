import {describe, expect, it} from "vitest";
import {
  etas,
  judgement,
  makers,
  starts,
  steps,
  tunedInValley,
  turned,
  valleyAt,
} from "../../../lib/experiments/turnedValley/turnedValley.js";
import {run} from "../../../lib/run/run.js";

describe("the turned valley", () => {
  it("is turned about its centre (2, 1), with its points", () => {
    expect(turned([3, -4], 0)).toEqual([5, -3]);
    const [x, y] = turned([3, -4], Math.PI / 2);
    expect([x, y]).toEqual([expect.closeTo(6, 14), expect.closeTo(4, 14)]);
  });

  it("rises by ½ along its floor and by 200 across it, at every angle", () => {
    for (const angle of [0, 0.3, 2]) {
      const at = (place: [number, number]) => valleyAt(angle).value(Float64Array.from(turned(place, angle)));
      expect(at([0, 0])).toBeCloseTo(0, 13);
      expect(at([1, 0])).toBeCloseTo(0.5, 12);
      expect(at([0, 1])).toBeCloseTo(200, 10);
    }
  });

  it("is begun from twelve places on half of an ellipse, mirrored at its axis", () => {
    expect(starts).toHaveLength(12);
    for (const [k, [x, y]] of starts.entries()) {
      expect((x / 1.8) ** 2 + (y / 0.6) ** 2).toBeCloseTo(1, 14);
      expect(y).toBeGreaterThan(0);
      expect(starts[11 - k][0]).toBeCloseTo(-x, 14);
    }
    expect(starts[0][0]).toBeCloseTo(-1.8 * Math.cos(Math.PI / 24), 14);
  });
});

it("a tuned method has the lowest of its losses, and gradient descent the same ones however the valley lies", () => {
  const start = [-1, 0.5] as const;
  const {losses, eta, loss} = tunedInValley(makers.gradientDescent, 0, start);
  expect(losses).toHaveLength(etas.length);
  expect(loss).toBe(Math.min(...losses));
  expect(eta).toBe(etas[losses.indexOf(loss)]);
  const there = run(makers.gradientDescent(eta), valleyAt(0), turned(start, 0), {steps});
  expect(judgement(there)).toBeCloseTo(loss, 12);
  expect(tunedInValley(makers.gradientDescent, 0.7, start).loss / loss).toBeCloseTo(1, 6);
  expect(tunedInValley(makers.momentum, 0, start).loss).toBeLessThan(loss);
});

import {expect, it} from "vitest";
import {floorCloud, floorSettings} from "../../../lib/experiments/noiseFloor/floorCloud.js";

const {lambdas, start, runs} = floorSettings;

it("a cloud without noise goes its one way, (1 − ηλ)ᵗ of the start along each axis", () => {
  const {points, losses} = floorCloud({eta: 0.2, sigma: 0, steps: 3}, () => 1);
  const at = (t: number) => start.map((x, i) => x * (1 - 0.2 * lambdas[i]) ** t);
  for (let t = 0; t <= 3; t++) {
    const [x, y] = at(t);
    expect(losses[t]).toBeCloseTo((lambdas[0] * x * x + lambdas[1] * y * y) / 2, 12);
  }
  expect(points).toHaveLength(2 * runs);
  expect([points[0], points[2 * runs - 1]]).toEqual([
    expect.closeTo(at(3)[0], 14),
    expect.closeTo(at(3)[1], 14),
  ]);
});

it("a draw is added to each slope, in the order of the points", () => {
  let drawn = 0;
  const {points} = floorCloud({eta: 0.5, sigma: 2, steps: 1}, () => drawn++);
  // w − ½(λw + 2k) for the draw k.
  for (const i of [0, 1, 2, 7])
    expect(points[i]).toBeCloseTo(start[i % 2] * (1 - 0.5 * lambdas[i % 2]) - i, 12);
  expect(drawn).toBe(2 * runs);
});

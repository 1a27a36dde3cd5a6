import {expect, it} from "vitest";
import {meanOver, runEnsemble} from "../../lib/experiments/ensemble.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";

it("an ensemble moves each of its runs by its own slope and its own noise, and tells of every moment", () => {
  const start = Float64Array.of(1, 2);
  const draws = [1, -1, 0.5, 0];
  const seen: [number, number[]][] = [];
  const w = runEnsemble({
    optimizer: gradientDescent({eta: t => (t === 0 ? 0.5 : 0.25)}),
    start,
    slope: x => 2 * x,
    sigma: 4,
    random: {normal: () => draws.shift()!},
    steps: 2,
    observe: (places, t) => seen.push([t, Array.from(places)]),
  });
  // 1 − ½(2 + 4) = −2 and 2 − ½(4 − 4) = 2, then −2 − ¼(−4 + 2) = −1.5 and 2 − ¼ · 4 = 1.
  expect(seen).toEqual([
    [0, [1, 2]],
    [1, [-2, 2]],
    [2, [-1.5, 1]],
  ]);
  expect(Array.from(w)).toEqual([-1.5, 1]);
  expect(Array.from(start)).toEqual([1, 2]);
  expect(meanOver(w, x => x * x)).toBe((2.25 + 1) / 2);
});

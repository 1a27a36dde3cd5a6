import {describe, expect, test} from "vitest";
import {newtonSchulz, newtonSchulzScratch} from "../../../lib/matrix/newtonSchulz.js";
import {muon} from "../../../lib/optimizers/matrix/muon.js";
import {distance, withSingularValues} from "../../matrix/spectra.js";
import {follow, normalGradients} from "../steps.js";

/** Where five steps of aσ + bσ³ + cσ⁵ lead, with the published coefficients. */
function fiveSteps(sigma: number): number {
  let x = sigma;
  for (let k = 0; k < 5; k++) x = 3.4445 * x - 4.775 * x ** 3 + 2.0315 * x ** 5;
  return x;
}

const square = [2, 2] as const;

describe("Muon", () => {
  test("by hand: the first step gives each singular value of the gradient its five steps, over the norm", () => {
    const sigma = [4, 3];
    const G = Array.from(withSingularValues(sigma, 2, 3));
    const {points} = follow(muon({eta: 0.1, shape: [2, 3]}), new Array(6).fill(0), [G]);
    const expected = withSingularValues(
      sigma.map(s => -0.1 * fiveSteps(s / 5)),
      2,
      3,
    );
    expect(distance(points[0], expected)).toBeLessThan(1e-14);
  });

  test("by hand: a single row goes down its own direction by η times the number that 1 becomes", () => {
    const {points} = follow(muon({eta: 1, shape: [1, 2]}), [0, 0], [[3, -4]]);
    expect(distance(points[0], [-0.6 * fiveSteps(1), 0.8 * fiveSteps(1)])).toBeLessThan(1e-14);
  });

  test.each([
    [true, 1 + 0.5, 0.5 * 0.5],
    [false, 1, 0.5],
  ])("by hand: with Nesterov %s the second step goes along %f G₂ + %f G₁", (nesterov, now, before) => {
    const {points, state} = follow(
      muon({eta: 1, gamma: 0.5, nesterov, shape: [1, 2]}),
      [0, 0],
      [
        [2, 0],
        [0, 1],
      ],
    );
    const direction = [before * 2, now];
    const size = Math.hypot(...direction);
    const expected = direction.map((x, i) => points[0][i] - (x / size) * fiveSteps(1));
    expect(distance(points[1], expected)).toBeLessThan(1e-14);
    expect(Array.from(state.V)).toEqual([1, 1]);
  });

  test("its step has the size of η, not of the gradient", () => {
    const gradients = normalGradients(10, 6);
    const tiny = gradients.map(g => g.map(x => x * 2 ** -40));
    const method = muon({shape: [3, 2]});
    const w0 = new Array(6).fill(1);
    expect(follow(method, w0, tiny).points).toEqual(follow(method, w0, gradients).points);
  });

  test("stays where it is while the gradient is 0", () => {
    const zero = [0, 0, 0, 0];
    expect(follow(muon({shape: square}), [1, 2, 3, 4], [zero, zero]).points[1]).toEqual([1, 2, 3, 4]);
  });

  test("runs its five steps on V in place, and leaves V as it is", () => {
    const [G] = normalGradients(1, 4);
    const {state} = follow(muon({nesterov: false, shape: square}), [0, 0, 0, 0], [G]);
    expect(Array.from(state.V)).toEqual(G);
    const X = Float64Array.from(G.map(x => x / Math.hypot(...G)));
    newtonSchulz(2, 2)(X, newtonSchulzScratch(2, 2));
    expect(distance(state.X, X)).toBeLessThan(1e-14);
  });

  test("shows the step size in force, and follows its schedule", () => {
    const {state} = follow(muon({eta: t => 1 / (t + 1), shape: square}), [0, 0, 0, 0], normalGradients(4, 4));
    expect(state.eta).toBe(0.25);
  });

  test("names arguments out of bounds, and parameters that do not fill the shape", () => {
    expect(() => muon({eta: -1, shape: square})).toThrow("muon: eta must be in [0, ∞), got -1");
    expect(() => muon({gamma: 1, shape: square})).toThrow("muon: gamma must be in [0, 1), got 1");
    expect(() => muon({shape: [1, -1]})).toThrow("muon: columns must be a whole number ≥ 1, got -1");
    expect(() => muon({shape: square}).init(new Float64Array(5))).toThrow(
      "muon: w must have length 4, got 5",
    );
  });
});

// @vitest-environment jsdom

import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import {short} from "../../src/figures/format.js";
import {
  checkCorrelatedValley,
  correlatedValley as countSteps,
} from "../../src/lib/experiments/correlatedValley/correlatedValley.js";
import {
  checkInvariancePrice,
  invariancePrice as count,
} from "../../src/lib/experiments/invariancePrice/invariancePrice.js";
import {matrixValley} from "../../src/lib/experiments/invariancePrice/matrixValley.js";
import {median} from "../../src/lib/experiments/median.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {turnedDigits} from "../../src/lib/experiments/turnedDigits/turnedDigits.js";
import {symmetricEigen} from "../../src/lib/matrix/symmetricEigen.js";
import type {Objective} from "../../src/lib/objectives/objective.js";
import {adam} from "../../src/lib/optimizers/adam.js";
import {fullMatrixRms} from "../../src/lib/optimizers/matrix/fullMatrixRms.js";
import type {Optimizer, OptimizerState} from "../../src/lib/optimizers/optimizer.js";
import {createGenerator} from "../../src/lib/random/generator.js";
import type {Vector} from "../../src/lib/vector.js";
import correlatedValley from "../../src/steps/covariance/correlatedValley.js";
import digitsTurned from "../../src/steps/covariance/digitsTurned.js";
import invariancePrice from "../../src/steps/covariance/invariancePrice.js";
import {stepTimes} from "../../src/workers/jobs/stepTimes.js";
import {begun, done, files, show, wordsOf} from "./show.js";

describe("the correlated valley", () => {
  const valley = checkCorrelatedValley(countSteps({kappa: 1000, starts: 6}), "test", "");
  const at = (angle: number) => show(correlatedValley, {angle}, begun, {valley});

  it("makes Adam climb from 0° to 45°, symmetrically, and nobody else", () => {
    const [flat, half, across] = [0, 15, 45].map(angle => at(angle).data.now);
    expect(half.adam.steps).toBeGreaterThan(1.5 * flat.adam.steps);
    expect(across.adam.steps).toBeGreaterThan(3 * flat.adam.steps);
    for (const {angle, adam, ownAxes, momentum} of valley.angles) {
      expect(Math.abs(ownAxes.steps - flat.ownAxes.steps)).toBeLessThanOrEqual(1);
      expect(Math.abs(momentum.steps - flat.momentum.steps)).toBeLessThanOrEqual(1);
      expect(at(90 - angle).data.now.adam.steps).toBe(adam.steps);
    }
    expect(across.adam.steps).toBeLessThan(0.5 * across.descent.steps);
  });

  it("is turned by the ring on the rim and by the one on the curve, in steps of what was measured", () => {
    const [rim, onCurve] = correlatedValley.handles!;
    expect(rim.move({x: 3, y: 3.1, plot: 0}, at(0))).toEqual({angle: 45});
    expect(onCurve.move({x: 31, y: 0, plot: 1}, at(0))).toEqual({angle: 30});
    expect(onCurve.move({x: 200, y: 0, plot: 1}, at(0))).toEqual({angle: 90});
  });

  it("tells by an arrow over the rim where Adam’s walk leaves the disc, and only there", () => {
    for (const {angle} of valley.angles) {
      const shown = at(angle);
      const {trajectory, steps} = shown.data.inWeights;
      const away = Array.from({length: steps + 1}, (_, k) =>
        Math.hypot(trajectory[2 * k], trajectory[2 * k + 1]),
      );
      const arrows = [
        ...correlatedValley.picture
          .draw(shown, 960, new Map())
          .querySelectorAll('path[stroke="var(--adam)"][stroke-width="2.5"]'),
      ].filter(path => path.getAttribute("d")?.match(/M.*M/));
      // The start is drawn four times as far away, on a disc with a radius of five.
      expect(arrows.length, `${angle}°`).toBe(Math.max(...away) > 5 / 4 ? 1 : 0);
    }
  });

  it("says the count large, and draws both walks", () => {
    const shown = at(45);
    expect(wordsOf(correlatedValley, shown).join(" ")).toContain(
      `${shown.data.now.adam.steps} steps of Adam`,
    );
    expect(shown.data.inWeights.steps).toBe(200);
  });

  it("says of how many starts a count is the median, and each η", () => {
    const shown = at(45);
    const words = wordsOf(correlatedValley, shown).join(" ");
    expect(words).toContain("median of 6 starts");
    expect(words).toContain("from one of 6 starts");
    expect(words).toContain(`Adam, η = ${short(shown.data.now.adam.eta)}`);
    expect(correlatedValley.summary(shown)).toContain("the median of 6 starts");
  });

  it("asks for the first angle at which Adam’s count has doubled", () => {
    const {answer} = correlatedValley.exercises!.twice as {answer: (shown: unknown) => number};
    const angle = answer(at(45));
    const flat = at(0).data.now.adam.steps;
    expect(at(angle).data.now.adam.steps).toBeGreaterThanOrEqual(2 * flat);
    expect(at(angle - 3).data.now.adam.steps).toBeLessThan(2 * flat);
    // "Much less than 45° is enough."
    expect(angle).toBeLessThan(30);
  });
});

describe("the digits, turned", () => {
  const {turnedDigits: settings, seed} = files.settings;
  const built = outcome(turnedDigits(readDigits(), settings, seed));
  const seen = (axes: "random" | "principal", step?: number) =>
    show(digitsTurned, step === undefined ? {axes} : {axes, step}, begun, {built});
  const row = (axes: "random" | "principal", method: string) =>
    seen(axes).data.rows.find(each => each.method === method)!;
  const last = (losses: readonly number[]) => losses[losses.length - 1];

  it("lie on one line for gradient descent and momentum, in the principal axes and at random", () => {
    for (const axes of ["random", "principal"] as const)
      for (const method of ["gradientDescent", "momentum"])
        expect(row(axes, method).turned.departure).toBeLessThan(1e-9);
  });

  it("let Adam learn faster in the principal axes, and AdaDelta more slowly at first", () => {
    const adam = row("principal", "adam");
    expect(last(adam.turned.losses)).toBeLessThan(0.8 * last(adam.asTheyAre.losses));
    const adadelta = row("principal", "adadelta");
    expect(adadelta.turned.losses[6]).toBeGreaterThan(1.05 * adadelta.asTheyAre.losses[6]);
  });

  it("do Adam no harm when they are turned at random", () => {
    const {turned, asTheyAre} = row("random", "adam");
    expect(turned.departure).toBeGreaterThan(0.05);
    expect(last(turned.losses)).toBeLessThan(1.15 * last(asTheyAre.losses));
  });

  it("are told by the departures, in per cent or as a power of ten", () => {
    const words = wordsOf(digitsTurned, seen("principal")).join(" ");
    expect(words).toMatch(/10⁻¹. apart: rounding.* \d+ % apart, at the most/);
    expect(words).toContain("in their principal axes: striped lines");
    expect(wordsOf(digitsTurned, seen("random", 3)).join(" ")).toContain("turned at random");
  });

  it("ask when Adam is as far as it gets in the axes of the pixels", () => {
    const {answer} = digitsTurned.exercises!.sooner as {answer: (shown: unknown) => number};
    const {steps} = built;
    expect(answer(seen("random"))).toBe(answer(seen("principal")));
    const {turned, asTheyAre} = row("principal", "adam");
    const k = steps.indexOf(answer(seen("principal")));
    const least = Math.min(...asTheyAre.losses);
    expect(turned.losses[k]).toBeLessThanOrEqual(least);
    expect(turned.losses[k - 1]).toBeGreaterThan(least);
    expect(steps[k]).toBeLessThan(0.8 * last(steps));
  });
});

const etas = Array.from({length: 10}, (_, k) => 0.0125 * 2 ** k);

/** The valleys of a matrix of the seed 20, each with its start; and the same starts in their axes. */
function turnedValleys(size: number): Valley[] {
  const generator = createGenerator(20, "data");
  return Array.from({length: 5}, () => {
    const objective = matrixValley(size, 1000, generator);
    return {objective, w0: Float64Array.from({length: size * size}, () => generator.normal())};
  });
}
function alongAxes(size: number): Valley[] {
  return turnedValleys(size).map(({objective, w0}) => {
    const n = size * size;
    const H = new Float64Array(n * n);
    for (let i = 0; i < n; i++)
      objective.gradient(new Float64Array(n).fill(1, i, i + 1), H.subarray(i * n, (i + 1) * n));
    const {values} = symmetricEigen(H, n);
    const gradient = (w: Vector, g: Vector) => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        g[i] = values[i] * w[i];
        sum += (w[i] * g[i]) / 2;
      }
      return sum;
    };
    return {objective: {...objective, gradient}, w0};
  });
}
type Valley = {readonly objective: Objective; readonly w0: Float64Array};

/** The steps to 10⁻⁴ of the loss at the start, at most so many. */
function stepsIn({objective, w0}: Valley, optimizer: Optimizer<OptimizerState>, most: number): number {
  const [w, g, state] = [w0.slice(), new Float64Array(w0.length), optimizer.init(w0)];
  const target = 1e-4 * objective.gradient(w, g);
  for (let k = 0; k < most; k++) {
    if (objective.gradient(w, g) <= target) return k;
    optimizer.step(w, g, state, k);
  }
  return most;
}

describe("the price", () => {
  const settings = {kappa: 100, sizes: [2, 3], largestFull: 2};
  const price = checkInvariancePrice(count(settings, 20), "test", "");
  const part = (method: string, seconds: number | undefined, size = 3) => ({method, size, seconds});
  const seen = (changes: object, parts: readonly unknown[]) =>
    show(invariancePrice, changes, done(parts), {price});
  const measured = [part("adam", 1e-6), part("shampoo", 2.34e-4), part("adam", 1e-6, 2)];

  it("counts far fewer steps for Shampoo than for Adam, and hardly fewer for SOAP, on every seed", () => {
    for (const seed of [20, 1, 2]) {
      const {adam, shampoo, soap} = count({kappa: 1000, sizes: [8], largestFull: 2}, seed);
      expect(shampoo[0].steps).toBeLessThan(0.5 * adam[0].steps);
      expect(soap[0].steps / adam[0].steps).toBeGreaterThan(0.75);
      expect(soap[0].steps / adam[0].steps).toBeLessThan(1.25);
    }
  });

  it("counts far fewer for the full matrix than for Adam at every size; with a shorter memory more, at the largest", () => {
    const {adam: ofAdam, fullMatrixRms: full} = count({kappa: 1000, sizes: [2, 3, 4], largestFull: 4}, 20);
    for (const [k, {steps}] of full.entries()) expect(steps).toBeLessThan(0.6 * ofAdam[k].steps);
    const limit = Math.round(1.2 * ofAdam[2].steps);
    for (const eta of etas) {
      const counts = turnedValleys(4).map(valley =>
        stepsIn(valley, fullMatrixRms({eta, gamma: 0.05}), limit),
      );
      expect(median(counts), String(eta)).toBe(limit);
    }
  });

  it("leaves SOAP little to gain: in the valleys' own axes Adam needs hardly fewer steps than across them", () => {
    const [{steps}] = count({kappa: 1000, sizes: [8], largestFull: 2}, 20).adam;
    const inOwnAxes = etas.map(eta =>
      median(alongAxes(8).map(valley => stepsIn(valley, adam({eta, epsilon: 1e-30}), 300))),
    );
    expect(Math.min(...inOwnAxes)).toBeGreaterThan(0.75 * steps);
  });

  it("moves both numbers with the ring: steps saved, and times as long", () => {
    const large = seen({size: 16}, [...measured, part("shampoo", 3e-5, 2)]);
    expect(large.data.near).toBe(3);
    expect(large.data.saved).toBe(price.adam[1].steps / price.shampoo[1].steps);
    const [ring] = invariancePrice.handles!;
    const small = seen(ring.move({x: 4, y: 0, plot: 1}, large), [...measured, part("shampoo", 3e-5, 2)]);
    expect(small.data.near).toBe(2);
    expect(small.data.saved).toBe(price.adam[0].steps / price.shampoo[0].steps);
    expect(small.data.times).toBeCloseTo(30, 9);
    expect(wordsOf(invariancePrice, small).join(" ")).toMatch(
      /Shampoo at 4 weights.*≈ ×30 time, Shampoo at 4/,
    );
  });

  it("says what was measured to one digit, and of what", () => {
    const shown = seen({}, measured);
    expect(wordsOf(invariancePrice, shown).join(" ")).toContain("≈ ×200");
    expect(invariancePrice.summary(shown)).toContain(
      "an update of it takes about 200 times as long, on this machine, the gradient aside",
    );
  });

  it("says that it is being timed, or that it is not steady, in place of a number", () => {
    expect(wordsOf(invariancePrice, seen({}, [])).join(" ")).toContain("being timed on your machine");
    const unsteady = seen({}, [part("adam", undefined), part("shampoo", 2e-4)]);
    const words = wordsOf(invariancePrice, unsteady).join(" ");
    expect(words).toContain("not steady here, at 9 weights");
    expect(words).toContain("1 of 2 not steady: left out");
    expect(invariancePrice.summary(unsteady)).toContain("not steady on this machine");
    const {rows} = invariancePrice.table(unsteady);
    expect(rows.at(-2)).toEqual(["Adam", 9, "seconds per update, its gradient aside", "not steady"]);
  });

  it("keeps every measured number inside of its axis", () => {
    const shown = seen({}, [part("adam", 3e-9), part("shampoo", 40)]);
    const [, right] = [
      ...invariancePrice.picture.draw(shown, 960, new Map()).querySelectorAll("svg.plot, figure svg, svg"),
    ].filter(svg => "scale" in svg) as unknown as {scale(name: string): {domain: readonly number[]}}[];
    expect(right.scale("y").domain[0]).toBeLessThanOrEqual(3e-9);
    expect(right.scale("y").domain[1]).toBeGreaterThanOrEqual(40);
  });

  it("times every method at every size, full-matrix RMS up to its largest, and never finds 0", () => {
    const parts = [...stepTimes({sizes: [2, 3], largestFull: 2})].flatMap(each => each ?? []);
    expect(parts).toHaveLength(9);
    for (const {seconds} of parts) if (seconds !== undefined) expect(seconds).toBeGreaterThan(0);
  });

  it("finds Shampoo’s update dearer than what it saves at the largest matrix, where the times are steady", () => {
    const of8 = [...stepTimes({sizes: [8], largestFull: 2})].flatMap(each => each ?? []);
    const counted = count({kappa: 1000, sizes: [8], largestFull: 2}, 20);
    const largest = {...counted, fullMatrixRms: counted.adam};
    const {times, saved} = show(invariancePrice, {}, done(of8), {price: largest}).data;
    if (typeof times === "number") expect(times).toBeGreaterThan(saved);
    else expect(times).toBe("not steady");
  });

  it("has a Hessian of the condition asked for, in axes that no weight has", () => {
    const n = 9;
    const objective = matrixValley(3, 100, createGenerator(5));
    const H = new Float64Array(n * n);
    for (let i = 0; i < n; i++) {
      const e = new Float64Array(n);
      e[i] = 1;
      objective.gradient(e, H.subarray(i * n, (i + 1) * n));
    }
    const {values} = symmetricEigen(H, n);
    expect(values[n - 1] / values[0]).toBeCloseTo(100, 6);
    expect(Math.abs(H[1])).toBeGreaterThan(0.1);
  });
});

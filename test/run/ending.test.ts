import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {noisy} from "../../lib/objectives/wrappers/noisy.js";
import {adam} from "../../lib/optimizers/adam.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {createGenerator} from "../../lib/random/generator.js";
import {endingOf} from "../../lib/run/ending.js";
import {run} from "../../lib/run/run.js";
import {momentumRate} from "../../lib/theory/momentumRate.js";

const parabola = quadratic({A: [[1]]});

/** The values of f = ½x² under x ← ρx from x = 1, with a turn by an angle that hides the growth now and then. */
const spiral = (rho: number, turn: number, steps: number) =>
  Float64Array.from({length: steps + 1}, (_, k) => 0.5 * (rho ** k * Math.cos(turn * k)) ** 2);

describe("a run that made all its updates", () => {
  test("and rose from 0.5 to 9e36 says that it diverges, and not that it completed", () => {
    const {outcome, message} = run(gradientDescent({eta: 3.1}), parabola, [1], {steps: 58});
    // |1 − η|²ˢ / 2 = 2.1¹¹⁶ / 2.
    const end = Number((2.1 ** 116 / 2).toPrecision(3));
    expect(outcome).toBe("growing");
    expect(message).toBe(`diverges: f rose from 0.5 to ${end} in 58 steps`);
  });

  test("is growing with momentum where theory has a rate above 1, and never where it has one below", () => {
    const rates = fc.record({
      gamma: fc.double({min: 0, max: 0.95, noNaN: true}),
      eta: fc.double({min: 0.01, max: 8, noNaN: true}),
    });
    const seen = {growing: 0, completed: 0};
    fc.assert(
      fc.property(rates, ({gamma, eta}) => {
        const rate = momentumRate({eta, gamma, lambdas: [1]});
        const {outcome} = run(momentum({eta, gamma}), parabola, [1], {steps: 100});
        // In 40 steps f grows by rate⁸⁰, that is twenty times and more.
        if (rate > 1.04) expect(["growing", "diverged"]).toContain(outcome);
        if (rate < 1) expect(outcome).toBe("completed");
        if (outcome === "growing" || outcome === "completed") seen[outcome]++;
      }),
    );
    expect(Math.min(seen.growing, seen.completed)).toBeGreaterThan(10);
  });

  test("is growing where it turns as it grows, whatever the unit and the origin of f", () => {
    const cases = fc.record({
      turn: fc.double({min: 0, max: 3, noNaN: true}),
      unit: fc.constantFrom(1e-200, 1, 1e200),
      origin: fc.constantFrom(0, -40, 1e3),
    });
    fc.assert(
      fc.property(cases, ({turn, unit, origin}) => {
        const moved = (rho: number) => spiral(rho, turn, 80).map(value => unit * (value + origin));
        expect(endingOf(moved(1.1), 80).outcome).toBe("growing");
        expect(endingOf(moved(0.99), 80).outcome).toBe("completed");
      }),
    );
  });

  test("is told to grow from ten updates on, by more than ten times, and not before", () => {
    const growth = (steps: number, last: number) =>
      endingOf(
        Float64Array.from({length: steps + 1}, (_, k) => (k < steps ? k % 2 : last)),
        steps,
      ).outcome;
    expect(growth(10, 10.1)).toBe("growing");
    expect(growth(11, 10.1)).toBe("growing");
    expect(growth(9, 1e6)).toBe("completed");
    expect(growth(10, 9.9)).toBe("completed");
  });

  test("is not growing at the floor of its noise, though it began at the minimum", () => {
    for (let seed = 0; seed < 20; seed++) {
      const objective = noisy(parabola, {sigma: 1, generator: createGenerator(seed, "noise")});
      const {outcome, message} = run(gradientDescent({eta: 0.2}), objective, [0], {steps: 200});
      expect(outcome).toBe("completed");
      expect(message).toMatch(/^ended higher: f rose from 0 to \S+ in 200 steps$/);
    }
  });

  test("is not growing after a leap from which it comes down again", () => {
    const values = Float64Array.from({length: 101}, (_, k) => (k < 50 ? 1 : 1e6 * 0.7 ** (k - 50)));
    expect(endingOf(values, 100)).toEqual({outcome: "completed", message: "completed 100 steps"});
  });

  test("is growing from ten times the height of its first half on", () => {
    const rising = (end: number) =>
      Float64Array.from({length: 101}, (_, k) => (k === 0 ? 0 : k < 95 ? 1 : end));
    expect(endingOf(rising(9.9), 100).outcome).toBe("completed");
    expect(endingOf(rising(10.1), 100).outcome).toBe("growing");
  });

  test("that ended above its start says so", () => {
    expect(run(gradientDescent({eta: 2.05}), parabola, [1], {steps: 1}).message).toBe(
      "ended higher: f rose from 0.5 to 0.551 in 1 step",
    );
  });

  test("that ended lower is completed, also where it went higher in between", () => {
    const {outcome, message, values} = run(adam({eta: 0.5}), rosenbrock, [-1.2, 1], {steps: 500});
    expect(Math.max(...values)).toBeGreaterThan(values[0]);
    expect([outcome, message]).toEqual(["completed", "completed 500 steps"]);
  });
});

import {describe, expect, it} from "vitest";
import {etas} from "../../../lib/experiments/everyMethod/entrants.js";
import {tunedOn} from "../../../lib/experiments/everyMethod/everyMethod.js";
import type {Problem} from "../../../lib/experiments/everyMethod/problems.js";
import {alike, kept, type ProblemResult, winners} from "../../../lib/experiments/everyMethod/result.js";
import {quadratic} from "../../../lib/objectives/functions/quadratic.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";

const slope = quadratic({A: [[0.3]], b: [0]});
const problem: Problem = {
  name: "a parabola from several starts",
  make: () => slope,
  repetitions: 3,
  start: repetition => [repetition + 1],
  steps: 4,
  least: 0,
};

describe("a method tuned on a problem", () => {
  it("has the step size of the least mean over all repetitions, as if none had been given up early", () => {
    const {eta, losses} = tunedOn(problem, step => gradientDescent({eta: step}));
    const factor = (step: number) => Math.abs(1 - 0.3 * step);
    expect(factor(eta)).toBe(Math.min(...etas.map(factor)));
    expect(losses).toHaveLength(kept);
    expect(losses[0]).toBeCloseTo((0.3 * (1 + 4 + 9)) / 2 / 3, 12);
  });
});

describe("the best of a problem", () => {
  const run = (loss: number) => ({eta: 1, loss, losses: []});
  const result: ProblemResult = {
    name: "",
    steps: 1,
    methods: {
      gradientDescent: run(1.2),
      momentum: run(alike * 0.999),
      nesterov: run(1),
      adagrad: run(alike * 1.001),
      rmsprop: run(5),
      adadelta: run(9),
      adam: run(1.05),
    },
  };

  it("are all within a tenth of the least loss, the best first", () => {
    expect(winners(result)).toEqual(["nesterov", "adam", "momentum"]);
  });
});

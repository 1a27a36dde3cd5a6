import {describe, expect, test} from "vitest";
import {judgeApproach} from "../../../lib/experiments/longApproach/approach.js";
import {
  passesToShare,
  quadraticFrom,
  shareOfFall,
} from "../../../lib/experiments/longApproach/approachShares.js";
import {longApproach} from "../../../lib/experiments/longApproach/longApproach.js";
import {quadraticForecast} from "../../../lib/experiments/longApproach/quadraticForecast.js";
import {type Approach, checkApproach} from "../../../lib/experiments/longApproach/result.js";
import {asObjective} from "../../../lib/networks/asObjective.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {normals, randomExamples} from "../../networks/examples.js";

const data = {train: randomExamples(40, 4, 3), test: randomExamples(20, 4, 3, 2)};
const options = {weightDecay: 0.05, batchSize: 8, eta: 0.1, epochs: 20, seed: 3};

/** What a generator returns, and how much it yielded on the way. */
function exhaust<T, R>(generator: Generator<T, R>): {yielded: T[]; returned: R} {
  const yielded: T[] = [];
  for (;;) {
    const next = generator.next();
    if (next.done) return {yielded, returned: next.value};
    yielded.push(next.value);
  }
}

describe("the forecast of the quadratic model", () => {
  test("is exact where the loss is quadratic, however far it looks", () => {
    const network = mlp({sizes: [4, 3], loss: "mse"});
    const [w, to] = [4, 5].map(seed => normals(network.dimension, createGenerator(seed)));
    const loss = {network, examples: data.train, weightDecay: 0.3};
    const at = (place: Float64Array) =>
      asObjective(network, data.train).value(place) + 0.15 * place.reduce((sum, x) => sum + x * x, 0);
    expect(quadraticForecast(loss, w, to)).toBeCloseTo(at(w) - at(to), 11);
  });
});

describe("a run held against its minimum", () => {
  const forecast = [3, 1.05, -2, 0.95, 0.8, 1.02, 1];
  const approach: Approach = {
    passes: [1, 2, 3, 4, 5, 6, 7],
    loss: [5, 3, 2, 1.5, 1.2, 1.05, 1.01],
    gradient: forecast,
    accuracy: forecast,
    forecast,
    minimum: {loss: 1, accuracy: 1},
  };

  test("is quadratic from the first forecast after the last that is wrong", () => {
    expect(quadraticFrom(approach, 0.1)).toBe(5);
    expect(quadraticFrom(approach, 0.25)).toBe(3);
    expect(quadraticFrom(approach, 10)).toBe(0);
  });

  test("is never quadratic if the last forecast is wrong, or none, or if it alone is right", () => {
    expect(quadraticFrom({...approach, forecast: [1, 1.2, 1]}, 0.1)).toBeUndefined();
    expect(quadraticFrom({...approach, forecast: [1, 1, 1.2]}, 0.1)).toBeUndefined();
    expect(quadraticFrom({...approach, forecast: [1, 1, Number.NaN]}, 0.1)).toBeUndefined();
  });

  test("has the shares of the fall done that its losses say", () => {
    expect(shareOfFall(approach, 0)).toBe(0);
    expect(shareOfFall(approach, 1)).toBe(0.5);
    expect(passesToShare(approach, 0.75)).toBe(3);
    expect(passesToShare(approach, 1)).toBe(Infinity);
  });

  test("expects rightly what is a step away from a minimum, and wrongly what is far away", () => {
    const network = mlp({sizes: [4, 5, 3], activation: "tanh"});
    const {yielded} = exhaust(longApproach(network, data, options));
    const end = yielded.at(-1)!.moment;
    const loss = {network, examples: data.train, weightDecay: options.weightDecay};
    const objective = asObjective(network, data.train);
    const away = (by: number) => {
      const w = end.w.map((x, i) => x + (i % 2 ? by : -by));
      const value = objective.value(w) + 0.5 * options.weightDecay * w.reduce((sum, x) => sum + x * x, 0);
      return {passes: 0, loss: value, gradient: 0, w};
    };
    const {forecast} = judgeApproach(loss, data.test, [away(2), away(1e-3), away(1e-4)], end);
    expect(Math.abs(forecast[0] - 1)).toBeGreaterThan(0.1);
    expect(Math.abs(forecast[1] - 1)).toBeLessThan(0.1);
    // Off by a term of third order, on a fall of second order.
    expect((forecast[1] - 1) / (forecast[2] - 1)).toBeCloseTo(10, 0);
  });
});

describe("the long approach", () => {
  const network = mlp({sizes: [4, 5, 3], activation: "tanh"});
  const {yielded, returned} = exhaust(longApproach(network, data, options));
  const {sgd, lbfgs} = returned;

  test("starts both methods at the same loss, and takes L-BFGS down to a minimum", () => {
    expect(sgd.passes[0]).toBe(0);
    expect(lbfgs.passes[0]).toBe(1);
    expect(sgd.loss[0]).toBe(lbfgs.loss[0]);
    expect(yielded.at(-1)!.moment.gradient).toBeLessThan(1e-6);
    expect(lbfgs.minimum.loss).toBe(yielded.at(-1)!.moment.loss);
  });

  test("counts the passes of SGD by the examples seen", () => {
    expect(sgd.passes.slice(0, 3)).toEqual([0, 0.2, 0.4]);
    expect(sgd.passes.at(-1)).toBe(20);
  });

  test("has every moment above its minimum, and ends where the model is right", () => {
    for (const {loss, minimum} of [sgd, lbfgs]) expect(Math.min(...loss)).toBeGreaterThan(minimum.loss);
    expect(quadraticFrom(lbfgs, 0.1)).toBeGreaterThan(0);
  });

  test("tells of each moment, with its method", () => {
    expect(yielded.length).toBe(sgd.passes.length + lbfgs.passes.length + 1);
    expect(new Set(yielded.map(({method}) => method))).toEqual(new Set(["SGD", "L-BFGS"]));
  });

  test("is the same for the same seed", () => {
    expect(exhaust(longApproach(network, data, options)).returned).toEqual(returned);
  });
});

test("the check of an approach wants lists of one length, and shares in [0, 1]", () => {
  const approach: Approach = {
    ...{passes: [0, 1], loss: [2, 1], gradient: [1, 0.5], accuracy: [0.1, 1], forecast: [0.5, -2]},
    minimum: {loss: 0.5, accuracy: 1},
  };
  expect(checkApproach(approach, "file", "run")).toEqual(approach);
  for (const key of ["loss", "gradient", "accuracy", "forecast"] as const)
    expect(() => checkApproach({...approach, [key]: [0.5]}, "file", "run")).toThrow(
      new RangeError("file: run must have lists of one length"),
    );
  expect(() => checkApproach({...approach, accuracy: [0.1, 1.1]}, "file", "run")).toThrow(
    "file: run.accuracy[1] must be in [0, 1], got 1.1",
  );
});

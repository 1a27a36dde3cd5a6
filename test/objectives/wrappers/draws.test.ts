import {describe, expect, test} from "vitest";
import {epochBatches} from "../../../lib/objectives/data/epochBatches.js";
import {leastSquares} from "../../../lib/objectives/data/leastSquares.js";
import {miniBatches} from "../../../lib/objectives/data/miniBatches.js";
import {isStochastic} from "../../../lib/objectives/data/stochastic.js";
import type {Objective} from "../../../lib/objectives/objective.js";
import {rotation} from "../../../lib/objectives/wrappers/changeOfVariables.js";
import {counted} from "../../../lib/objectives/wrappers/counted.js";
import {noisy} from "../../../lib/objectives/wrappers/noisy.js";
import {noisyAlong} from "../../../lib/objectives/wrappers/noisyAlong.js";
import {penalised} from "../../../lib/objectives/wrappers/penalised.js";
import {transformed} from "../../../lib/objectives/wrappers/transformed.js";
import {momentum} from "../../../lib/optimizers/momentum.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {resumeRun, startRun} from "../../../lib/run/startRun.js";

const line = leastSquares({
  X: [
    [1, 0],
    [1, 1],
    [1, 2],
    [1, 3],
    [1, 5],
  ],
  y: [1, 3, 5, 6, 2],
});
const batches = (seed: number) =>
  miniBatches(line, {batchSize: 2, generator: createGenerator(seed, "batches")});
const noise = (seed: number) => createGenerator(seed, "noise");
const covariance = [
  [1, 0.5],
  [0.5, 1],
];

const wrappers: readonly (readonly [string, (inner: Objective, seed: number) => Objective])[] = [
  ["noisy", (inner, seed) => noisy(inner, {sigma: 0.3, generator: noise(seed)})],
  ["noisyAlong", (inner, seed) => noisyAlong(inner, {covariance, generator: noise(seed)})],
  ["penalised", inner => penalised(inner, {weightDecay: 0.1})],
  ["transformed", inner => transformed(inner, rotation(0.5))],
  [
    "noisy and penalised and transformed",
    (inner, seed) =>
      noisy(penalised(transformed(inner, rotation(1)), {weightDecay: 0.1}), {
        sigma: 1,
        generator: noise(seed),
      }),
  ],
];

describe.each(wrappers)("%s around mini-batches", (_, wrap) => {
  test.each([
    ["drawn anew", batches],
    ["of a pass", (seed: number) => epochBatches(line, {batchSize: 2, generator: createGenerator(seed)})],
  ])("resumes the draws of both, %s", (_, inner) => {
    const method = momentum({eta: 0.01, gamma: 0.5});
    const through = startRun(method, wrap(inner(1), 2), [0, 0]);
    through.advance(7);
    const saved = JSON.parse(JSON.stringify(through.save()));
    const rest = through.advance(7);
    const resumed = resumeRun(saved, method, wrap(inner(3), 4)).advance(7);
    expect(resumed.trajectory).toEqual(rest.trajectory);
    expect(resumed.values).toEqual(rest.values);
  });
});

test("what draws nothing has nothing to resume", () => {
  expect(isStochastic(penalised(line, {weightDecay: 1}))).toBe(false);
});

test("an objective that draws its gradients cannot be counted, for what is remembered would not be drawn again", () => {
  expect(() => counted(batches(1))).toThrow(
    "counted: objective must have exact gradients, and least squares, batches of 2 draws its own",
  );
});

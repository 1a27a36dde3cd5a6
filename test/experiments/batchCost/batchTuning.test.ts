import {expect, test} from "vitest";
import {curveToTarget} from "../../../lib/experiments/batchCost/curveToTarget.js";
import {meanCurve} from "../../../lib/experiments/batchCost/meanCurve.js";
import {timeStep} from "../../../lib/experiments/batchCost/timeStep.js";
import {tuneBatch} from "../../../lib/experiments/batchCost/tuneBatch.js";
import {tuneDigits} from "../../../lib/experiments/batchCost/tuneDigits.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {train} from "../../../lib/training/train.js";
import {fewDigits} from "../fewDigits.js";

/** Two clouds of points, to be told apart: enough noise that it pays to average. */
function clouds(seed: number, count: number) {
  const random = createGenerator(seed);
  const targets = Uint8Array.from({length: count}, (_, i) => i % 2);
  const inputs = Float64Array.from({length: 2 * count}, (_, i) => 2 * targets[i >> 1] - 1 + random.normal());
  return {count, inputs, targets};
}

const network = mlp({sizes: [2, 2]});
const data = {train: clouds(1, 256), test: clouds(2, 128)};
const start = new Float64Array(network.dimension);
const common = {batchSize: 8, seeds: [1, 2], every: 2, most: 200, start};

/** Runs a generator to its end and returns what it returned. */
function result<T>(generator: Generator<unknown, T>): T {
  for (;;) {
    const next = generator.next();
    if (next.done) return next.value;
  }
}

test("a record of the mean curve is the mean of the trainings' test losses", () => {
  const curve = [...meanCurve(network, data, gradientDescent({eta: 0.2}), {...common, most: 10})];
  const alone = common.seeds.map(seed => {
    const options = {batchSize: 8, seed, start, epochs: 1, record: {every: 2, test: true}};
    return [...train(network, data, gradientDescent({eta: 0.2}), options)].map(({test}) => test!.loss);
  });
  expect(curve.map(({step}) => step)).toEqual([0, 2, 4, 6, 8, 10]);
  curve.forEach(({loss}, k) => {
    expect(loss).toBeCloseTo((alone[0][k] + alone[1][k]) / 2, 14);
  });
});

test("a mean curve ends where a training diverges, with a loss of Infinity", () => {
  const curve = [...meanCurve(network, data, gradientDescent({eta: 1.7e308}), common)];
  expect(curve.length).toBeLessThan(10);
  expect(curve[curve.length - 1].loss).toBe(Infinity);
});

test("a curve to the target begins at the first loss and ends at the target", () => {
  const {steps, losses, reached} = result(curveToTarget(network, data, 0.2, {...common, target: 0.4}));
  expect(losses[0]).toBeCloseTo(Math.LN2, 14);
  expect(losses[losses.length - 1]).toBe(0.4);
  expect(steps[steps.length - 1]).toBe(reached);
  expect(losses.slice(0, -1).every(loss => loss > 0.4)).toBe(true);
});

test("a curve to the target is the mean over the last quarter of the steps, and meets the target on a line", () => {
  const options = {...common, most: 60};
  const raw = [...meanCurve(network, data, gradientDescent({eta: 0.02}), options)];
  const mean = raw.map(({step}, k) => {
    const last = raw.slice(0, k + 1).filter(record => record.step >= 0.75 * step);
    return last.reduce((sum, {loss}) => sum + loss, 0) / last.length;
  });
  const k = mean.findIndex(loss => loss <= 0.45);
  const {steps, losses, reached} = result(curveToTarget(network, data, 0.02, {...options, target: 0.45}));
  expect(k).toBeGreaterThan(3);
  expect(steps.slice(0, -1)).toEqual(raw.slice(0, k).map(({step}) => step));
  losses.slice(0, -1).forEach((loss, i) => {
    expect(loss).toBeCloseTo(mean[i], 13);
  });
  expect(reached).toBeCloseTo(raw[k - 1].step + (2 * (mean[k - 1] - 0.45)) / (mean[k - 1] - mean[k]), 10);
});

test("a mean of no trainings, of no steps, and a target that is none are refused", () => {
  const curve = (changes: object) => () => [
    ...meanCurve(network, data, gradientDescent({eta: 0.2}), {...common, ...changes}),
  ];
  expect(curve({seeds: []})).toThrow("meanCurve: seeds.length must be a whole number ≥ 1, got 0");
  expect(curve({most: 0})).toThrow("meanCurve: most must be a whole number ≥ 1, got 0");
  expect(() => result(curveToTarget(network, data, 0.2, {...common, target: 0}))).toThrow(
    "curveToTarget: target must be in (0, ∞), got 0",
  );
  const clock = () => 0;
  expect(() => timeStep(network, data.train, {batchSize: 8, seen: 80, repeats: 0, clock})).toThrow(
    "timeStep: repeats must be a whole number ≥ 1, got 0",
  );
});

test("the digits are tuned from a step size near the guess on, looked at every sixteen examples", () => {
  const digits = digitData(fewDigits(60), {testShare: 0.2, generator: createGenerator(1)});
  const first = (model: "softmax" | "tanh", batchSize: number) => {
    const tuning = {model, batchSize, target: 2.2, trainings: 1, seed: 1};
    const {eta, steps} = tuneDigits(digits, tuning).next().value as {eta: number; steps: number[]};
    return {eta, steps: [...steps]};
  };
  // 4.8/(1 + 24/8) = 1.2 lies nearest to √2, 1/(1 + 24/24) is ½; the first part of a curve is its start.
  expect(first("softmax", 8)).toEqual({eta: Math.SQRT2, steps: [0]});
  expect(first("tanh", 24)).toEqual({eta: 0.5, steps: [0]});
  const tuning = {model: "softmax", batchSize: 4, target: 2.2, trainings: 1, seed: 1} as const;
  const [, second] = tuneDigits(digits, tuning);
  expect(second.steps.slice(0, 2)).toEqual([0, 4]);
});

test("a target out of reach is reached at Infinity", () => {
  expect(result(curveToTarget(network, data, 0.2, {...common, target: 0.01})).reached).toBe(Infinity);
  expect(result(curveToTarget(network, data, 1.7e308, {...common, target: 0.4})).reached).toBe(Infinity);
});

const etas = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12];

test.each([0, 3, 9])("the search from guess %i ends with a step size that beats its neighbours", first => {
  const parts = [...tuneBatch(network, data, {...common, target: 0.4, etas, first})];
  const found = parts.filter(part => part.reached < Infinity);
  const best = found[found.length - 1];
  const at = etas.indexOf(best.eta);
  for (const neighbour of [at - 1, at + 1]) {
    if (etas[neighbour] === undefined) continue;
    const {reached} = result(curveToTarget(network, data, etas[neighbour], {...common, target: 0.4}));
    expect(best.reached).toBeLessThanOrEqual(reached);
  }
});

test("each curve that a search yields beats the one before", () => {
  const reached = [...tuneBatch(network, data, {...common, target: 0.4, etas, first: 2})].flatMap(
    ({reached}) => (reached < Infinity ? reached : []),
  );
  expect(reached.length).toBeGreaterThan(1);
  expect(reached.every((steps, i) => i === 0 || steps < reached[i - 1])).toBe(true);
});

test("a search without a step size that gets there yields no curve", () => {
  const parts = [...tuneBatch(network, data, {...common, target: 0.01, etas: etas.slice(0, 3), first: 1})];
  expect(parts.length).toBeGreaterThan(0);
  expect(parts.every(part => part.reached === Infinity)).toBe(true);
});

test("the time of a step is the fastest measurement over its steps", () => {
  const times = [0, 5, 5, 8, 8, 20];
  const clock = () => times.shift()!;
  expect(timeStep(network, data.train, {batchSize: 8, seen: 80, repeats: 3, clock})).toBeCloseTo(0.3, 15);
});

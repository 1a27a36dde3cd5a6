import {expect, test} from "vitest";
import {curveToTarget} from "../../../lib/experiments/batchCost/curveToTarget.js";
import {meanCurve} from "../../../lib/experiments/batchCost/meanCurve.js";
import {timeStep} from "../../../lib/experiments/batchCost/timeStep.js";
import {tuneBatch} from "../../../lib/experiments/batchCost/tuneBatch.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {train} from "../../../lib/training/train.js";

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

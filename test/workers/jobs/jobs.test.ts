import {expect, test} from "vitest";
import {encodeDigits} from "../../../lib/data/compactDigits.js";
import {surrogateCurve} from "../../../lib/experiments/surrogate/surrogateCurve.js";
import {mlp} from "../../../lib/networks/mlp.js";
import {doubleWell} from "../../../lib/objectives/functions/doubleWell.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {digitData} from "../../../lib/training/digitData.js";
import {readDigits, readSettings} from "../../../src/data/inputs.js";
import {jobs} from "../../../src/workers/jobs/jobs.js";

const digits = encodeDigits(readDigits());
const {batchCost, linearScaling, surrogate} = readSettings();
const common = {digits, splitSeed: 2, model: "softmax", seed: 1} as const;
const partsOf = <T>(job: Generator<T | undefined>) => [...job].filter(part => part !== undefined);

test("tuning ends at the target loss, in fewer updates with larger batches", () => {
  const [small, large] = [8, 64].map(
    batchSize => partsOf(jobs.tuning({...common, settings: batchCost, batchSize, target: 0.5})).at(-1)!,
  );
  for (const {steps, losses, reached, secondsPerStep} of [small, large]) {
    expect(losses.at(-1)).toBe(0.5);
    expect(steps.at(-1)).toBe(reached);
    expect(secondsPerStep).toBeGreaterThan(0);
  }
  expect(large.reached).toBeLessThan(small.reached);
  expect(64 * large.reached).toBeGreaterThan(8 * small.reached);
  expect(large.eta).toBeGreaterThan(small.eta);
});

test("the losses of scaling are those of each epoch, and lower with more epochs", () => {
  const [part] = partsOf(
    jobs.scaling({...common, settings: linearScaling, batchSize: 32, eta: 0.2, epochs: 3, scaled: true}),
  );
  expect(part.losses.length).toBe(4);
  expect(part.losses[0]).toBeCloseTo(Math.log(10), 12);
  expect(part.losses[3]).toBeLessThan(part.losses[1]);
  expect(part.diverged).toBe(false);
});

test("a network starts from other weights with another seed", () => {
  const first = [1, 2].map(
    seed =>
      partsOf(
        jobs.scaling({
          ...common,
          settings: linearScaling,
          model: "tanh",
          seed,
          batchSize: 128,
          eta: 0.1,
          epochs: 1,
          scaled: false,
        }),
      )[0].losses[0],
  );
  expect(first[0]).not.toBe(first[1]);
});

test("the map of escapes has a row for each step size, rises with the noise and is 0 without it", () => {
  const tilt = 0.1;
  const [deep, shallow] = doubleWell({tilt}).minima.map(({at}) => at[0]);
  const input = {
    tilt,
    start: shallow,
    barrier: -(deep + shallow),
    etas: [0.05, 0.1],
    stds: [0, 1, 2],
    runs: 200,
    steps: 200,
    seed: 1,
  };
  const rows = partsOf(jobs.escapeMap(input));
  expect(rows.map(({row}) => row)).toEqual([0, 1]);
  for (const {shares} of rows) {
    expect(shares[0]).toBe(0);
    expect(shares[2]).toBeGreaterThan(shares[1]);
  }
});

test("a long training yields each epoch, as the library makes it from the same seeds", () => {
  const settings = {...surrogate, epochs: 2};
  const {batchSize, eta, testShare} = settings;
  const input = {settings, labelNoise: 0.2, seed: 3};
  const records = partsOf(jobs.surrogate({...input, digits, splitSeed: 20}));
  expect(records.map(({epoch}) => epoch)).toEqual([0, 1, 2]);
  const generator = createGenerator(20, "data");
  const data = digitData(readDigits(), {testShare, multipleOf: batchSize, generator});
  const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
  const options = {batchSize, eta, epochs: 2, labelNoise: 0.2, seed: 3};
  expect(records).toEqual([...surrogateCurve(network, data, options)]);
});

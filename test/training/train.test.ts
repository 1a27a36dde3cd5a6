import {describe, expect, test} from "vitest";
import {asObjective} from "../../lib/networks/asObjective.js";
import {evaluate} from "../../lib/networks/evaluate.js";
import {mlp} from "../../lib/networks/mlp.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {train} from "../../lib/training/train.js";
import type {Vector} from "../../lib/vector.js";
import {data, method, network, options, trace, unbounded} from "./problem.js";

/** Pictures without a white pixel. */
const blank = {train: {...data.train, inputs: new Float64Array(data.train.inputs.length).fill(1)}};

/** 179 examples in batches of 16: eleven whole ones and one of 3. */
const stepsPerEpoch = 12;

describe("a training", () => {
  test("is the same for the same seed, bit for bit, and another for another", () => {
    const first = trace(train(network, data, method, options));
    expect(trace(train(network, data, method, options))).toEqual(first);
    expect(trace(train(network, data, method, {...options, seed: 8})).w).not.toEqual(first.w);
  });

  test("records its start, every so many updates, and its end", () => {
    const {records, end} = trace(train(network, data, method, {...options, record: {every: 10}}));
    expect(data.train.count).toBe(179);
    expect(records.map(({step}) => step)).toEqual([0, 10, 20, 30, 36]);
    expect(records.map(({examples}) => examples)).toEqual([0, 160, 179 + 8 * 16, 2 * 179 + 6 * 16, 3 * 179]);
    expect(records.map(({epoch}) => epoch)).toEqual(records.map(({examples}) => examples / 179));
    expect(end).toEqual({outcome: "completed", step: 36, message: "completed 36 steps"});
  });

  test("records once per epoch where nothing else is asked, and evaluates nothing", () => {
    const {records} = trace(train(network, data, method, {...options, record: undefined}));
    expect(records.map(({step}) => step)).toEqual([0, 1, 2, 3].map(epoch => epoch * stepsPerEpoch));
    expect(Object.keys(records[1]).sort()).toEqual(["epoch", "eta", "examples", "loss", "step"]);
    expect(records[0]).not.toHaveProperty("eta");
    expect(records[1].eta).toBe(0.05);
  });

  test("evaluates the parameters that it has at the record", () => {
    const training = train(network, data, method, options);
    for (const {train, test} of training) {
      expect(train).toEqual(evaluate(network, training.parameters, data.train));
      expect(test).toEqual(evaluate(network, training.parameters, data.test));
    }
  });

  test("is gradient descent where the batch is the whole", () => {
    const eta = 0.1;
    const training = train(network, data, gradientDescent({eta}), {
      ...options,
      batchSize: 179,
      record: {every: 1, train: true},
    });
    const objective = asObjective(network, data.train);
    training.next();
    const w = Float64Array.from(training.parameters);
    const g = new Float64Array(w.length);
    for (const {loss} of training) {
      expect(loss).toBeCloseTo(objective.gradient(w, g), 13);
      w.forEach((_, i) => {
        w[i] -= eta * g[i];
        expect(training.parameters[i]).toBeCloseTo(w[i], 13);
      });
    }
  });

  test("reports the mean of the batch losses since the last record", () => {
    const each = trace(train(network, data, method, {...options, record: {every: 1}})).records;
    const fourth = trace(train(network, data, method, {...options, record: {every: 4}})).records;
    expect(fourth[0].loss).toBe(each[0].loss);
    fourth.slice(1).forEach((record, i) => {
      const losses = each.slice(4 * i + 1, 4 * i + 5).map(({loss}) => loss);
      expect(record.loss).toBe((losses[0] + losses[1] + losses[2] + losses[3]) / 4);
    });
  });

  test("reports at the end the mean of what is left, where the updates are no multiple of the interval", () => {
    const each = trace(train(network, data, method, {...options, record: {every: 1}})).records;
    const total = each.length - 1;
    const every = total - 2;
    const {records} = trace(train(network, data, method, {...options, record: {every}}));
    expect(records.map(({step}) => step)).toEqual([0, every, total]);
    expect(records[2].loss).toBe((each[total - 1].loss + each[total].loss) / 2);
  });

  test("learns the digits", () => {
    const long = {...options, epochs: 30, record: {train: true, test: true}};
    const last = trace(train(network, data, method, long)).records[30];
    expect(last.train!.accuracy).toBeGreaterThan(0.98);
    expect(last.test!.accuracy).toBeGreaterThan(0.8);
  });

  test("starts from the parameters that it is given, in the precision that it is asked for", () => {
    const start = new Float64Array(network.dimension).fill(0.1);
    const training = train(network, data, method, {...options, start, precision: "float32"});
    training.next();
    expect(training.parameters).toEqual(new Float32Array(network.dimension).fill(0.1));
  });

  test("draws the same weights and order whatever the share of wrong labels", () => {
    const [clean, noisy] = [0, 0.5].map(labelNoise => train(network, data, method, {...options, labelNoise}));
    const [first, second] = [clean.next().value, noisy.next().value];
    expect(clean.parameters).toEqual(noisy.parameters);
    expect(second).not.toEqual(first);
    expect("test" in first && "test" in second && first.test).toEqual("test" in second && second.test);
  });

  test("that leaves the numbers ends with the step that led there, and records nothing after", () => {
    const wild = (eta: number) =>
      trace(train(unbounded, data, gradientDescent({eta}), {...options, record: {every: 1, train: true}}));
    const {records, end} = wild(1);
    const last = records.length;
    expect(last).toBeGreaterThan(3);
    expect(end).toEqual({outcome: "diverged", step: last, message: `diverged at step ${last}`});
    expect(records.map(({step}) => step)).toEqual(records.map((_, k) => k));
    for (const {loss, train} of records) expect(Number.isFinite(loss + train!.loss)).toBe(true);
    expect(wild(1e200).end.message).toBe("diverged at step 1");
  });

  test("that leaves the numbers in a part of the net that no loss shows is caught at the record", () => {
    const start = new Float64Array(network.dimension);
    const poison = {...gradientDescent({eta: 0}), step: (w: Vector) => w.fill(-Infinity, 0, 64)};
    const dead = mlp({sizes: [64, 6, 10], activation: "relu"});
    const training = train(dead, blank, poison, {...options, start, record: {every: 5}});
    expect(trace(training).end.message).toBe("diverged at step 5");
  });

  test("whose method's state has left the numbers is caught at the record, with the part of it", () => {
    const spoilt: Optimizer<OptimizerState & {S: Float64Array}> = {
      name: "spoilt",
      init: () => ({eta: 0, S: new Float64Array(1)}),
      step(_w, _g, {S}, t) {
        if (t === 2) S[0] = Infinity;
      },
    };
    const training = train(network, data, spoilt, {...options, record: {every: 5}});
    expect(trace(training).end.message).toBe("diverged at step 5: S is not finite");
  });

  test("names examples that the network cannot take by the place in its data", () => {
    const {targets, inputs} = data.train;
    const faults: [object, string][] = [
      [{targets: targets.slice(0, 178)}, "targets must hold 179 classes, got 178"],
      [{targets: targets.with(170, 10)}, "targets[170] must be a whole number in [0, 9], got 10"],
      [{inputs: inputs.slice(64)}, `inputs must hold 179 rows of 64, got ${178 * 64} numbers`],
    ];
    for (const [fault, message] of faults) {
      for (const place of ["train", "test"] as const) {
        const wrong = {...data, [place]: {...data.train, ...fault}};
        expect(() => train(network, wrong, method, options)).toThrow(
          new RangeError(`train: data.${place}: ${message}`),
        );
      }
    }
  });

  test("refuses what does not fit", () => {
    const {test: _, ...untested} = data;
    expect(() => train(network, untested, method, options)).toThrow(
      new RangeError("train: data.test must be given to be recorded, got none"),
    );
    expect(() => train(network, data, method, {...options, epochs: 0.5})).toThrow(
      new RangeError("train: epochs must be a whole number ≥ 0, got 0.5"),
    );
    expect(() => train(network, data, method, {...options, record: {every: 0}})).toThrow(
      new RangeError("train: record: every must be a whole number ≥ 1, got 0"),
    );
    expect(() => train(network, data, method, {...options, schedule: 0.1})).toThrow(
      new RangeError("train: schedule must be left out where the method, momentum, has its own η"),
    );
    expect(() => train(network, data, eta => momentum({eta, gamma: 0.9}), options)).toThrow(
      new RangeError("train: schedule must be given to a method of η, got none"),
    );
  });
});

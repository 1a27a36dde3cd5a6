import {describe, expect, test} from "vitest";
import {adam} from "../../lib/optimizers/adam.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {SavedRun} from "../../lib/run/save.js";
import {train} from "../../lib/training/train.js";
import {data, method, network, options, trace} from "./problem.js";

const ofEta = (eta: Parameters<typeof momentum>[0]["eta"]) => momentum({eta, gamma: 0.9});

describe("a training that is interrupted", () => {
  test("does nothing while its next record is not asked for", () => {
    const whole = trace(train(network, data, method, options));
    const paused = train(network, data, method, options);
    const records = [paused.next().value, paused.next().value];
    const waiting = [...paused.parameters];
    trace(train(network, data, method, {...options, seed: 9}));
    expect([...paused.parameters]).toEqual(waiting);
    const rest = trace(paused);
    expect({...rest, records: [...records, ...rest.records]}).toEqual(whole);
  });

  for (const [name, make] of [
    ["momentum", () => method],
    ["adam", () => adam({eta: 0.01})],
  ] as const) {
    for (const precision of ["float64", "float32"] as const) {
      test(`is taken up from JSON bit for bit: ${name}, ${precision}`, () => {
        const noisy = {...options, precision, labelNoise: 0.2};
        const whole = trace(train(network, data, make(), noisy));
        for (const recordsBefore of [1, 3, 4, 9]) {
          const first = train(network, data, make(), noisy);
          for (let k = 0; k < recordsBefore; k++) first.next();
          const saved = JSON.parse(JSON.stringify(first.save())) as SavedRun;
          const rest = trace(train(network, data, make(), {...noisy, saved}));
          expect(rest, `after ${recordsBefore} records`).toEqual({
            ...whole,
            records: whole.records.slice(recordsBefore),
          });
        }
      });
    }
  }

  test("is told at multiples of the steps from one record to the next, also where they change", () => {
    const steps = (record: {every: number}, saved?: SavedRun) =>
      trace(train(network, data, method, {...options, record, saved})).records.map(({step}) => step);
    const whole = steps({every: 4});
    const first = train(network, data, method, {...options, record: {every: 3}});
    for (let k = 0; k < 3; k++) first.next();
    expect(steps({every: 4}, first.save())).toEqual(whole.filter(step => step > 6));
  });

  test("is not taken up by another method or network", () => {
    const saved = train(network, data, method, options).save();
    expect(() => train(network, data, gradientDescent({eta: 0.1}), {...options, saved})).toThrow(
      /gradient descent/,
    );
    expect(() => train(network, data, method, {...options, batchSize: 8, saved})).toThrow(/batches of 8/);
  });

  test("ends when it is cancelled", () => {
    const training = train(network, data, method, options);
    training.next();
    const end = {outcome: "completed", step: 0, message: "cancelled"} as const;
    expect(training.return(end)).toEqual({done: true, value: end});
    const w = [...training.parameters];
    expect(training.next().done).toBe(true);
    expect([...training.parameters]).toEqual(w);
  });
});

describe("a training whose η is changed", () => {
  test("goes on from where it stands, its velocity kept", () => {
    const changed = train(network, data, ofEta, {...options, schedule: 0.05});
    const scheduled = train(network, data, ofEta, {...options, schedule: t => (t < 8 ? 0.05 : 0.005)});
    const before = [changed.next(), changed.next(), changed.next()];
    expect(before.map(({value}) => "step" in value && value.step)).toEqual([0, 4, 8]);
    const next = changed.next({schedule: 0.005});
    const rest = trace(changed);
    const whole = trace(scheduled);
    expect(next.value).toEqual(whole.records[3]);
    expect(whole.records[3].eta).toBe(0.005);
    expect(rest).toEqual({...whole, records: whole.records.slice(4)});
  });

  test("takes the same method with other arguments, and refuses another", () => {
    const training = train(network, data, method, options);
    training.next();
    training.next({method: momentum({eta: 0.2, gamma: 0.5})});
    expect(training.next().value).toMatchObject({step: 8, eta: 0.2});
    expect(() => training.next({method: adam()})).toThrow(
      new RangeError("train: method must stay momentum in a training, got Adam"),
    );
  });
});

import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {epochBatches} from "../../lib/objectives/data/epochBatches.js";
import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {miniBatches} from "../../lib/objectives/data/miniBatches.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {noisy} from "../../lib/objectives/wrappers/noisy.js";
import {adam} from "../../lib/optimizers/adam.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {createGenerator} from "../../lib/random/generator.js";
import {fromText, toText} from "../../lib/run/plainData.js";
import type {SavedRun} from "../../lib/run/save.js";
import {resumeRun, startRun} from "../../lib/run/startRun.js";
import {objective as logistic} from "../invariance/problem.js";
import {methods} from "./methods.js";

const generator = createGenerator(17);

const objectives: [name: string, make: (seed: number) => Objective][] = [
  ["a function", () => logistic],
  ["mini-batches", seed => miniBatches(logistic, {batchSize: 3, generator: createGenerator(seed)})],
  [
    "mini-batches with replacement",
    seed => miniBatches(logistic, {batchSize: 3, replacement: true, generator: createGenerator(seed)}),
  ],
  ["epochs", seed => epochBatches(logistic, {batchSize: 8, generator: createGenerator(seed)})],
  ["noise", seed => noisy(logistic, {sigma: 0.1, generator: createGenerator(seed)})],
];

const w0 = fc.array(fc.double({min: -2, max: 2, noNaN: true}), {minLength: 4, maxLength: 4});
const runs = fc.record({
  w0,
  n: fc.nat({max: 15}),
  m: fc.integer({min: 1, max: 15}),
  seed: fc.nat({max: 2 ** 31 - 1}),
  precision: fc.constantFrom("float64" as const, "float32" as const),
});

/** A run of n + m updates and one of n, saved through JSON and resumed for m, on objectives of their own. */
function bothWays(
  makeMethod: (f: Objective) => Optimizer,
  makeObjective: (seed: number) => Objective,
  {w0, n, m, seed, precision}: typeof runs extends fc.Arbitrary<infer T> ? T : never,
) {
  const begin = () => {
    const objective = makeObjective(seed);
    return startRun(makeMethod(objective), objective, w0, {precision});
  };
  const whole = begin();
  const history = whole.advance(n + m);
  const interrupted = begin();
  interrupted.advance(n);
  const saved = JSON.parse(JSON.stringify(interrupted.save()));
  const objective = makeObjective(generator.integer(2 ** 31 - 1));
  const resumed = resumeRun(saved, makeMethod(objective), objective);
  const rest = resumed.advance(m);
  return {whole, history, resumed, rest};
}

describe.each(methods)("a run of %s", (_, makeMethod) => {
  test.each(objectives)("on %s, saved and resumed, goes on bit for bit", (_, makeObjective) => {
    fc.assert(
      fc.property(runs, given => {
        const {whole, history, resumed, rest} = bothWays(makeMethod, makeObjective, given);
        const {n, m} = given;
        fc.pre(history.steps === n + m);
        expect(rest.trajectory).toEqual(history.trajectory.slice(4 * n));
        expect(rest.values).toEqual(history.values.slice(n));
        expect(rest.eta).toEqual(history.eta.slice(n));
        expect(rest.notes).toEqual(history.notes.filter(({step}) => step > n));
        expect(resumed.save()).toEqual(whole.save());
        expect(resumed.w).toEqual(whole.w);
      }),
      {numRuns: 12},
    );
  });
});

test("a run that diverged is saved with its NaN, and cannot go on after it either", () => {
  const method = momentum({eta: 1, gamma: 0.9});
  const dead = startRun(method, rosenbrock, [-1.2, 1]);
  expect(dead.advance(100).outcome).toBe("diverged");
  const text = JSON.stringify(dead.save());
  const resumed = resumeRun(JSON.parse(text), method, rosenbrock);
  expect(resumed.state).toEqual(dead.state);
  expect(Object.is(resumed.value, dead.value)).toBe(true);
  expect(() => resumed.advance(1)).toThrow("cannot go on");
});

test("what was saved does not change when the run goes on", () => {
  const going = startRun(adam(), rosenbrock, [-1.2, 1]);
  going.advance(3);
  const saved = going.save();
  const text = JSON.stringify(saved);
  going.advance(3);
  expect(JSON.stringify(saved)).toBe(text);
});

describe("resumeRun refuses, in a sentence,", () => {
  const method = momentum({eta: 1e-3, gamma: 0.9});
  const started = startRun(method, rosenbrock, [-1.2, 1]);
  started.advance(2);
  const saved = started.save();
  const noise = () => noisy(rosenbrock, {sigma: 1, generator: createGenerator(1)});
  const noisyRun = startRun(method, noise(), [-1.2, 1]).save();
  type Fields = Record<string, unknown>;
  /** The saved run with other data. */
  const withData = (changes: Fields, of = saved) => ({
    ...of,
    data: toText({...(fromText(of.data, "") as Fields), ...changes}, "run"),
  });
  const pass = (examples = logistic) => epochBatches(examples, {batchSize: 8, generator: createGenerator(1)});
  const batches = (examples = logistic) =>
    miniBatches(examples, {batchSize: 3, generator: createGenerator(1)});
  const passRun = startRun(method, pass(), [1, 1, 1, 1]).save();
  const batchRun = startRun(method, batches(), [1, 1, 1, 1]).save();
  const draws = (of: SavedRun) => (fromText(of.data, "") as {draws: Fields}).draws;
  const fewer = leastSquares({X: [...Array(12)].map((_, i) => [1, i, i * i, 0]), y: [...Array(12).keys()]});
  const renamed = {...fewer, name: logistic.name};

  type Case = [what: string, saved: unknown, message: string, f?: Objective, m?: Optimizer];
  test.each<Case>([
    ["nothing", null, "resumeRun: saved must be what a run's save() returned, got null"],
    ["JSON that was not parsed", "{}", 'resumeRun: saved must be what a run\'s save() returned, got "{}"'],
    ["something else", {}, "resumeRun: saved must be what a run's save() returned, got an object"],
    ["another version", {...saved, version: 1}, "resumeRun: version must be 2, got 1"],
    [
      "another method's run",
      {...saved, optimizer: "Adam"},
      'resumeRun: the saved run is of "Adam", not of "momentum"',
    ],
    [
      "a run on another objective",
      saved,
      'resumeRun: the saved run is on "Rosenbrock", not on "logistic regression"',
      logistic,
    ],
    ["no data", {...saved, data: undefined}, "resumeRun: data must be a text, got undefined"],
    [
      "data that was cut",
      {...saved, data: saved.data.slice(0, -9)},
      "resumeRun: data must be what save() wrote, and cannot be read:",
    ],
    ["data that is a list", {...saved, data: "[[]]"}, "resumeRun: data must hold an object, got a list"],
    ["half a step", withData({t: 1.5}), "resumeRun: run.t must be a whole number ≥ 0, got 1.5"],
    ["a step in words", withData({t: "two"}), 'resumeRun: run.t must be a number, got "two"'],
    ["w as a list", withData({w: [1, 2]}), "resumeRun: run.w must be a Float64Array, got a list"],
    ["w of another length", withData({w: Float64Array.of(1)}), "resumeRun: run.w must have length 2, got 1"],
    [
      "two precisions",
      withData({g: Float32Array.of(1, 2)}),
      "resumeRun: run.g must be a Float64Array, got a Float32Array",
    ],
    ["a value in words", withData({value: "low"}), 'resumeRun: run.value must be a number, got "low"'],
    ["a state that is none", withData({state: 3}), "resumeRun: run.state must be an object, got 3"],
    ["a state without v", withData({state: {eta: 1}}), "resumeRun: run.state.v is missing"],
    [
      "a state with more than there is",
      withData({state: {eta: 1, v: Float64Array.of(1, 2), S: 1}}),
      "resumeRun: run.state has no S",
    ],
    [
      "a state of another size",
      withData({state: {eta: 1, v: Float64Array.of(1, 2, 3)}}),
      "resumeRun: run.state.v must have length 2, got 3",
    ],
    [
      "draws where there are none",
      {...noisyRun, objective: "Rosenbrock"},
      "resumeRun: the saved run has some draws, and Rosenbrock makes none",
    ],
    [
      "no draws where there are some",
      {...saved, objective: noise().name},
      "resumeRun: the saved run has no draws, and Rosenbrock with noise makes some",
      noise(),
    ],
    [
      "draws that are none",
      withData({draws: 3}, noisyRun),
      "resumeRun: the saved draws of Rosenbrock with noise cannot be restored:",
      noise(),
    ],
    [
      "a generator that would give zeros for ever",
      withData({draws: {...draws(batchRun), generator: {words: [0, 0, 0, 0], spare: null}}}, batchRun),
      `resumeRun: the saved draws of ${batches().name} cannot be restored: restoreGenerator: words must not all be 0`,
      batches(),
    ],
    ...[-5, 1000, 5, 0.5, Number.NaN].map(
      (seen): Case => [
        `a pass that has seen ${seen} of its examples`,
        withData({draws: {...draws(passRun), seen}}, passRun),
        `resumeRun: the saved draws of ${pass().name} cannot be restored: epochBatches: saved.seen must be`,
        pass(),
      ],
    ),
    [
      "a pass over other data, of another size",
      passRun,
      `resumeRun: the saved draws of ${pass().name} cannot be restored: epochBatches: saved.count must be the number of examples, 12, got 20`,
      pass(renamed),
    ],
    [
      "draws from other data, of another size",
      batchRun,
      `resumeRun: the saved draws of ${batches().name} cannot be restored: miniBatches: saved.count must be the number of examples, 12, got 20`,
      batches(renamed),
    ],
  ])("%s", (_, bad, message, f = rosenbrock, m = method) => {
    expect(() => resumeRun(bad, m as Optimizer<OptimizerState>, f)).toThrow(message);
  });

  test("whatever is changed in what was saved: it is refused in a sentence, or resumes a run that can go on", () => {
    const text = fc.constantFrom(saved.data, passRun.data);
    const change = fc.record({
      at: fc.nat(),
      by: fc.constantFrom("", "0", "-1", "[", "]", '"', ",", "A", "1e9"),
    });
    let refused = 0;
    fc.assert(
      fc.property(text, change, (data, {at, by}) => {
        const place = at % data.length;
        const f = data === saved.data ? rosenbrock : pass();
        const bad = {
          ...(data === saved.data ? saved : passRun),
          data: data.slice(0, place) + by + data.slice(place + 1),
        };
        try {
          const resumed = resumeRun(bad, method, f);
          if (Number.isFinite(resumed.value) && resumed.w.every(Number.isFinite)) resumed.advance(3);
        } catch (error) {
          refused++;
          expect((error as Error).message).toMatch(/^(resumeRun|advance): \S/);
        }
      }),
      {numRuns: 1000},
    );
    expect(refused).toBeGreaterThan(100);
  });
});

test("a count deeper in the state of a method of one's own is checked as well", () => {
  const method: Optimizer<{eta: number; inner: {made: number}}> = {
    name: "steps by tenths",
    init: () => ({eta: 0.1, inner: {made: 0}}),
    step(w, g, state) {
      for (let i = 0; i < w.length; i++) w[i] -= state.eta * g[i];
      state.inner.made++;
    },
  };
  const saved = startRun(method, rosenbrock, [-1.2, 1]).save();
  expect(resumeRun(saved, method, rosenbrock).state.inner).toEqual({made: 0});
  const data = fromText(saved.data, "") as object;
  const changed = toText({...data, state: {eta: 0.1, inner: {made: 1}}}, "run");
  expect(() => resumeRun({...saved, data: changed}, method, rosenbrock)).toThrow(
    "resumeRun: run.state.inner.made must be a whole number in [0, 0], got 1",
  );
});

describe.each([
  ["pairs", () => lbfgs(rosenbrock)],
  ["pairs", () => bfgs(rosenbrock)],
  ["made", () => lbfgs(rosenbrock)],
  ["seen", () => soap({shape: [2, 1]})],
] as const)("a count of %s that the steps made cannot lead to", (count, make) => {
  test.each([-1, 0.5, 3, 1e300, Infinity, Number.NaN])("is refused, where it never ended: %o", wrong => {
    const saved = startRun(make() as Optimizer, rosenbrock, [-1.2, 1]).save();
    const data = fromText(saved.data, "") as {t: number; state: object};
    const changed = {...data, t: 2, state: {...data.state, [count]: wrong}};
    expect(() =>
      resumeRun({...saved, data: toText(changed, "run")}, make() as Optimizer, rosenbrock),
    ).toThrow(`resumeRun: run.state.${count} must be a whole number in [0, 2], got ${wrong}`);
  });
});

// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Approach, LongApproachRuns} from "../../src/lib/experiments/longApproach/result.js";
import type {SurrogateRuns} from "../../src/lib/experiments/surrogate/result.js";
import {momentAt, regimeInWords, regimeOf} from "../../src/sgd/convergence/approachWords.js";
import {alongCut, firstCut, placed} from "../../src/sgd/convergence/closeUp.js";
import kinksMultiply from "../../src/sgd/convergence/kinksMultiply.js";
import longApproach from "../../src/sgd/convergence/longApproach.js";
import nothingLeft from "../../src/sgd/convergence/nothingLeft.js";
import reluKinks from "../../src/sgd/convergence/reluKinks.js";
import secondDerivative from "../../src/sgd/convergence/secondDerivative.js";
import surrogate from "../../src/sgd/convergence/surrogate.js";
import {begun, done, files, show, wordsOf} from "./show.js";

const approach = (passes: number[], loss: number[], forecast: number[]): Approach => ({
  passes,
  loss,
  forecast,
  gradient: passes.map(pass => 1 / (1 + pass)),
  accuracy: passes.map((_, k) => (k === 0 ? 0.1 : 0.96)),
  minimum: {loss: 0.5, accuracy: 0.96},
});
const sgd = approach([0, 2, 20], [2.5, 0.6, 0.55], [2, -3, -4]);
const lbfgs = approach(
  [1, 10, 40, 100, 200, 400],
  [2.5, 0.8, 0.515, 0.502, 0.5001, 0.5],
  [2, 1, -5, -6, 0.99, 1],
);
const weak = approach([1, 10, 40, 100], [2.5, 0.8, 0.515, 0.5], [3, 1, -5, 1.02]);
const approaches = {
  settings: files.settings.longApproach,
  dimension: 2410,
  trainCount: 1437,
  runs: [
    {weightDecay: 0.01, sgd, lbfgs},
    {weightDecay: 0.001, sgd, lbfgs: weak},
  ],
} as unknown as LongApproachRuns;

describe("the quadratic regime", () => {
  it("begins where all forecasts are right, two in a row at least; one that is right by accident does not count", () => {
    expect(regimeOf(lbfgs, 0.1)).toEqual({from: 4, passes: 200, left: expect.closeTo(0.00005, 9), right: 2});
    expect(regimeInWords(lbfgs, 0.1)).toBe(
      "begins at pass 200, with 0.005 % of the fall left, as far as the last 2 forecasts can tell",
    );
  });

  it("has not begun where the last forecast alone is right", () => {
    expect(regimeOf(weak, 0.1)).toBeUndefined();
    const shown = show(longApproach, {decay: "weak"}, begun, {approaches});
    expect(longApproach.summary(shown)).toContain("has not begun when the run ends");
    expect(wordsOf(longApproach, shown)).toContain("never right twice in a row, up to the end");
  });

  it("shades both pictures from its beginning, and nothing where there is none", () => {
    const shades = (decay: "strong" | "weak") =>
      longApproach.picture
        .draw(show(longApproach, {decay}, begun, {approaches}), 900, new Map())
        .querySelectorAll('path[fill="var(--good)"]').length;
    expect([shades("strong"), shades("weak")]).toEqual([2, 0]);
  });

  it("starts with the line where 99 % of the fall is done, and says by how much the model is off there", () => {
    const {pass} = longApproach.initial!({approaches}) as {pass: number};
    expect(pass).toBe(40);
    expect(wordsOf(longApproach, show(longApproach, {pass}, begun, {approaches}))).toEqual(
      expect.arrayContaining([
        "99.3 % of the fall is done at pass 40",
        "off by 6 times the fall that is left",
        "right from pass 200 on",
      ]),
    );
    const later = show(longApproach, {pass: 250}, begun, {approaches}).data;
    expect(Math.abs(later.forecast - 1)).toBeLessThan(0.1);
  });

  it("leaves the test error where it was, and a shorter gradient", () => {
    const [early, late] = [40, 400].map(pass => show(nothingLeft, {pass}, begun, {approaches}).data);
    expect(late.error).toBe(early.error);
    expect(late.gradient).toBeLessThan(early.gradient);
    expect(wordsOf(nothingLeft, show(nothingLeft, {pass: 40}, begun, {approaches}))).toContain(
      "4 % wrong 4 % at the minimum",
    );
  });

  it("reads the last moment at or before the line", () => {
    expect([0.5, 1, 39, 40, 1e6].map(pass => momentAt(lbfgs, pass))).toEqual([0, 0, 1, 2, 5]);
  });
});

describe("the kinks", () => {
  it("are found from the default at every distance: closer, ten times and again", () => {
    for (const half of [0.04, 0.004, 0.0004, 0.0001]) {
      const {at, inWindow, near} = show(reluKinks, {half}).data;
      expect(inWindow).toContain(at);
      expect(near.relu.misfit).toBeGreaterThan(0.1);
    }
    const [far, close, closest] = [0.04, 0.004, 0.0004].map(
      half => show(reluKinks, {half}).data.near.tanh.misfit,
    );
    expect(close).toBeLessThan(far);
    expect(closest).toBeLessThan(0.01);
  });

  it("are taken hold of inside the axis, however small the losses are", () => {
    const shown = show(reluKinks);
    for (const domain of [shown.data.line.domain, [1e-6, 1e-3], [1, 1e4]] as const) {
      const data = {...shown.data, line: {...shown.data.line, domain}};
      const [alpha, loss] = reluKinks.handles![0].at({...shown, data})!;
      expect(alpha).toBe(shown.data.at);
      expect(Math.log(loss / domain[0]) / Math.log(domain[1] / domain[0])).toBeCloseTo(0.8, 12);
    }
  });

  it("leave a parabola between two of them, once none is in sight", () => {
    const {inWindow, near} = show(reluKinks, {on: "piece", half: 0.0004}).data;
    expect(inWindow).toEqual([]);
    expect(near.relu.misfit).toBeLessThan(0.01);
    expect(
      wordsOf(reluKinks, show(reluKinks, {on: "piece", half: 0.0004})).filter(
        text => text === "is its parabola",
      ),
    ).toHaveLength(2);
  });

  it("are counted in the singular where there is one, and the misfit is a share of the height or so many times it", () => {
    const one = show(reluKinks, {half: 0.0004});
    const {inside} = reluKinks.exercises! as unknown as {
      inside: {progress: (shown: unknown) => {words: string}};
    };
    const only = {...one, data: {...one.data, inWindow: one.data.inWindow.slice(0, 1)}};
    expect(inside.progress(only).words).toContain("1 kink in the window");
    const missed = (misfit: number) => {
      const near = {...one.data.near, relu: {...one.data.near.relu, misfit}};
      return reluKinks.summary({...one, data: {...one.data, near}});
    };
    expect(missed(12.2)).toContain("off by 12.2 times the curve’s height for ReLU");
    expect(missed(0.05)).toContain("off by 5 % of the curve’s height for ReLU");
    const second = show(secondDerivative);
    const kinks = second.data.kinks.slice(0, 1);
    const single = {...second, data: {...second.data, kinks, outside: 1}};
    expect(wordsOf(secondDerivative, single).join()).toContain("1 kink in sight");
    expect(secondDerivative.summary(single)).toContain(
      "1 kink of the ReLU network, 1 value beyond the picture.",
    );
  });

  it("keep a tent whose height shrinks as the width, that of tanh as its square", () => {
    const height = (half: number, which: "relu" | "tanh") =>
      Math.max(...Array.from(show(reluKinks, {half}).data.near[which].aboveChord, Math.abs));
    expect(height(0.002, "relu") / height(0.0002, "relu")).toBeCloseTo(10, 0);
    expect(height(0.002, "tanh") / height(0.0002, "tanh") / 100).toBeCloseTo(1, 1);
  });

  it("are where the window is put: on the nearest, or in the middle of the piece", () => {
    const kinks = Float64Array.of(-0.2, 0.1, 0.3);
    expect(placed(kinks, 0.15, "kink")).toBe(0.1);
    expect(placed(kinks, 0.25, "kink")).toBe(0.3);
    expect(placed(kinks, 0.15, "piece")).toBeCloseTo(0.2, 12);
    expect(placed(kinks, -0.4, "piece")).toBeCloseTo(-0.35, 12);
    expect(placed(new Float64Array(0), 0.15, "kink")).toBe(0.15);
  });

  it("make spikes in the second difference of ReLUs and none in that of tanh; an output is straight between", () => {
    const largest = (values: readonly number[]) => Math.max(...values.map(Math.abs));
    const {relu, tanh} = show(secondDerivative).data;
    expect(largest(relu)).toBeGreaterThan(5);
    expect(largest(tanh)).toBeLessThan(3);
    const output = show(secondDerivative, {shown: "output"}).data;
    const straight = output.relu.filter(value => Math.abs(value) < 1e-4).length;
    expect(straight).toBeGreaterThan(0.9 * output.relu.length);
    expect(largest(output.relu)).toBeGreaterThan(5);
  });

  it("multiply with neurons and with examples, and the piece of the minimum shrinks", () => {
    const [few, neurons, both] = [{}, {neurons: 32}, {neurons: 32, examples: 40}].map(
      changes => show(kinksMultiply, changes).data,
    );
    const width = ({piece}: typeof few) => piece[1] - piece[0];
    expect(neurons.kinks).toBeGreaterThan(2 * few.kinks);
    expect(both.kinks).toBeGreaterThan(1.5 * neurons.kinks);
    expect(width(both)).toBeLessThan(width(few));
    expect(wordsOf(kinksMultiply, show(kinksMultiply))).toContain(`${few.kinks} kinks`);
  });

  it("of one output are a part of those of the loss", () => {
    const [loss, output] = (["loss", "output"] as const).map(
      shown => alongCut("relu", {...firstCut, shown}).kinks,
    );
    expect(output.length).toBeLessThan(loss.length);
    for (const kink of output) expect(loss).toContain(kink);
  });
});

describe("the wrong target", () => {
  const records = (testError: number[], trainError: number[]) => ({
    epoch: testError.map((_, k) => k),
    trainLoss: trainError,
    trainError,
    testLoss: testError,
    testError,
  });
  const settings = {...files.settings.surrogate, epochs: 3};
  const record = (testError: number) => ({epoch: 1, trainLoss: 1, trainError: 0.2, testLoss: 1, testError});
  const first = records([0.9, 0.05, 0.1, 0.2], [0.9, 0.3, 0.2, 0.01]);
  const runs: SurrogateRuns = {
    settings,
    splitSeed: 0,
    trainCount: 10,
    testCount: 10,
    runs: [0, 0.2, 0.4].map(labelNoise => ({labelNoise, first, best: record(0.05), end: record(labelNoise)})),
  };
  const read = {surrogate: runs, digits: files.digits};
  const at = (changes: object, work: unknown = begun) => show(surrogate, {epoch: 3, ...changes}, work, read);

  it("is least early, and is said with its end", () => {
    expect(at({}).data.least).toEqual({epoch: 1, error: 0.05});
    expect(wordsOf(surrogate, at({}))).toEqual(
      expect.arrayContaining(["least: 5.0 % in epoch 1", "at the end: 20.0 %"]),
    );
    expect(surrogate.summary(at({epoch: 2}))).toContain(
      "Epoch 2: errors 20.0 % in training and 10.0 % in the test",
    );
  });

  it("is trained anew for another share or another seed, and shown as far as it has come", () => {
    const inputs = (changes: object) => surrogate.work!.inputs(at(changes).values, read);
    expect(inputs({})).toEqual([]);
    expect(inputs({labelNoise: 30})).toMatchObject([{labelNoise: 0.3, seed: 0, settings}]);
    expect(inputs({seed: 4})).toMatchObject([{labelNoise: 0.2, seed: 4}]);
    expect(surrogate.summary(at({labelNoise: 30}))).toBe("The training begins.");
    const parts = [record(0.9), {...record(0.1), epoch: 2}].map((each, epoch) => ({...each, epoch}));
    expect(wordsOf(surrogate, at({labelNoise: 30}, done(parts)))).toContain("training, epoch 1");
  });

  it("says why a training could not be run", () => {
    const shown = at({seed: 4}, {...begun, failure: "no worker"});
    expect(surrogate.summary(shown)).toBe("The training could not be run: no worker.");
    expect(wordsOf(surrogate, shown)).toContain("the training could not be run");
  });

  it("is passed only where the end is three times the best", () => {
    const {progress} = surrogate.exercises!.stop as {
      progress: (shown: unknown) => {done: boolean; words: string};
    };
    expect(progress(at({})).done).toBe(true);
    const better = {
      ...runs,
      runs: runs.runs.map(run => ({...run, first: records([0.9, 0.05, 0.1, 0.149], [1, 1, 1, 1])})),
    };
    // Not written as 3, which it is not.
    expect(progress(show(surrogate, {}, begun, {...read, surrogate: better}))).toEqual({
      done: false,
      words: "20 % wrong labels: 2.98 times.",
    });
    expect(progress(at({labelNoise: 30}, done([record(0.05), record(0.4)]))).done).toBe(false);
  });
});

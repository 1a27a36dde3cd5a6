import {describe, expect, it} from "vitest";
import {splitDigits} from "../../../lib/data/splitDigits.js";
import {checkSoftmaxCurve} from "../../../lib/experiments/digitsSoftmax/result.js";
import {softmaxCurve} from "../../../lib/experiments/digitsSoftmax/softmaxCurve.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {readDigits} from "../../../src/data/inputs.js";

const parts = splitDigits(readDigits(), 0.2, createGenerator(1));
const N = parts.train.count;
const perEpoch = Math.ceil(N / 8);
const train = (changes: {batchSize: number; eta?: number; epochs?: number}) =>
  softmaxCurve({...parts, eta: 0.1, epochs: 5, generator: createGenerator(2), ...changes});

describe("softmaxCurve", () => {
  const curve = train({batchSize: 8});

  it("learns the digits: more than nine in ten of the unseen are classified rightly", () => {
    expect(curve.loss[0]).toBeCloseTo(Math.log(10), 12);
    const end = train({batchSize: 8, epochs: 40});
    expect(end.loss.at(-1)).toBeLessThan(0.4);
    expect(end.accuracy.at(-1)).toBeGreaterThan(0.9);
  });

  it("counts steps and examples, with a smaller batch at the end of each epoch", () => {
    expect(curve.steps.at(-1)).toBe(5 * perEpoch);
    expect(curve.examples.at(-1)).toBe(5 * N);
    const k = curve.steps.findIndex(step => step > perEpoch);
    expect(curve.examples[k]).toBe(N + 8 * (curve.steps[k] - perEpoch));
    expect(curve.examples.slice(0, 4)).toEqual([0, 8, 16, 24]);
  });

  it("gets further per example with a small batch, and further per step with a large one", () => {
    const large = train({batchSize: 64});
    expect(curve.loss.at(-1)).toBeLessThan(0.7 * (large.loss.at(-1) ?? Number.NaN));
    const shared = curve.steps.findLast(step => large.steps.includes(step)) ?? Number.NaN;
    expect(shared).toBeGreaterThan(4 * Math.floor(N / 64));
    const [one, many] = [curve, large].map(({steps, loss}) => loss[steps.indexOf(shared)]);
    expect(many).toBeLessThan(one);
  });

  it("is recorded at the end of each pass", () => {
    for (const pass of [1, 2, 3, 4, 5]) {
      expect(curve.steps).toContain(pass * perEpoch);
      expect(curve.examples).toContain(pass * N);
    }
    expect(curve.steps).toEqual([...new Set(curve.steps)].sort((a, b) => a - b));
  });

  it("is the same for the same seed", () => {
    expect(train({batchSize: 8})).toEqual(curve);
  });

  it("passes its own check, which refuses a gap and a number that is not finite", () => {
    expect(checkSoftmaxCurve(curve, "file", "curve")).toEqual(curve);
    const {loss} = curve;
    expect(() => checkSoftmaxCurve({...curve, loss: loss.slice(1)}, "file", "curve")).toThrow(
      "file: curve must have lists of one length",
    );
    expect(() => checkSoftmaxCurve({...curve, loss: loss.with(3, Infinity)}, "file", "curve")).toThrow(
      "file: curve.loss[3] must be in [0, ∞), got Infinity",
    );
  });

  it("says so when the step size is too large", () => {
    expect(() => train({batchSize: 8, eta: 1e308, epochs: 1})).toThrow(
      /^softmaxCurve: eta must be smaller, got 1e\+308: diverged by step \d+$/,
    );
  });
});

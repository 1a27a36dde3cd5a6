import {describe, expect, it} from "vitest";
import {barrierOf} from "../../../lib/experiments/twoNetworks/barrier.js";
import {checkTwoNetworks} from "../../../lib/experiments/twoNetworks/result.js";
import {steps} from "../../../lib/experiments/twoNetworks/settings.js";
import {
  lossAlong,
  pairCurve,
  trainedPair,
  twoNetworks,
} from "../../../lib/experiments/twoNetworks/twoNetworks.js";
import {evaluate} from "../../../lib/networks/evaluate.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {matchUnits} from "../../../lib/symmetries/matchUnits.js";
import {train} from "../../../lib/training/train.js";
import {fewDigits} from "../fewDigits.js";

const digits = fewDigits(60);
const settings = {batchSize: 16, eta: 0.2, epochs: 2, curveEpochs: 1, testShare: 0.2};
const pair = trainedPair(digits, settings, 5, 0);
const {network, data, A, B, matched} = pair;
const lossAt = (w: Float64Array) => evaluate(network, w, data.train).loss;

it("the barrier is the most that the loss stands above the line between its ends", () => {
  // Above the line from 1 to 3: 0, 0.5, 2, −0.5, 0.
  expect(barrierOf([1, 2, 4, 2, 3])).toBe(2);
  expect(barrierOf([1, 1.5, 2])).toBe(0);
});

describe("two networks trained apart", () => {
  it("differ by their seeds, the next pair's too, and have their data from the split alone", () => {
    const next = trainedPair(digits, settings, 5, 1);
    expect(next.data.train.targets).toEqual(data.train.targets);
    expect(trainedPair(digits, settings, 6, 0).data.train.targets).not.toEqual(data.train.targets);
    expect(new Set([A, B, next.A, next.B].map(w => w[0])).size).toBe(4);
    expect(matched).toEqual(matchUnits(network, A, B, data.train));
  });

  it("are the trainings of the seeds 2·pair and 2·pair + 1, in this order", () => {
    const next = trainedPair(digits, settings, 5, 1);
    [A, B, next.A, next.B].forEach((w, seed) => {
      const {batchSize, eta, epochs} = settings;
      const training = train(network, data, gradientDescent({eta}), {batchSize, epochs, seed});
      expect([...training]).toHaveLength(epochs + 1);
      expect(w).toEqual(training.parameters);
    });
  });

  it("have on the way between them the losses of the weights there, ends included", () => {
    const along = lossAlong(pair, A, B);
    expect(along).toHaveLength(steps + 1);
    expect([along[0], along[steps]]).toEqual([lossAt(A), lossAt(B)]);
    expect(along[10]).toBeCloseTo(lossAt(A.map((a, i) => a + (B[i] - a) / 4)), 12);
    const control = A.map(() => 0);
    // Halfway on a bent way, a quarter of each end is left.
    expect(lossAlong(pair, A, B, control)[steps / 2]).toBeCloseTo(
      lossAt(A.map((a, i) => (a + B[i]) / 4)),
      12,
    );
  });

  it("have a trained curve that is no straight line, the same for the same seed", () => {
    const control = pairCurve(pair, settings, 1);
    expect(pairCurve(pair, settings, 1)).toEqual(control);
    expect(pairCurve(pair, settings, 2)).not.toEqual(control);
    const off = Math.max(...control.map((x, i) => Math.abs(x - (A[i] + B[i]) / 2)));
    expect(off).toBeGreaterThan(1e-4);
    expect(off).toBeLessThan(1);
  });

  it("are told with the losses, accuracies and readings along each way", () => {
    const result = twoNetworks(digits, settings, 5);
    expect(checkTwoNetworks(result, "file", "")).toEqual(result);
    expect(result.trained.loss).toEqual(lossAlong(pair, A, B));
    expect(result.matched.loss).toEqual(lossAlong(pair, A, matched));
    expect(result.curve.loss).toEqual(lossAlong(pair, A, B, pairCurve(pair, settings, 0)));
    // Twelve digits are kept for testing, and all of them are shown.
    for (const {accuracy, read} of [result.trained, result.matched, result.curve])
      accuracy.forEach((share, k) => {
        const right = read[k].filter((digit, i) => digit === result.shown[i].label).length;
        expect(share).toBeCloseTo(right / 12, 14);
      });
    for (const missing of ["loss", "accuracy", "read"] as const) {
      const short = {...result.matched, [missing]: result.matched[missing].slice(1)};
      expect(() => checkTwoNetworks({...result, matched: short}, "file", "")).toThrow(
        new RangeError(`file: matched must have ${steps + 1} places with a reading of each shown digit`),
      );
    }
    const unread = {...result.curve, read: result.curve.read.map(row => row.slice(1))};
    expect(() => checkTwoNetworks({...result, curve: unread}, "file", "")).toThrow("file: curve must have");
  });
});

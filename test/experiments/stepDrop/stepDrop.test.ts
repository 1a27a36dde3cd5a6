import {describe, expect, it} from "vitest";
import {dropData, dropEpochs} from "../../../lib/experiments/stepDrop/stepDrop.js";
import {fewDigits} from "../fewDigits.js";

const settings = {labelNoise: 0.3, weightDecay: 0.005, batchSize: 8, eta: 0.5, epochs: 3, cut: 2};
const data = dropData(fewDigits(100), settings, 1);
const epochsOf = (changes: object = {}) =>
  Array.from(dropEpochs(data, settings, {labelNoise: 0.3, eta: 0.5, seed: 2, ...changes}), part => ({
    told: part.told,
    saved: part.save(),
  }));

describe("the epochs of a training whose step size drops", () => {
  const whole = epochsOf();

  it("are on digits in whole batches", () => {
    // Of 100 digits 20 are kept for testing; the other 80 make ten batches of 8.
    expect(data.test.count).toBe(20);
    expect(data.train.count).toBe(80);
  });

  it("are counted from 1, with a loss each and the share of the test digits read rightly", () => {
    expect(whole.map(({told}) => told.epoch)).toEqual([1, 2, 3]);
    for (const {told} of whole) expect((told.right * 20) % 1).toBeCloseTo(0, 10);
    expect(new Set(whole.map(({told}) => told.loss)).size).toBe(3);
  });

  it("go on from a saved one as if it had not been left, or with another step size", () => {
    const {saved} = whole[0];
    expect(epochsOf({saved}).map(({told}) => told)).toEqual(whole.slice(1).map(({told}) => told));
    const cut = epochsOf({saved, eta: 0.05});
    expect(cut.map(({told}) => told.epoch)).toEqual([2, 3]);
    expect(cut[0].told.loss).not.toBe(whole[1].told.loss);
  });

  it("know the penalty and the wrong labels", () => {
    const plain = [...dropEpochs(data, {...settings, weightDecay: 0}, {labelNoise: 0.3, eta: 0.5, seed: 2})];
    expect(plain[2].told.loss).not.toBe(whole[2].told.loss);
    expect(epochsOf({labelNoise: 0})[2].told.loss).toBeLessThan(whole[2].told.loss);
  });
});

import {describe, expect, it} from "vitest";
import {
  judgement,
  rareClassesMethods,
  trainOnGroups,
  tunedOnGroups,
  unequalClasses,
  unequalSizes,
} from "../../../lib/experiments/rareClasses/rareClasses.js";
import {evaluate} from "../../../lib/networks/evaluate.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";

describe("the sizes of classes", () => {
  it("are as many examples in each group, in few large classes or in many small ones", () => {
    expect(unequalSizes(3, 0)).toEqual([
      [4, 4],
      [4, 4],
      [4, 4],
    ]);
    expect(unequalSizes(3, 2)).toEqual([[8], [4, 4], [2, 2, 2, 2]]);
    expect(unequalSizes(1, 0)).toEqual([[2]]);
    for (const group of unequalSizes(6, 3)) expect(group.reduce((sum, size) => sum + size, 0)).toBe(64);
  });

  it("refuse more groups than twelve, and more inequality than there are steps", () => {
    expect(() => unequalSizes(13, 0)).toThrow(
      "unequalSizes: groups must be a whole number in [1, 12], got 13",
    );
    expect(() => unequalSizes(0, 0)).toThrow("unequalSizes: groups must be a whole number in [1, 12], got 0");
    expect(() => unequalSizes(3, 3)).toThrow(
      "unequalSizes: inequality must be a whole number in [0, 2], got 3",
    );
  });
});

const data = unequalClasses(3, 2, 5, 1);

describe("unequal classes", () => {
  it("have each their own number, in all examples as in their group", () => {
    expect(Array.from(data.examples.targets)).toEqual([
      ...new Array(8).fill(0),
      ...[1, 1, 1, 1, 2, 2, 2, 2],
      ...[3, 3, 4, 4, 5, 5, 6, 6],
    ]);
    expect(data.network.sizes).toEqual([5, 7]);
    expect(data.examples.count).toBe(24);
    data.groups.forEach(({inputs, targets, count}, k) => {
      expect(count).toBe(8);
      expect(inputs).toEqual(data.examples.inputs.slice(40 * k, 40 * (k + 1)));
      expect(targets).toEqual(data.examples.targets.slice(8 * k, 8 * (k + 1)));
    });
  });

  it("have inputs between 0 and 1/√n", () => {
    const most = Math.max(...data.examples.inputs);
    expect(most).toBeLessThan(1 / Math.sqrt(5));
    expect(most).toBeGreaterThan(0.9 / Math.sqrt(5));
    expect(Math.min(...data.examples.inputs)).toBeGreaterThanOrEqual(0);
  });
});

describe("a training on the groups", () => {
  it("tells the losses of the groups at its end, or at each step, whose mean is the whole's", () => {
    const told = [...trainOnGroups(data, gradientDescent({eta: 1}), 3)];
    expect(told.map(({step, groups}) => [step, groups.length])).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 3],
    ]);
    const watched = [...trainOnGroups(data, gradientDescent({eta: 1}), 3, true)];
    expect(watched.map(({loss}) => loss)).toEqual(told.map(({loss}) => loss));
    for (const {loss, groups} of watched)
      expect((groups[0] + groups[1] + groups[2]) / 3).toBeCloseTo(loss, 14);
    expect(told[0].loss).toBeCloseTo(Math.log(7), 14);
    expect(evaluate(data.network, new Float64Array(42), data.examples).loss).toBeCloseTo(told[0].loss, 14);
  });

  it("ends where it leaves the numbers", () => {
    expect([...trainOnGroups(data, gradientDescent({eta: 1e308}), 9)].length).toBeLessThan(9);
  });

  it("is judged by the mean of its last ten losses, and not at all where it ended early", () => {
    const losses = Array.from({length: 21}, (_, k) => k);
    expect(judgement(losses, 20)).toBe(15.5);
    expect(judgement(losses.slice(0, 4), 3)).toBe(1.5);
    expect(judgement(losses.slice(0, 20), 20)).toBe(Infinity);
  });

  it("is tuned over the powers of √2 from one end to the other", () => {
    for (const name of ["gradient descent", "sign descent"]) {
      const {make, exponents} = rareClassesMethods[name];
      const etas = Array.from(
        {length: exponents[1] - exponents[0] + 1},
        (_, k) => 2 ** ((exponents[0] + k) / 2),
      );
      const judged = etas.map(eta =>
        judgement(
          [...trainOnGroups(data, make(eta), 12)].map(({loss}) => loss),
          12,
        ),
      );
      const {eta, end} = tunedOnGroups(data, name, 12);
      expect(eta).toBe(etas[judged.indexOf(Math.min(...judged))]);
      expect(end).toEqual([...trainOnGroups(data, make(eta), 12)][12]);
    }
  });
});

import {describe, expect, test} from "vitest";
import {activations} from "../../lib/networks/activations.js";
import {accuracy} from "../../lib/networks/evaluate.js";
import {losses} from "../../lib/networks/losses.js";

describe("cross-entropy", () => {
  const loss = losses["cross-entropy"];

  test("is the mean of −log softmax of the targets", () => {
    // softmax(0, ln 3) = (1/4, 3/4)
    const Z = Float64Array.of(0, Math.log(3), 0, Math.log(3));
    expect(loss(Z, [0, 1], 2, 2)).toBeCloseTo((Math.log(4) + Math.log(4 / 3)) / 2, 15);
  });

  test("has softmax less one-hot, over the count, as its derivative", () => {
    const Z = Float64Array.of(0, Math.log(3), 0, Math.log(3));
    const D = new Float64Array(4);
    loss(Z, [0, 1], 2, 2, D);
    [-0.375, 0.375, 0.125, -0.125].forEach((d, i) => {
      expect(D[i]).toBeCloseTo(d, 15);
    });
  });

  test("stays finite and right where exponentials overflow or vanish", () => {
    const D = new Float64Array(3);
    expect(loss(Float64Array.of(1000, 0, -1000), [1], 1, 3, D)).toBe(1000);
    expect([...D]).toEqual([1, -1, 0]);
    expect(loss(Float64Array.of(-2000, -2000, -2000), [2], 1, 3)).toBeCloseTo(Math.log(3), 12);
  });

  test("passes a number that is none on", () => {
    expect(loss(Float64Array.of(0, Number.NaN), [0], 1, 2)).toBeNaN();
    expect(loss(Float64Array.of(Number.NaN, 0), [1], 1, 2)).toBeNaN();
    expect(loss(Float64Array.of(0, Infinity), [0], 1, 2)).toBe(Infinity);
    expect(loss(Float64Array.of(0, Infinity), [1], 1, 2)).toBeNaN();
  });
});

describe("mse", () => {
  test("is the mean over examples of the squared distance to one-hot, with its derivative", () => {
    const D = new Float64Array(4);
    // |(2, 1) − (1, 0)|² = 2, |(0, 4) − (0, 1)|² = 9
    expect(losses.mse(Float64Array.of(2, 1, 0, 4), [0, 1], 2, 2, D)).toBe(5.5);
    expect([...D]).toEqual([1, 1, 0, 3]);
  });
});

describe("relu", () => {
  test("has slope 0 at 0, and lets a number that is none through", () => {
    const z = Float64Array.of(-1, 0, 2, Number.NaN, 5);
    activations.relu.apply(z, z, 4);
    expect([...z]).toEqual([0, 0, 2, Number.NaN, 5]);
    const d = new Float64Array(5).fill(3);
    activations.relu.chain(z, z, d, 4);
    expect([...d]).toEqual([0, 0, 3, 3, 3]);
  });
});

describe("accuracy", () => {
  test("is the share of rows in which the target's output is the largest, the first if two are", () => {
    expect(accuracy([1, 2, 3, 2, 5, 4, 7, 7, 7, 7, 7, 7], [2, 0, 0, 1], 4, 3)).toBe(0.5);
  });

  test.each([0, 1, 2])("finds the largest output at class %i, and no other", largest => {
    const outputs = [0, 1, 2].map(c => (c === largest ? 1 : -1));
    for (const target of [0, 1, 2])
      expect(accuracy(outputs, [target], 1, 3)).toBe(target === largest ? 1 : 0);
  });

  test("knows any number of classes, where the labels are no bytes", () => {
    const outputs = Float64Array.from({length: 2 * 400}, (_, i) => (i === 300 || i === 400 + 299 ? 1 : 0));
    expect(accuracy(outputs, [300, 300], 2, 400)).toBe(0.5);
    expect(() => accuracy(outputs, [300, 400], 2, 400)).toThrow(
      "accuracy: targets[1] must be a whole number in [0, 399], got 400",
    );
  });

  test.each([
    ["NaN", Number.NaN],
    ["undefined", undefined],
    ['"1"', "1"],
  ])("has no largest output where one of them is %s", (words, output) => {
    for (const place of [0, 1, 2]) {
      const outputs = [1, 2, 3].map((x, i) => (i === place ? output : x)) as number[];
      expect(() => accuracy(outputs, [2], 1, 3)).toThrow(
        `accuracy: outputs[${place}] must be a number, got ${words}`,
      );
    }
  });
});

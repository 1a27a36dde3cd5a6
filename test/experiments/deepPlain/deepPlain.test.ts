import {describe, expect, it} from "vitest";
import {
  decadesAbove,
  deepPlainCurve,
  deepPlainData,
  deepPlainEtas,
  deepPlainNames,
} from "../../../lib/experiments/deepPlain/deepPlain.js";
import {checkDeepPlain} from "../../../lib/experiments/deepPlain/result.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {readDigits, readSettings} from "../../../src/data/inputs.js";

describe("the decades of step sizes above a level", () => {
  const etas = [0.01, 0.1, 1, 10];

  it("reach to where the line between two points crosses it", () => {
    const range = decadesAbove(etas, [0, 1, 0.8, 0.2], 0.5)!;
    expect(range.from).toBeCloseTo(0.1 ** 1.5, 12);
    expect(range.to).toBeCloseTo(10 ** 0.5, 12);
    expect(range.decades).toBeCloseTo(2, 12);
  });

  it("end at the ends of the grid, and are none where nothing reaches the level", () => {
    expect(decadesAbove(etas, [1, 1, 1, 1], 0.5)).toEqual({
      from: 0.01,
      to: 10,
      decades: expect.closeTo(3, 12),
    });
    expect(decadesAbove(etas, [0.1, 0.4, 0.3, 0], 0.5)).toBeUndefined();
  });

  it("are those around the best point alone", () => {
    expect(decadesAbove(etas, [0.9, 0, 1, 0], 0.5)!.decades).toBeCloseTo(1, 12);
  });
});

describe("trainings of a deep plain network", () => {
  const settings = {...readSettings().deepPlain, depth: 1, width: 16, steps: 90, trainings: 1};
  const data = deepPlainData(readDigits(), settings, 1);

  it("learn at some step sizes, nothing at the smallest, and count as a guess where they diverge", () => {
    const {shares} = outcome(deepPlainCurve(data, settings, "gradientDescent", 1));
    expect(shares).toHaveLength(deepPlainEtas.length);
    expect(Math.max(...shares)).toBeGreaterThan(0.6);
    expect(shares[0]).toBeLessThan(0.3);
    expect(shares.at(-1)).toBeGreaterThan(0.05);
    expect(shares.at(-1)).toBeLessThan(0.3);
  });

  it("are the same with the same seed", () => {
    const again = () => outcome(deepPlainCurve(data, settings, "adam", 3));
    expect(again()).toEqual(again());
  });
});

describe("the check of the curves", () => {
  const shares = deepPlainEtas.map(() => 0.5);
  const result = {
    settings: readSettings().deepPlain,
    seed: 1,
    curves: deepPlainNames.map(method => ({method, shares})),
  };

  it("lets whole curves pass", () => {
    expect(checkDeepPlain(result, "deepPlain.json", "")).toEqual(result);
  });

  it("names a method that is none, and a curve that is too short", () => {
    const wrong = (curve: object) => () => checkDeepPlain({...result, curves: [curve]}, "deepPlain.json", "");
    expect(wrong({method: "sgd", shares})).toThrow(
      'deepPlain.json: curves[0].method must be one of gradientDescent, momentum, adadelta, rmsprop, adam, got "sgd"',
    );
    expect(wrong({method: "adam", shares: [1]})).toThrow(
      "deepPlain.json: the curve of adam must have 13 shares, got 1",
    );
  });
});

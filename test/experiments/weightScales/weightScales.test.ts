import {describe, expect, it} from "vitest";
import {outcome} from "../../../lib/experiments/outcome.js";
import {checkWeightScales} from "../../../lib/experiments/weightScales/result.js";
import {scaleAgainstInk} from "../../../lib/experiments/weightScales/scaleAgainstInk.js";
import {weightScales} from "../../../lib/experiments/weightScales/weightScales.js";
import {readDigits} from "../../../src/data/inputs.js";

const digits = readDigits();
const settings = {
  ...{hidden: 2, batchSize: 64, etaAdagrad: 0.03, etaRmsprop: 0.003, gamma: 0.1},
  ...{passes: [1, 2, 3, 4, 5], testShare: 0.8},
};

describe("the scales of the weights", () => {
  const scales = outcome(weightScales(digits, settings, 3));

  it("are there for each weight, after each of the passes, by both methods", () => {
    expect(checkWeightScales(scales, "file", "")).toEqual(scales);
    for (const {moments} of scales.trainings)
      expect(moments.map(({passes}) => passes)).toEqual(settings.passes);
  });

  it("are 0 for the weights of a pixel that never has ink, and only for them", () => {
    for (const {moments} of scales.trainings)
      for (const [i, scale] of moments[4].scales.entries())
        expect(scale === 0, String(i)).toBe(scales.ink[i % 64] === 0);
  });

  it("only grow under AdaGrad, which sums, and may fall under RMSProp, which averages", () => {
    const falls = scales.trainings.map(({moments}) =>
      moments[4].scales.some((scale, i) => scale < moments[3].scales[i]),
    );
    expect(falls).toEqual([false, true]);
  });

  it("say so where a training diverges", () => {
    expect(() => outcome(weightScales(digits, {...settings, etaRmsprop: 1e308}, 3))).toThrow(
      "weightScales.etaRmsprop must be small enough for 5 passes, got 1e+308",
    );
  });

  it("are refused where some are missing", () => {
    const [first, second] = scales.trainings;
    const short = {...first, moments: first.moments.slice(1)};
    expect(() => checkWeightScales({...scales, trainings: [short, second]}, "file.json", "")).toThrow(
      "file.json: adagrad must have 128 scales after each of 5 passes",
    );
  });
});

describe("scales against ink", () => {
  it("have the slope and the correlation of a straight line on logarithmic axes", () => {
    const ink = [0, 0.1, 0.2, 0.4];
    const scales = [...ink, ...ink].map((value, i) => (i < 4 ? 3 : 5) * value ** 2);
    const {slope, correlation} = scaleAgainstInk(ink, scales);
    expect(slope).toBeCloseTo(2, 12);
    expect(correlation).toBeCloseTo(1, 12);
  });
});

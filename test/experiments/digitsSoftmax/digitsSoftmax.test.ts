import {expect, it} from "vitest";
import {splitDigits} from "../../../lib/data/splitDigits.js";
import {digitsSoftmax} from "../../../lib/experiments/digitsSoftmax/digitsSoftmax.js";
import {checkDigitsSoftmax} from "../../../lib/experiments/digitsSoftmax/result.js";
import {softmaxCurve} from "../../../lib/experiments/digitsSoftmax/softmaxCurve.js";
import {outcome} from "../../../lib/experiments/outcome.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {fewDigits} from "../fewDigits.js";

it("there is a curve for each batch size and for all digits at once, all on the same parts and from the same seed", () => {
  const digits = fewDigits(60);
  const settings = {batchSizes: [4, 16], eta: 0.1, epochs: 2, testShare: 0.2};
  const told: number[] = [];
  const result = outcome(digitsSoftmax(digits, settings, 3), ({batchSize}) => told.push(batchSize));
  expect(told).toEqual([4, 16, 48]);
  expect([result.trainCount, result.testCount]).toEqual([48, 12]);
  expect(checkDigitsSoftmax(result, "file", "")).toEqual(result);
  const parts = splitDigits(digits, 0.2, createGenerator(3, "data"));
  result.curves.forEach((curve, k) => {
    const generator = createGenerator(3, "batches");
    expect(curve).toEqual(softmaxCurve({...parts, batchSize: told[k], eta: 0.1, epochs: 2, generator}));
  });
});

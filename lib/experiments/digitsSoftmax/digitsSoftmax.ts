import type {Digits} from "../../data/digits.js";
import {splitDigits} from "../../data/splitDigits.js";
import {createGenerator} from "../../random/generator.js";
import type {DigitsSoftmax, SoftmaxCurve} from "./result.js";
import type {DigitsSoftmaxSettings} from "./settings.js";
import {softmaxCurve} from "./softmaxCurve.js";

/**
 * Softmax regression on the digits by stochastic gradient descent, once for each batch size. Yields each curve, so that
 * a build can show how far it is.
 *
 * @throws RangeError if there are fewer digits to train on than a batch has, or a training diverges
 */
export function* digitsSoftmax(
  digits: Digits,
  settings: DigitsSoftmaxSettings,
  seed: number,
): Generator<SoftmaxCurve, DigitsSoftmax> {
  const {batchSizes, eta, epochs, testShare} = settings;
  const {train, test} = splitDigits(digits, testShare, createGenerator(seed, "data"));
  const curves: SoftmaxCurve[] = [];
  for (const batchSize of [...batchSizes, train.count]) {
    const generator = createGenerator(seed, "batches");
    const curve = softmaxCurve({train, test, batchSize, eta, epochs, generator});
    curves.push(curve);
    yield curve;
  }
  return {settings, trainCount: train.count, testCount: test.count, curves};
}

import {splitDigits} from "../lib/data/splitDigits.js";
import {createGenerator} from "../lib/random/generator.js";
import {checkSoftmaxCurve, softmaxCurve} from "../lib/training/softmaxCurve.js";
import {readDigits, readSettings} from "./inputs.js";

/** Softmax regression on the digits by stochastic gradient descent, once for each batch size of the settings. */
const {seed, digitsSoftmax} = readSettings();
const {batchSizes, eta, epochs, testShare} = digitsSoftmax;
const {train, test} = splitDigits(readDigits(), testShare, createGenerator(seed));

const curves = batchSizes.map(batchSize => {
  const curve = softmaxCurve({train, test, batchSize, eta, epochs, generator: createGenerator(seed)});
  const [steps, loss, accuracy] = [curve.steps, curve.loss, curve.accuracy].map(list => list.at(-1) ?? 0);
  const result = `loss ${loss.toFixed(3)}, test accuracy ${(100 * accuracy).toFixed(1)} %`;
  console.error(`digitsSoftmax: batch size ${batchSize}, ${steps} steps: ${result}`);
  return checkSoftmaxCurve(curve, "digitsSoftmax.json", `curves, batch size ${batchSize}`);
});

process.stdout.write(JSON.stringify({eta, epochs, trainCount: train.count, testCount: test.count, curves}));

import type {Digits} from "../../data/digits.js";
import {mlp} from "../../networks/mlp.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {withWeightDecay} from "../../optimizers/withWeightDecay.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {train} from "../../training/train.js";
import {lags, measuredDisplacements} from "./parabola.js";
import type {NeverStop} from "./result.js";
import {apart, type NeverStopSettings} from "./settings.js";

/** The runs on the parabola: enough that their means lie on what theory says. */
const chains = 2000;

/**
 * Trains a 64-hidden-10 network of tanh by plain SGD at a fixed η, and says how far its weights go from each moment to
 * each other; beside it the same on a parabola. Yields the passes made and their last loss now and then.
 *
 * @throws RangeError if the training leaves the numbers before the last pass
 */
export function* neverStop(
  digits: Digits,
  settings: NeverStopSettings,
  seed: number,
): Generator<{readonly passes: number; readonly loss: number}, NeverStop> {
  const {hidden, labelNoise, weightDecay, batchSize, eta, burnIn, watched, testShare} = settings;
  const epochs = burnIn + watched;
  const {train: examples} = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [64, hidden, 10], activation: "tanh"});
  const method = withWeightDecay(gradientDescent({eta}), {weightDecay});
  const training = train(network, {train: examples}, method, {batchSize, epochs, seed, labelNoise});
  const losses: number[] = [];
  const moments: Float64Array[] = [];
  let passes = 0;
  for (const {loss} of training) {
    if (passes > 0) losses.push(loss);
    if (passes % apart === 0) moments.push(Float64Array.from(training.parameters));
    if (passes % 50 === 0) yield {passes, loss};
    passes++;
  }
  if (losses.length < epochs) {
    throw new RangeError(`neverStop.eta must be small enough for ${epochs} passes, got ${eta}`);
  }
  const squares = moments.map(one => moments.map(other => squaredDistance(one, other)));
  const random = createGenerator(seed, "noise");
  const parabola = measuredDisplacements(lags, {chains, steps: 2 * Math.max(...lags), random});
  return {settings, dimension: network.dimension, losses, squares, parabola};
}

function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum;
}

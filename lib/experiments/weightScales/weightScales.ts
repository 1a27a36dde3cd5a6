import {type Digits, pixelCount} from "../../data/digits.js";
import {type Examples, evaluate} from "../../networks/evaluate.js";
import {mlp} from "../../networks/mlp.js";
import {adagrad} from "../../optimizers/adagrad.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";
import {rmsprop} from "../../optimizers/rmsprop.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {train} from "../../training/train.js";
import type {Vector} from "../../vector.js";
import type {WeightScales} from "./result.js";
import {etaOf, type ScaleTaker, scaleTakers, type WeightScalesSettings} from "./settings.js";

/** The scales of one training, after each of the passes. */
export type ScaledTraining = WeightScales["trainings"][number];

/**
 * Trains a 64-hidden-10 network of tanh on the digits by AdaGrad and by RMSProp, from the same weights and on the same
 * batches, and takes after each of the passes the scale √S of every weight between the pixels and the hidden neurons.
 * Yields each training once it has ended.
 *
 * @throws RangeError if a training leaves the numbers
 */
export function* weightScales(
  digits: Digits,
  settings: WeightScalesSettings,
  seed: number,
): Generator<ScaledTraining, WeightScales> {
  const {train: examples} = digitData(digits, {
    testShare: settings.testShare,
    generator: createGenerator(seed, "data"),
  });
  const trainings: ScaledTraining[] = [];
  for (const method of scaleTakers) {
    const training = scaledTraining(examples, method, settings, seed);
    yield training;
    trainings.push(training);
  }
  return {settings, ink: inkOf(examples), trainings};
}

/** The root mean square of each pixel over all examples. */
export function inkOf({inputs, count}: Examples): number[] {
  return Array.from({length: pixelCount}, (_, p) => {
    let sum = 0;
    for (let k = 0; k < count; k++) sum += inputs[k * pixelCount + p] ** 2;
    return Math.sqrt(sum / count);
  });
}

function scaledTraining(
  examples: Examples,
  method: ScaleTaker,
  settings: WeightScalesSettings,
  seed: number,
): ScaledTraining {
  const {hidden, batchSize, gamma, passes} = settings;
  const eta = etaOf(method, settings);
  const network = mlp({sizes: [pixelCount, hidden, 10], activation: "tanh"});
  const watched = withScales(method === "adagrad" ? adagrad({eta}) : rmsprop({eta, gamma}));
  const epochs = passes[passes.length - 1];
  const training = train(network, {train: examples}, watched.method, {batchSize, epochs, seed});
  const moments: ScaledTraining["moments"][number][] = [];
  for (const {epoch} of training) {
    if (!passes.includes(epoch)) continue;
    const {loss} = evaluate(network, training.parameters, examples);
    const squares = watched.squares().subarray(0, pixelCount * hidden);
    moments.push({passes: epoch, loss, scales: Array.from(squares, Math.sqrt)});
  }
  if (moments.length < passes.length) {
    const name = method === "adagrad" ? "etaAdagrad" : "etaRmsprop";
    throw new RangeError(`weightScales.${name} must be small enough for ${epochs} passes, got ${eta}`);
  }
  return {method, moments};
}

/** A method that shows the S of its run. */
function withScales<State extends OptimizerState & {S: Vector}>(
  method: Optimizer<State>,
): {method: Optimizer<State>; squares: () => Vector} {
  let S: Vector = new Float64Array(0);
  const init = (w: Vector) => {
    const state = method.init(w);
    S = state.S;
    return state;
  };
  return {method: {...method, init}, squares: () => S};
}

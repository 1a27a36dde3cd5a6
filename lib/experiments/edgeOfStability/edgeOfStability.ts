import {hessianVectorByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {selectDigits} from "../../data/splitDigits.js";
import {greatestEigenvalue} from "../../matrix/greatestEigenvalue.js";
import {asObjective} from "../../networks/asObjective.js";
import type {Examples} from "../../networks/evaluate.js";
import {initialParameters} from "../../networks/initialise.js";
import {mlp} from "../../networks/mlp.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {range, shuffle} from "../../random/shuffle.js";
import {digitExamples} from "../../training/digitData.js";
import type {EdgeOfStability} from "./result.js";
import type {EdgeOfStabilitySettings} from "./settings.js";

/** The products with the Hessian for the first sharpness, and for each later one, which sets out from the last. */
const [firstProducts, products] = [40, 12];

/** Where the descent stands. */
export interface SharpnessRecord {
  readonly step: number;
  /** The mean squared distance of the outputs from the one-hot labels. */
  readonly loss: number;
  /** λmax of the Hessian. */
  readonly sharpness: number;
}

/** What the descent runs on. */
export interface EdgeOfStabilityOptions {
  readonly eta: number;
  readonly steps: number;
  readonly every: number;
  readonly hidden: number;
  readonly seed: number;
}

/** Some digits, with the mean of each pixel taken off: otherwise the mean image makes the first sharpness. */
export function centredDigits(digits: Digits, count: number, seed: number): Examples {
  const order = range(digits.count);
  shuffle(order, createGenerator(seed, "data"), count);
  const examples = digitExamples(selectDigits(digits, order.subarray(0, count)));
  const width = examples.inputs.length / count;
  const mean = new Float64Array(width);
  examples.inputs.forEach((x, i) => {
    mean[i % width] += x / count;
  });
  return {...examples, inputs: Float64Array.from(examples.inputs, (x, i) => x - mean[i % width])};
}

/** Full-batch gradient descent with the sharpness on the way. Ends early where the loss leaves the numbers. */
export function* edgeOfStability(
  examples: Examples,
  {eta, steps, every, hidden, seed}: EdgeOfStabilityOptions,
): Generator<SharpnessRecord> {
  const width = examples.inputs.length / examples.count;
  const network = mlp({sizes: [width, hidden, 10], activation: "tanh", loss: "mse"});
  const objective = asObjective(network, examples);
  const hessianVector = hessianVectorByDifferences(objective);
  const random = createGenerator(seed, "weights");
  const w = initialParameters(network, "glorot", random);
  const g = new Float64Array(w.length);
  const method = gradientDescent({eta});
  const state = method.init(w);
  let direction: Float64Array = Float64Array.from(w, random.normal);
  for (let step = 0; step <= steps; step++) {
    const loss = objective.gradient(w, g);
    if (!Number.isFinite(loss)) return;
    if (step % every === 0) {
      const most = step === 0 ? firstProducts : products;
      const found = greatestEigenvalue((v, out) => hessianVector(w, v, out), direction, most);
      direction = found.vector;
      yield {step, loss, sharpness: found.value};
    }
    method.step(w, g, state, step);
  }
}

/** A training with its records as columns. */
export type SharpnessCurve = EdgeOfStability["trainings"][number];

/** All trainings of the settings, in the order of their η, on the same digits from the same weights. Yields each one. */
export function* edgeOfStabilityTrainings(
  digits: Digits,
  settings: EdgeOfStabilitySettings,
  seed: number,
): Generator<SharpnessCurve, EdgeOfStability> {
  const some = centredDigits(digits, settings.examples, seed);
  const trainings: SharpnessCurve[] = [];
  for (const eta of [...settings.smallEtas, ...settings.etas].sort((a, b) => a - b)) {
    const records = [...edgeOfStability(some, {...settings, eta, seed})];
    trainings.push({
      eta,
      step: records.map(({step}) => step),
      loss: records.map(({loss}) => loss),
      sharpness: records.map(({sharpness}) => sharpness),
    });
    yield trainings[trainings.length - 1];
  }
  const width = some.inputs.length / some.count;
  const {dimension} = mlp({sizes: [width, settings.hidden, 10], activation: "tanh", loss: "mse"});
  return {settings, dimension, trainings};
}

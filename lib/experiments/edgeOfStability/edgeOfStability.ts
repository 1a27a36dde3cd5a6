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

/** Gradient descent on all of a few digits. */
export const edgeOfStabilitySettings = {
  /** The digits, drawn at random: as many as a full batch takes in good time. */
  examples: 100,
  /** The width of the hidden layer of tanh. */
  hidden: 16,
  /** η ∈ (0, ∞): from about 0.3 on the edge is reached within the steps; the longer η, the more the sharpness overshoots. */
  etas: [0.3, 0.35],
  steps: 2000,
  /** The steps from one measurement of the sharpness to the next. */
  every: 50,
} as const;

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
  shuffle(order, createGenerator(seed), count);
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
  const random = createGenerator(seed);
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

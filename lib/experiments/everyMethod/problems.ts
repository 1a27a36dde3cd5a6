import type {Digits} from "../../data/digits.js";
import {asObjective} from "../../networks/asObjective.js";
import {initialParameters} from "../../networks/initialise.js";
import {mlp} from "../../networks/mlp.js";
import {epochBatches} from "../../objectives/data/epochBatches.js";
import {rosenbrock} from "../../objectives/functions/rosenbrock.js";
import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {sixValleys} from "../../objectives/functions/sixValleys.js";
import type {Objective} from "../../objectives/objective.js";
import {noisy} from "../../objectives/wrappers/noisy.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import type {TrainingData} from "../../training/train.js";
import type {EveryMethodSettings} from "./settings.js";

/** A problem of the course. */
export interface Problem {
  /** What it is, in a few words. */
  readonly name: string;
  /** A new copy of it, with the draws of a repetition at their beginning. */
  readonly make: (repetition: number) => Objective;
  /** So many times it is run, where draws decide. */
  readonly repetitions: number;
  readonly start: ArrayLike<number>;
  readonly steps: number;
  /** The loss that no run can go below. */
  readonly least: number;
  /** The exact loss of the weights, where the run's own is an estimate. */
  readonly exact?: Objective;
}

/** The problems, from the plainest to the digits. */
export function problemsOf(
  digits: Digits,
  {steps, noise, epochs, testShare}: EveryMethodSettings,
  seed: number,
): Problem[] {
  const valley = (angle: number) => rotatedQuadratic({lambda: [1, 100], angle, centre: [2, 1]});
  const flat = (
    name: string,
    objective: Objective,
    start: readonly [number, number],
    least = 0,
  ): Problem => ({
    name,
    make: () => objective,
    repetitions: 1,
    start,
    steps,
    least,
  });
  const bowl = rotatedQuadratic({lambda: [1, 10], angle: 0.4, centre: [2, 1]});
  return [
    flat("valley on an axis", valley(0), [-1, 0.7]),
    flat("valley, turned", valley(Math.PI / 4), [0.2, -1.4]),
    flat("bent valley", rosenbrock, [-1.2, 1]),
    flat("six valleys", sixValleys, [-0.96, -1.42], sixValleys.minima[0].value),
    {
      ...flat("a bowl with noise", bowl, [-1, 2]),
      make: repetition =>
        noisy(bowl, {sigma: noise, generator: createGenerator(seed, `noise ${repetition}`)}),
      repetitions: 30,
      exact: bowl,
    },
    digitsProblem("digits, one layer", [64, 10], digits, {epochs, testShare}, seed),
    digitsProblem("digits, deep", [64, 24, 24, 24, 24, 24, 10], digits, {epochs, testShare}, seed),
  ];
}

/** The loss of a network is measured on so many of its training digits: on all of them it would take longer than training. */
const measuredOn = 400;

/** A network of ReLUs on the training digits, in batches of 32. */
function digitsProblem(
  name: string,
  sizes: number[],
  digits: Digits,
  {epochs, testShare}: Pick<EveryMethodSettings, "epochs" | "testShare">,
  seed: number,
): Problem {
  const network = mlp({sizes, activation: "relu"});
  const data = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const whole = asObjective(network, data.train);
  const batches = (repetition: number) =>
    epochBatches(whole, {batchSize: 32, generator: createGenerator(seed, `batches ${repetition}`)});
  return {
    name,
    make: batches,
    repetitions: 1,
    start: initialParameters(network, "he", createGenerator(seed, "weights")),
    steps: epochs * batches(0).stepsPerEpoch,
    least: 0,
    exact: asObjective(network, firstOf(data.train, measuredOn)),
  };
}

function firstOf({inputs, targets, count}: Required<TrainingData>["train"], wanted: number) {
  const n = Math.min(count, wanted);
  return {count: n, inputs: inputs.subarray(0, n * (inputs.length / count)), targets: targets.subarray(0, n)};
}

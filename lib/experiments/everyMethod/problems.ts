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
import {problemNames} from "./problemNames.js";
import type {EveryMethodSettings} from "./settings.js";

/** A problem of the course. */
export interface Problem {
  /** What it is, in a few words. */
  readonly name: string;
  /** A new copy of it, with the draws of a repetition at their beginning. */
  readonly make: (repetition: number) => Objective;
  /** So many times it is run, where draws decide. */
  readonly repetitions: number;
  /** Where a repetition starts. */
  readonly start: (repetition: number) => ArrayLike<number>;
  readonly steps: number;
  /** The loss that no run can go below. */
  readonly least: number;
  /** The exact loss of the weights, where the run's own is an estimate. */
  readonly exact?: Objective;
}

/** Where the valleys and the bowl have their minimum. */
const centre = [2, 1] as const;

/** The problems, from the plainest to the digits. */
export function problemsOf(
  digits: Digits,
  {steps, noise, repetitions, digitSteps, testShare}: EveryMethodSettings,
  seed: number,
): Problem[] {
  const flat = (
    name: string,
    objective: Objective,
    start: readonly [number, number],
    least = 0,
  ): Problem => ({
    name,
    make: () => objective,
    repetitions: 1,
    start: () => start,
    steps,
    least,
  });
  // Turned as a whole, start and all: what does not know of axes does the same in both.
  const valley = (name: string, angle: number) =>
    flat(name, rotatedQuadratic({lambda: [1, 100], angle, centre}), [
      centre[0] - 3 * Math.cos(angle) + 0.3 * Math.sin(angle),
      centre[1] - 3 * Math.sin(angle) - 0.3 * Math.cos(angle),
    ]);
  const bowl = rotatedQuadratic({lambda: [1, 10], angle: 0.4, centre});
  return [
    valley(problemNames.axis, 0),
    valley(problemNames.turned, Math.PI / 4),
    flat(problemNames.bent, rosenbrock, [-1.2, 1]),
    flat(problemNames.six, sixValleys, [-0.96, -1.42], sixValleys.minima[0].value),
    {
      ...flat(problemNames.noise, bowl, [-1, 2]),
      make: repetition =>
        noisy(bowl, {sigma: noise, generator: createGenerator(seed, `noise ${repetition}`)}),
      repetitions: 10 * repetitions,
      exact: bowl,
    },
    digitsProblem(problemNames.layer, [64, 10], digits, {repetitions, digitSteps, testShare}, seed),
    digitsProblem(
      problemNames.deep,
      [64, 24, 24, 24, 24, 24, 10],
      digits,
      {repetitions, digitSteps, testShare},
      seed,
    ),
  ];
}

/** The loss of a network is measured on so many of its training digits: on all of them it would take longer than training. */
const measuredOn = 400;

/** A network of ReLUs on the training digits, in batches of 32. */
function digitsProblem(
  name: string,
  sizes: number[],
  digits: Digits,
  {repetitions, digitSteps, testShare}: Pick<EveryMethodSettings, "repetitions" | "digitSteps" | "testShare">,
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
    repetitions,
    start: repetition => initialParameters(network, "he", createGenerator(seed, `weights ${repetition}`)),
    steps: digitSteps,
    least: 0,
    exact: asObjective(network, firstOf(data.train, measuredOn)),
  };
}

function firstOf({inputs, targets, count}: Required<TrainingData>["train"], wanted: number) {
  const n = Math.min(count, wanted);
  return {count: n, inputs: inputs.subarray(0, n * (inputs.length / count)), targets: targets.subarray(0, n)};
}

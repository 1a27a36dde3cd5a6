import {twoMoons} from "../../data/twoMoons.js";
import type {ActivationName} from "../../networks/activations.js";
import {asObjective} from "../../networks/asObjective.js";
import type {Examples} from "../../networks/evaluate.js";
import {initialParameters} from "../../networks/initialise.js";
import {mlp} from "../../networks/mlp.js";
import type {Network} from "../../networks/network.js";
import type {DataObjective} from "../../objectives/objective.js";
import {adam} from "../../optimizers/adam.js";
import {createGenerator} from "../../random/generator.js";
import {run} from "../../run/run.js";

/** A small network that was trained to tell two moons apart. */
export interface MoonsNetwork {
  readonly network: Network;
  readonly examples: Examples;
  /** Its mean squared error over the examples. */
  readonly loss: DataObjective;
  /** The parameters after training. */
  readonly w: Float64Array;
}

const eta = 0.05;
const steps = 150;

/**
 * Trains a network 2-width-2 on two moons by Adam, with the mean squared error: in a few milliseconds.
 *
 * @param width the neurons of the hidden layer
 * @param count the examples
 * @param seed of the data and of the start, each with a stream of its own
 */
export function moonsNetwork({
  activation,
  width,
  count,
  seed,
}: {
  activation: ActivationName;
  width: number;
  count: number;
  seed: number;
}): MoonsNetwork {
  const examples = twoMoons({count, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [2, width, 2], activation, loss: "mse"});
  const loss = asObjective(network, examples);
  const scheme = activation === "relu" ? "he" : "glorot";
  const start = initialParameters(network, scheme, createGenerator(seed, "weights"));
  const {trajectory} = run(adam({eta}), loss, start, {steps});
  return {network, examples, loss, w: trajectory.slice(-network.dimension)};
}

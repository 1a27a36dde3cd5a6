import type {DataObjective} from "../objectives/objective.js";
import {checkExamples, checkNetwork} from "./checkExamples.js";
import {checkInputs, checkTargets} from "./checks.js";
import {type Examples, evaluate} from "./evaluate.js";
import type {Network} from "./network.js";

/** Room for batches picked out of a set of examples: grown when a larger one comes, used again for each. */
export interface Gathered {
  inputs: Float64Array;
  targets: Uint32Array;
}

/** Copies the examples `batch[0..size)` one after the other into `gathered`. */
export function gather(
  {inputs, targets}: Examples,
  width: number,
  batch: Uint32Array,
  size: number,
  gathered: Gathered,
): void {
  if (gathered.targets.length < size) {
    gathered.inputs = new Float64Array(size * width);
    gathered.targets = new Uint32Array(size);
  }
  const rows = gathered.inputs;
  for (let k = 0, to = 0; k < size; k++) {
    gathered.targets[k] = targets[batch[k]];
    for (let from = batch[k] * width, end = from + width; from < end; from++, to++) rows[to] = inputs[from];
  }
}

/**
 * The mean loss of a network over a set of examples, as an objective: so that every optimizer and every tool of the
 * theory works on it.
 *
 * @throws RangeError if there is no example, or the examples are none that the network can take
 * @example
 * const xor = {count: 4, inputs: Float64Array.of(0, 0, 0, 1, 1, 0, 1, 1), targets: Uint8Array.of(0, 1, 1, 0)};
 * const network = mlp({sizes: [2, 8, 2], activation: "tanh"});
 * const w0 = initialParameters(network, "glorot", createGenerator(1, "weights"));
 * run(adam({eta: 0.05}), asObjective(network, xor), w0, {steps: 100});
 */
export function asObjective(network: Network, examples: Examples): DataObjective {
  checkNetwork("asObjective", network);
  const {count, inputs, targets} = checkExamples("asObjective", "examples", examples);
  const width = network.sizes[0];
  checkInputs("asObjective", inputs, width, count);
  checkTargets("asObjective", targets, count, network.sizes[network.sizes.length - 1]);
  const gathered: Gathered = {inputs: new Float64Array(0), targets: new Uint32Array(0)};
  return {
    name: network.name,
    dimension: network.dimension,
    count,
    value: w => evaluate(network, w, examples).loss,
    gradient: (w, out) => network.lossAndGradient(w, inputs, targets, count, out),
    batchGradient(w, batch, size, out) {
      gather(examples, width, batch, size, gathered);
      return network.lossAndGradient(w, gathered.inputs, gathered.targets, size, out);
    },
  };
}

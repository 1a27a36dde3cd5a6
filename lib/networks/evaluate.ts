import type {Vector} from "../vector.js";
import {checkTargets} from "./checks.js";
import {losses} from "./losses.js";
import type {Network} from "./network.js";

/** Examples, a row of inputs each, with the class of each. */
export interface Examples {
  /** The number of examples N. */
  readonly count: number;
  /** N × width, row by row. */
  readonly inputs: Vector;
  /** The class of each, 0, 1, … (length N). */
  readonly targets: Uint8Array;
}

/** How well a network does on a set of examples. */
export interface Evaluation {
  /** The mean loss. */
  readonly loss: number;
  /** The share of the examples whose largest output is the target's. */
  readonly accuracy: number;
}

/** The share of `count` rows of outputs (count × classes) in which the target's is the largest; the first, if two are. */
export function accuracy(
  outputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
): number {
  let right = 0;
  for (let k = 0; k < count; k++) {
    let best = 0;
    for (let c = 1; c < classes; c++) if (outputs[k * classes + c] > outputs[k * classes + best]) best = c;
    if (best === targets[k]) right++;
  }
  return right / count;
}

/**
 * The loss and the accuracy of a network on a set of examples, from one pass over them.
 *
 * @throws RangeError for examples that the network cannot take
 */
export function evaluate(network: Network, parameters: Vector, examples: Examples): Evaluation {
  const {inputs, targets, count} = examples;
  const classes = network.sizes[network.sizes.length - 1];
  const outputs = network.outputs(parameters, inputs, count);
  checkTargets(network.name, targets, count, classes);
  return {
    loss: losses[network.loss](outputs, targets, count, classes),
    accuracy: accuracy(outputs, targets, count, classes),
  };
}

import {isList, wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import type {Vector} from "../vector.js";
import {checkExamples, checkNetwork} from "./checkExamples.js";
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

/**
 * The share of `count` rows of outputs (count × classes) in which the target's is the largest; the first, if two are.
 *
 * @throws RangeError if there are too few outputs or targets, or an output is NaN, among which none is the largest
 */
export function accuracy(
  outputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
): number {
  wholeNumber("accuracy", "count", count, 1);
  wholeNumber("accuracy", "classes", classes, 1);
  checkTargets("accuracy", targets, count, classes);
  if (!isList(outputs) || outputs.length < count * classes) {
    const given = isList(outputs) ? outputs.length : describe(outputs);
    throw new RangeError(`accuracy: outputs must hold ${count} rows of ${classes}, got ${given}`);
  }
  for (let i = 0; i < count * classes; i++) {
    if (typeof outputs[i] === "number" && !Number.isNaN(outputs[i])) continue;
    throw new RangeError(`accuracy: outputs[${i}] must be a number, got ${describe(outputs[i])}`);
  }
  return shareOfRight(outputs, targets, count, classes);
}

/** The accuracy; a row that holds a NaN is never right. */
function shareOfRight(
  outputs: ArrayLike<number>,
  targets: ArrayLike<number>,
  count: number,
  classes: number,
): number {
  let right = 0;
  for (let k = 0; k < count; k++) {
    let best = 0;
    let areNumbers = true;
    for (let c = 0; c < classes; c++) {
      const output = outputs[k * classes + c];
      if (output > outputs[k * classes + best]) best = c;
      areNumbers &&= !Number.isNaN(output);
    }
    if (best === targets[k] && areNumbers) right++;
  }
  return right / count;
}

/**
 * The loss and the accuracy of a network on a set of examples, from one pass over them. Where outputs have left the
 * numbers, the loss has too, and their rows count as wrong.
 *
 * @throws RangeError for examples that the network cannot take
 */
export function evaluate(network: Network, parameters: Vector, examples: Examples): Evaluation {
  checkNetwork("evaluate", network);
  const {inputs, targets, count} = checkExamples("evaluate", "examples", examples);
  const classes = network.sizes[network.sizes.length - 1];
  const outputs = network.outputs(parameters, inputs, count);
  checkTargets(network.name, targets, count, classes);
  return {
    loss: losses[network.loss](outputs, targets, count, classes),
    accuracy: shareOfRight(outputs, targets, count, classes),
  };
}

import {wholeNumber} from "../arguments.js";
import type {Vector} from "../vector.js";
import {checkExamples, checkNetwork} from "./checkExamples.js";
import type {Examples} from "./evaluate.js";
import type {Network} from "./network.js";

/**
 * One output of a network for one example, as a function of the parameters: w ↦ z_c(x; w).
 *
 * @param examples the first of them is looked at
 * @param output c, the number of the output; 0 by default
 * @throws RangeError if there is no such output
 */
export function outputOf(network: Network, examples: Examples, output = 0): (w: Vector) => number {
  checkNetwork("outputOf", network);
  const {inputs} = checkExamples("outputOf", "examples", examples);
  const classes = network.sizes[network.sizes.length - 1];
  wholeNumber("outputOf", "output", output, 0, classes - 1);
  return w => network.outputs(w, inputs, 1)[output];
}

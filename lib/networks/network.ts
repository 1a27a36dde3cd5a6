import type {Vector} from "../vector.js";
import type {ActivationName} from "./activations.js";
import type {Layer} from "./layer.js";
import type {LossName} from "./losses.js";

/**
 * A network that tells classes apart, as functions of its flat parameter vector: layer by layer W row by row
 * ([out][in], or [filter][channel][row][column]), then b.
 *
 * The examples of a batch are given as `inputs`, a row each, and `targets`, the class of each; both may be longer than
 * `count` examples need. Parameters, inputs and gradients may be of either precision; the sums inside are made in
 * double precision, and rounded once where they leave.
 */
export interface Network {
  readonly name: string;
  /** The widths of the input, of the hidden layers and of the output. */
  readonly sizes: readonly number[];
  readonly activation: ActivationName;
  readonly loss: LossName;
  readonly residual: boolean;
  readonly bias: boolean;
  readonly layers: readonly Layer[];
  /** The number of parameters n. */
  readonly dimension: number;
  /** The outputs z (count × classes), before any softmax. The array is used again by the next call. */
  outputs(parameters: Vector, inputs: Vector, count: number): Float64Array;
  /** Writes the gradient of the mean loss over the batch into `out` (length n) and returns that loss. */
  lossAndGradient(
    parameters: Vector,
    inputs: Vector,
    targets: ArrayLike<number>,
    count: number,
    out: Vector,
  ): number;
}

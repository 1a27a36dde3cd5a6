import type {Vector} from "../vector.js";
import type {Layer} from "./layer.js";

/** The room in which a network computes: made once, grown when a larger batch comes, used again for each. */
export interface Workspace {
  /** What layer l reads (count × inputs); the first is the batch itself. */
  readonly hidden: Float64Array[];
  /** a(z) of layer l (count × outputs). The same array as hidden[l + 1] where the layer adds nothing to it. */
  readonly branches: Float64Array[];
  /** ∂/∂hidden[l + 1], for all layers but the last. */
  readonly errors: Float64Array[];
  /** ∂/∂z of layer l. The same array as errors[l] where nobody needs that any more. */
  readonly deltas: Float64Array[];
  /** Makes room for `count` examples. */
  reserve(count: number): void;
  /** Takes in the inputs of a batch: `length` numbers, copied only where their precision is another. */
  takeInputs(inputs: Vector, length: number): void;
  /** The parameters in double precision, copied only where they are not. */
  doubles(parameters: Vector): Float64Array;
  /** Where to write the gradient in double precision: `out` itself if it can hold it. */
  gradientFor(out: Vector): Float64Array;
  /** The first `length` outputs of the network. */
  outputs(length: number): Float64Array;
}

/** The room for a network of these layers, with `dimension` parameters. */
export function createWorkspace(layers: readonly Layer[], dimension: number): Workspace {
  const last = layers.length - 1;
  const hidden: Float64Array[] = [];
  const branches: Float64Array[] = [];
  const errors: Float64Array[] = [];
  const deltas: Float64Array[] = [];
  let capacity = 0;
  let inputCopy = new Float64Array(0);
  let parameterCopy = new Float64Array(0);
  let gradientCopy = new Float64Array(0);
  let outputView: Float64Array = new Float64Array(0);

  return {
    hidden,
    branches,
    errors,
    deltas,
    reserve(count) {
      if (count <= capacity) return;
      capacity = count;
      layers.forEach(({outputs, residual}, l) => {
        branches[l] = new Float64Array(count * outputs);
        if (l < last) {
          hidden[l + 1] = residual ? new Float64Array(count * outputs) : branches[l];
          errors[l] = new Float64Array(count * outputs);
        }
        deltas[l] = l < last && !residual ? errors[l] : new Float64Array(count * outputs);
      });
      outputView = new Float64Array(0);
    },
    takeInputs(inputs, length) {
      if (inputs instanceof Float64Array) {
        hidden[0] = inputs;
        return;
      }
      if (inputCopy.length < length) inputCopy = new Float64Array(length);
      for (let i = 0; i < length; i++) inputCopy[i] = inputs[i];
      hidden[0] = inputCopy;
    },
    doubles(parameters) {
      if (parameters instanceof Float64Array) return parameters;
      if (parameterCopy.length === 0) parameterCopy = new Float64Array(dimension);
      parameterCopy.set(parameters);
      return parameterCopy;
    },
    gradientFor(out) {
      if (out instanceof Float64Array) return out;
      if (gradientCopy.length === 0) gradientCopy = new Float64Array(dimension);
      return gradientCopy;
    },
    outputs(length) {
      if (outputView.length !== length) outputView = branches[last].subarray(0, length);
      return outputView;
    },
  };
}

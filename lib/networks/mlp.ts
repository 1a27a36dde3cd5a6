import {sameLength, wholeNumber} from "../arguments.js";
import type {Vector} from "../vector.js";
import {type ActivationName, activations} from "./activations.js";
import {checkBatch, checkTargets, oneOf} from "./checks.js";
import {denseBackward, denseForward, denseGradient} from "./dense.js";
import {layersOf, parameterCount} from "./layer.js";
import {type LossName, losses} from "./losses.js";
import type {Network} from "./network.js";
import {createWorkspace} from "./workspace.js";

/** What a multi-layer perceptron is made of. */
export interface MlpOptions {
  /** The widths of the input, of the hidden layers and of the output: [64, 32, 10]. */
  sizes: readonly number[];
  /** a, between the layers; the output layer is linear. "relu" by default. */
  activation?: ActivationName;
  /** What is averaged over the examples; "cross-entropy" by default. */
  loss?: LossName;
  /** Whether each hidden layer whose widths match adds its input. */
  residual?: boolean;
  /** Whether the layers have a b; true by default. */
  bias?: boolean;
}

/**
 * A multi-layer perceptron with L layers over one flat parameter vector:
 *
 *     h₀ = x        hₗ = a(Wₗhₗ₋₁ + bₗ) [+ hₗ₋₁]        z = W_L h_L₋₁ + b_L
 *
 * and its gradient by back-propagation, written by hand. The room for a batch is made when a larger one comes than
 * ever before; beyond that, no call allocates.
 *
 * @param sizes two widths at least, each a whole number ≥ 1
 * @throws RangeError for a width, a name or a batch that does not fit
 * @example
 * const network = mlp({sizes: [64, 32, 10], activation: "relu", loss: "cross-entropy"});
 * const w = initialParameters(network, "he", createGenerator(1));
 * const loss = network.lossAndGradient(w, inputs, targets, 32, gradient);
 * @source Rumelhart, Hinton, Williams (1986), Learning representations by back-propagating errors; He, Zhang, Ren, Sun
 *   (2016), Deep residual learning for image recognition
 */
export function mlp({
  sizes,
  activation = "relu",
  loss = "cross-entropy",
  residual = false,
  bias = true,
}: MlpOptions): Network {
  if (sizes.length < 2) throw new RangeError(`mlp: sizes must hold 2 widths at least, got ${sizes.length}`);
  sizes.forEach((size, l) => {
    wholeNumber("mlp", `sizes[${l}]`, size, 1);
  });
  const {apply, chain} = activations[oneOf("mlp", "activation", activation, activations)];
  const lossOf = losses[oneOf("mlp", "loss", loss, losses)];
  const layers = layersOf(sizes, bias, residual);
  const dimension = parameterCount(layers);
  const classes = sizes[sizes.length - 1];
  const depth = layers.length;
  const name = `${sizes.join("-")} ${activation}${residual ? " residual" : ""}`;
  const room = createWorkspace(layers, dimension);

  /** Runs the batch forward: a(z) of layer l goes to room.branches[l], what the next layer reads to room.hidden[l + 1]. */
  const forward = (w: Float64Array, count: number) => {
    const {hidden, branches} = room;
    for (let l = 0; l < depth; l++) {
      const a = branches[l];
      denseForward(layers[l], w, hidden[l], count, a);
      if (l === depth - 1) return;
      const length = count * layers[l].outputs;
      apply(a, length);
      const h = hidden[l + 1];
      if (layers[l].residual) for (let i = 0; i < length; i++) h[i] = a[i] + hidden[l][i];
    }
  };

  /** Takes ∂/∂z of the last layer, in room.deltas[depth − 1], back through the layers and writes the gradient. */
  const backward = (w: Float64Array, count: number, out: Float64Array) => {
    const {hidden, branches, errors, deltas} = room;
    for (let l = depth - 1; ; l--) {
      denseGradient(layers[l], deltas[l], hidden[l], count, out);
      if (l === 0) return;
      const e = errors[l - 1];
      const length = count * layers[l].inputs;
      denseBackward(layers[l], w, deltas[l], count, e);
      if (layers[l].residual) for (let i = 0; i < length; i++) e[i] += errors[l][i];
      const d = deltas[l - 1];
      if (d !== e) for (let i = 0; i < length; i++) d[i] = e[i];
      chain(branches[l - 1], d, length);
    }
  };

  /** Checks the batch, brings it into the room and runs it forward; returns the parameters as doubles. */
  const enter = (parameters: Vector, inputs: Vector, count: number): Float64Array => {
    checkBatch(name, parameters, dimension, inputs, sizes[0], count);
    room.reserve(count);
    room.takeInputs(inputs, count * sizes[0]);
    const w = room.doubles(parameters);
    forward(w, count);
    return w;
  };

  return {
    name,
    sizes: [...sizes],
    activation,
    loss,
    residual,
    bias,
    layers,
    dimension,
    outputs(parameters, inputs, count) {
      enter(parameters, inputs, count);
      return room.outputs(count * classes);
    },
    lossAndGradient(parameters, inputs, targets, count, out) {
      sameLength(name, "out", out, dimension);
      const w = enter(parameters, inputs, count);
      checkTargets(name, targets, count, classes);
      const value = lossOf(room.branches[depth - 1], targets, count, classes, room.deltas[depth - 1]);
      const gradient = room.gradientFor(out);
      backward(w, count, gradient);
      if (gradient !== out) out.set(gradient);
      return value;
    },
  };
}

import {type Differentiated, differentiateVector} from "../../../autodiff/differentiate.js";
import type {Node, VectorArithmetic} from "../../../autodiff/recorder.js";
import type {Examples} from "../../../networks/evaluate.js";
import type {Network} from "../../../networks/network.js";

/** The mean loss of a network over a few examples, written on the tape operation by operation. */
export function networkOnTape(network: Network, {count, inputs, targets}: Examples): Differentiated {
  const width = network.sizes[0];
  return differentiateVector(
    (arithmetic, w) => {
      const losses = Array.from({length: count}, (_, k) => {
        const x = arithmetic.constant(inputs.subarray(k * width, (k + 1) * width));
        return lossOf(arithmetic, network, outputsOf(arithmetic, network, w, x), targets[k]);
      });
      return arithmetic.div(
        losses.reduce((sum, loss) => arithmetic.add(sum, loss)),
        count,
      );
    },
    network.dimension,
    network.name,
  );
}

/** z: each layer a(Wh + b), with h added where it is residual; no activation on the last. */
function outputsOf(arithmetic: VectorArithmetic, {layers, activation}: Network, w: Node, x: Node): Node {
  const {add, matrixVector, part} = arithmetic;
  return layers.reduce((h, layer, l) => {
    const product = matrixVector(part(w, layer.weights, layer.inputs * layer.outputs), h);
    const z = layer.biases === undefined ? product : add(product, part(w, layer.biases, layer.outputs));
    if (l === layers.length - 1) return z;
    const a = activation === "linear" ? z : arithmetic[activation](z);
    return layer.residual ? add(h, a) : a;
  }, x);
}

/** −log softmax(z)ₜ, or |z − one-hot(t)|². */
function lossOf(arithmetic: VectorArithmetic, {loss}: Network, z: Node, target: number): Node {
  const {at, constant, exp, log, square, sub, sum} = arithmetic;
  if (loss === "cross-entropy") return sub(log(sum(exp(z))), at(z, target));
  const oneHot = Array.from({length: z.size}, (_, c) => (c === target ? 1 : 0));
  return sum(square(sub(z, constant(oneHot))));
}

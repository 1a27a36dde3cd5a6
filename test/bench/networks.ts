import * as tf from "@tensorflow/tfjs-core";
import {initialParameters} from "../../lib/networks/initialise.js";
import {mlp} from "../../lib/networks/mlp.js";
import type {Network} from "../../lib/networks/network.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import type {Precision} from "../../lib/run/position.js";
import {digitExamples} from "../../lib/training/digitData.js";
import {readDigits} from "../../src/data/inputs.js";
import {fastest} from "./fastest.js";
import {printTable, threeDigits} from "./table.js";
import {backends, useBackend} from "./tensorFlow.js";

const eta = 0.01;
const networks = [
  [64, 32, 10],
  [64, 128, 10],
  [64, 128, 128, 10],
].map(sizes => mlp({sizes}));
const batchSizes = [1, 32, 256];
const digits = digitExamples(readDigits());
/** A step that differs from ours by more than float32's rounding is another step. */
const tolerance = 1e-5;

/** Something that trains: a step on the batch, and what its parameters are then. */
interface Contender {
  step(): void;
  parameters(): ArrayLike<number>;
}

/** What trains a network on the first `count` digits. */
type Maker = (network: Network, count: number) => Contender;

/**
 * Times training steps of networks beside TensorFlow.js: plain SGD on ReLU networks with cross-entropy, one batch of
 * digits again and again, so that all have the same to do, which is checked. Single precision comes last among ours:
 * the loop of gradient descent is slower once it has met both kinds of arrays.
 */
export async function networkTraining(): Promise<void> {
  const columns: [name: string, rates: number[]][] = [
    ["ours, float64", ratesOf(descent("float64"))],
    ["ours, float32", ratesOf(descent("float32"))],
  ];
  for (const backend of backends) {
    await useBackend(backend);
    columns.push([`TensorFlow.js ${backend}`, ratesOf(tensorFlow)]);
  }
  printTable(
    "Networks, plain SGD: examples per second, in thousands",
    ["network, B", ...columns.map(([name]) => name), "float64 ÷ best of theirs"],
    networks.flatMap(({sizes}, i) =>
      batchSizes.map((count, j) => {
        const rates = columns.map(([, rates]) => rates[i * batchSizes.length + j]);
        const ratio = rates[0] / Math.max(...rates.slice(2));
        return [`${sizes.join("-")}, ${count}`, ...rates.map(threeDigits), ratio.toFixed(2)];
      }),
    ),
  );
}

/** Thousands of examples per second, for each network and each batch size. */
function ratesOf(make: Maker): number[] {
  return networks.flatMap(network =>
    batchSizes.map(count => {
      const contender = make(network, count);
      checkFirstStep(contender, network, count);
      return (1e6 * count) / fastest(() => contender.step());
    }),
  );
}

/** Throws unless the contender's first step is ours. */
function checkFirstStep(contender: Contender, network: Network, count: number): void {
  const ours = descent("float64")(network, count);
  ours.step();
  contender.step();
  const [w, expected] = [contender.parameters(), ours.parameters()];
  for (let i = 0; i < expected.length; i++) {
    if (Math.abs(w[i] - expected[i]) > tolerance) {
      throw new Error(`${network.name}: parameter ${i} must become ${expected[i]}, got ${w[i]}`);
    }
  }
}

const start = (network: Network) => initialParameters(network, "he", createGenerator(1));

function descent(precision: Precision): Maker {
  const array = precision === "float32" ? Float32Array : Float64Array;
  return (network, count) => {
    const inputs = array.from(digits.inputs.subarray(0, 64 * count));
    const w = array.from(start(network));
    const g = new array(w.length);
    const optimizer = gradientDescent({eta});
    const state = optimizer.init(w);
    return {
      step() {
        network.lossAndGradient(w, inputs, digits.targets, count, g);
        optimizer.step(w, g, state, 0);
      },
      parameters: () => w,
    };
  };
}

/**
 * The same step by the back end in use. The gradient is written out in TensorFlow.js's operations: its own tape makes
 * the same ones and some more, and is slower, most of all on small batches.
 */
const tensorFlow: Maker = ({layers, ...network}, count) => {
  const w = start({layers, ...network});
  const part = (from: number, length: number) => Float32Array.from(w.subarray(from, from + length));
  // TensorFlow.js has the weights as [in][out].
  const W = layers.map(({weights, inputs, outputs}) =>
    tf.variable(tf.transpose(tf.tensor2d(part(weights, inputs * outputs), [outputs, inputs]))),
  );
  const b = layers.map(({biases, outputs}) => tf.variable(tf.tensor1d(part(biases!, outputs))));
  const x = tf.tensor2d(Float32Array.from(digits.inputs.subarray(0, 64 * count)), [count, 64]);
  const classes = tf.tensor1d(Int32Array.from(digits.targets.subarray(0, count)), "int32");
  const y = tf.cast(tf.oneHot(classes, 10), "float32");
  const scale = tf.scalar(eta / count);
  const last = layers.length - 1;
  const update = () => {
    const h: tf.Tensor2D[] = [x];
    layers.forEach((_, l) => {
      const activation = l < last ? "relu" : "linear";
      h.push(tf.fused.matMul({a: h[l], b: W[l], bias: b[l], activation}) as tf.Tensor2D);
    });
    let d: tf.Tensor2D = tf.mul(tf.sub(tf.softmax(h[last + 1]), y), scale);
    for (let l = last; l >= 0; l--) {
      const dW: tf.Tensor2D = tf.matMul(h[l], d, true, false);
      const db: tf.Tensor1D = tf.sum(d, 0);
      if (l > 0) d = tf.mul(tf.matMul(d, W[l], false, true), tf.step(h[l]));
      W[l].assign(tf.sub(W[l], dW));
      b[l].assign(tf.sub(b[l], db));
    }
  };
  return {
    step: () => tf.tidy(update),
    parameters: () => layers.flatMap((_, l) => [...tf.transpose(W[l]).dataSync(), ...b[l].dataSync()]),
  };
};

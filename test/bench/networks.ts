import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import * as tf from "@tensorflow/tfjs-core";
import type {Precision} from "../../lib/run/position.js";
import {
  batchSizes,
  type Contender,
  descent,
  digits,
  eta,
  type Maker,
  networks,
  ratesOf,
  start,
} from "./networkSteps.js";
import {printTable, threeDigits} from "./table.js";
import {backends, useBackend} from "./tensorFlow.js";

/** A first step that differs from ours by more than float32's rounding is another step. */
const tolerance = 1e-5;

/**
 * Times training steps of networks beside TensorFlow.js: plain SGD on ReLU networks with cross-entropy, one batch of
 * digits again and again, so that all have the same to do, which is checked. Each precision of ours has a process of
 * its own, as a page or a worker has one: code that meets both kinds of arrays is slower, and so is all code over
 * arrays once TensorFlow.js is loaded.
 */
export async function networkTraining(): Promise<void> {
  const columns: [name: string, rates: readonly number[]][] = [
    ["ours, float64", await measured("float64")],
    ["ours, float32", await measured("float32")],
  ];
  for (const backend of backends) {
    await useBackend(backend);
    checkFirstSteps();
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

function measured(precision: Precision): Promise<number[]> {
  const child = fork(fileURLToPath(new URL("./networkStepsInOwnProcess.ts", import.meta.url)), [precision]);
  return new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("exit", code => reject(new Error(`the measurement in ${precision} ended with code ${code}`)));
  });
}

/** Throws unless TensorFlow.js makes the same first steps as this library. */
function checkFirstSteps(): void {
  for (const network of networks) {
    for (const count of batchSizes) {
      const [w, expected] = [tensorFlow, descent("float64")].map(make => firstStep(make(network, count)));
      for (let i = 0; i < expected.length; i++) {
        if (Math.abs(w[i] - expected[i]) <= tolerance) continue;
        throw new Error(`${network.name}: parameter ${i} must become ${expected[i]}, got ${w[i]}`);
      }
    }
  }
}

function firstStep(contender: Contender): ArrayLike<number> {
  contender.step();
  return contender.parameters();
}

/**
 * The same by the back end in use. The gradient is written out in TensorFlow.js's operations: its own tape makes the
 * same ones and some more, and is slower, most of all on small batches.
 */
const tensorFlow: Maker = (network, count) => {
  const {layers} = network;
  const w = start(network);
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

import {createRequire} from "node:module";
import {dirname} from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import {setWasmPaths} from "@tensorflow/tfjs-backend-wasm";
import {fastest} from "./fastest.js";

export const backends = ["cpu", "wasm"] as const;

/** The methods that TensorFlow.js has, under our names. */
const optimizers: Record<string, () => tf.Optimizer> = {
  gradientDescent: () => tf.train.sgd(1e-6),
  momentumEtaOutside: () => tf.train.momentum(1e-6, 0.9),
  "momentumEtaOutside, looking ahead": () => tf.train.momentum(1e-6, 0.9, true),
  adagrad: () => tf.train.adagrad(1e-6),
  rmsprop: () => tf.train.rmsprop(1e-6),
  "rmsprop, with momentum": () => tf.train.rmsprop(1e-6, 0.99, 0.9),
  "rmsprop, centred and with momentum": () => tf.train.rmsprop(1e-6, 0.99, 0.9, 1e-8, true),
  adadeltaZeiler: () => tf.train.adadelta(1e-6),
  adam: () => tf.train.adam(1e-6),
  adamax: () => tf.train.adamax(1e-6),
};

/** Prepares a back end of TensorFlow.js; the files of its WebAssembly lie in its package. */
export async function useBackend(backend: (typeof backends)[number]): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve("@tensorflow/tfjs-backend-wasm");
  setWasmPaths(`${dirname(wasm)}/`);
  await tf.setBackend(backend);
  await tf.ready();
}

/** Nanoseconds per parameter and step of a method of TensorFlow.js in float32; undefined where it has none. */
export function tensorFlowCost(name: string, n: number): number | undefined {
  const optimizer = optimizers[name]?.();
  if (!optimizer) return undefined;
  const w = tf.variable(tf.ones([n]));
  const g = tf.fill([n], 0.1);
  const cost = fastest(() => optimizer.applyGradients({[w.name]: g})) / n;
  w.dispose();
  g.dispose();
  optimizer.dispose();
  return cost;
}

import {initialParameters} from "../../lib/networks/initialise.js";
import {mlp} from "../../lib/networks/mlp.js";
import type {Network} from "../../lib/networks/network.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import type {Precision} from "../../lib/run/position.js";
import {digitExamples} from "../../lib/training/digitData.js";
import {readDigits} from "../../src/data/inputs.js";
import {fastest} from "./fastest.js";

export const eta = 0.01;
export const networks: readonly Network[] = [
  [64, 32, 10],
  [64, 128, 10],
  [64, 128, 128, 10],
].map(sizes => mlp({sizes}));
export const batchSizes = [1, 32, 256];
export const digits = digitExamples(readDigits());

/** The parameters that all begin with. */
export const start = (network: Network) => initialParameters(network, "he", createGenerator(1));

/** Something that trains: a step on the batch, and what its parameters are then. */
export interface Contender {
  step(): void;
  parameters(): ArrayLike<number>;
}

/** What trains a network on the first `count` digits. */
export type Maker = (network: Network, count: number) => Contender;

/** Plain SGD by this library. */
export function descent(precision: Precision): Maker {
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

/** Thousands of examples per second, for each network and each batch size. */
export function ratesOf(make: Maker): number[] {
  return networks.flatMap(network =>
    batchSizes.map(count => {
      const {step} = make(network, count);
      return (1e6 * count) / fastest(step);
    }),
  );
}

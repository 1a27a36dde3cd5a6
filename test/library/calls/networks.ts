import * as library from "../../../lib/index.js";
import type {Network} from "../../../lib/networks/network.js";
import type {Training} from "../../../lib/training/train.js";
import {above, type Calls, call, list, optional, takes} from "./argument.js";

const small = library.mlp({sizes: [2, 3, 2]});
const network = takes(small);
const convolved = library.convolutionalNetwork({
  image: {channels: 1, height: 2, width: 2},
  convolutions: [{filters: 2, kernel: 2}],
  dense: [2],
});
const filters = takes(convolved);
const generator = () => takes(library.createGenerator(1));
const w = () => library.initialParameters(small, "he", library.createGenerator(1));
const points = () => ({count: 2, inputs: Float64Array.of(0, 1, 1, 0), targets: Uint8Array.of(0, 1)});
const examples = () => takes(points());
const pictures = () => ({
  count: 20,
  pixels: new Float64Array(20 * 64).fill(0.5),
  labels: Uint8Array.from({length: 20}, (_, k) => k % 10),
});
const digits = () => takes(pictures());
const descent = library.gradientDescent({eta: 0.1});
const method = takes((eta: number) => library.gradientDescent({eta}));
const outputs = (of: Network) =>
  of.outputs(new Float64Array(of.dimension).fill(0.1), new Float64Array(of.sizes[0]), 1);
const trained = (training: Training) => library.finish(training).records;

export const networks: Calls = {
  mlp: call(
    () => [
      {
        ...{sizes: takes([2, 3, 2]), activation: optional("tanh"), loss: optional("mse")},
        ...{residual: optional(true), bias: optional(true)},
      },
    ],
    outputs,
  ),
  convolutionalNetwork: call(
    () => [
      {
        ...{
          image: takes({channels: 1, height: 2, width: 2}),
          convolutions: [{filters: 2, kernel: 2}],
          dense: [2],
        },
        ...{activation: optional("tanh"), loss: optional("mse"), bias: optional(true)},
      },
    ],
    outputs,
  ),
  filtersOf: call(() => [filters, new Float64Array(convolved.dimension), 0]),
  asObjective: call(
    () => [network, examples()],
    (f: ReturnType<typeof library.asObjective>) => f.value(w()),
  ),
  evaluate: call(() => [network, w(), examples()]),
  accuracy: call(() => [takes([1, 0, 0, 1], "integers", "longer"), list([0, 1]), 2, 2]),
  initialParameters: call(() => [network, "he", generator()]),
  kinksAlong: call(() => [network, examples(), w(), w()]),
  layerDirection: call(() => [network, w(), {generator: generator(), layer: optional(1)}]),
  layerOutputs: call(() => [network, w(), takes(Float64Array.of(1, 2), "longer"), 1, 0]),
  lineDerivatives: call(() => [network, w(), w(), examples()]),
  outputOf: call(
    () => [network, examples(), optional(1)],
    (output: (w: Float64Array) => number) => output(w()),
  ),
  permuteUnits: call(() => [network, w(), 0, [2, 0, 1]]),
  digitExamples: call(() => [digits()]),
  digitData: call(() => [digits(), {testShare: 0.2, multipleOf: optional(2), generator: generator()}]),
  withLabelNoise: call(() => [examples(), 2, 0.5, generator()]),
  train: call(
    () => [
      network,
      {train: points(), test: points()},
      method,
      {
        ...{
          batchSize: 1,
          epochs: 1,
          seed: 1,
          schedule: above(0.1),
          labelNoise: optional(0.1),
        },
        ...{
          scheme: optional(takes("he", "null")),
          start: optional(takes(w(), "integers", "null")),
          precision: optional("float64"),
        },
        ...{record: optional(takes({every: 1, train: true, test: true}, "{}"))},
      },
    ],
    trained,
  ),
  finish: call(() => [
    takes(library.train(small, {train: points()}, descent, {batchSize: 1, epochs: 1, seed: 1})),
  ]),
  stepsToTarget: call(() => [
    network,
    {train: points(), test: points()},
    method,
    {
      ...{target: above(0.5), every: 1, most: 3, batchSize: 1, seed: 1},
      schedule: above(0.1),
    },
  ]),
  parseDigits: call(() => [`${Array(64).fill(7).join(",")},3\n`, takes("digits.csv", "text")]),
  decodeDigits: call(() => [takes(library.encodeDigits(pictures()))]),
  encodeDigits: call(() => [digits()]),
  splitDigits: call(() => [digits(), 0.2, generator()]),
  selectDigits: call(() => [digits(), takes(Uint32Array.of(1, 2), "integers")]),
  twoMoons: call(() => [{count: 4, sigma: optional(above(0.1)), generator: generator()}]),
};

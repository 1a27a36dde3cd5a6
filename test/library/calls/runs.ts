import * as library from "../../../lib/index.js";
import type {RandomGenerator} from "../../../lib/random/generator.js";
import type {Run} from "../../../lib/run/startRun.js";
import {above, type Calls, call, list, optional, real, takes, word} from "./argument.js";

const rosenbrock = takes(library.rosenbrock);
const method = takes(library.adam({eta: 0.1}));
const descent = (eta: number) => library.gradientDescent({eta});
const w0 = list([-1.2, 1]);
const advanced = (run: Run) => run.advance(2);
const drawn = (generator: RandomGenerator) => generator.normal();

export const runs: Calls = {
  run: call(() => [
    method,
    rosenbrock,
    w0,
    {
      ...{steps: 3, stop: optional(() => false), record: optional("all")},
      precision: optional("float64"),
    },
  ]),
  startRun: call(
    () => [method, rosenbrock, w0, takes({precision: optional("float64")}, "undefined", "{}")],
    advanced,
  ),
  resumeRun: call(
    () => [
      takes(library.startRun(library.adam({eta: 0.1}), library.rosenbrock, [1, 2]).save()),
      method,
      rosenbrock,
    ],
    advanced,
  ),
  tuneStepSize: call(() => [
    descent,
    rosenbrock,
    w0,
    {etas: takes([1e-4, 1e-3], "longer", "integers"), steps: 3},
  ]),
  runRace: call(() => [
    takes([{method: "descent", make: descent, eta: 1e-3}], "[]"),
    rosenbrock,
    w0,
    {steps: 3, etas: optional(takes([1e-4, 1e-3], "null", "longer", "integers"))},
  ]),
  logarithmicGrid: call(() => [above(1), takes(10, "2.5"), 5]),
  createGenerator: call(() => [1, optional(takes("data", "text"))], drawn),
  restoreGenerator: call(
    () => [{words: library.createGenerator(1).save().words, spare: takes(0.5, "null", "-1", "2.5")}],
    drawn,
  ),
  shuffle: call(() => [
    takes(Uint32Array.of(1, 2, 3), "longer", "integers"),
    takes(library.createGenerator(1)),
    optional(takes(2, "null")),
  ]),
  subsets: call(
    () => [3, 2],
    (all: Iterable<Uint32Array>) => Array.from(all, subset => subset.slice()),
  ),
  inInterval: call(() => [word("momentum"), word("gamma"), real(0.5), takes(library.real)]),
  wholeNumber: call(() => [word("run"), word("steps"), 3, optional(takes(0, "-1")), optional(10)]),
  sameLength: call(() => [word("run"), word("w"), list([1, 2]), 2]),
};

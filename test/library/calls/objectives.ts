import * as library from "../../../lib/index.js";
import type {Objective} from "../../../lib/objectives/objective.js";
import type {ChangeOfVariables} from "../../../lib/objectives/wrappers/changeOfVariables.js";
import {above, type Calls, call, list, optional, real, takes} from "./argument.js";

const rosenbrock = takes(library.rosenbrock);
/** The value and the gradient of an objective, at a point near zero. */
const evaluated = (objective: Objective) => {
  const w = new Float64Array(objective.dimension).fill(0.1);
  const out = w.slice();
  return [objective.value(w), objective.gradient(w, out), out];
};
/** A change of variables without names. */
const there = ({matrix, inverse, shift}: ChangeOfVariables) => [matrix, inverse, shift];

const generator = () => takes(library.createGenerator(1));
const X = [
  [1, 0],
  [1, 1],
];
const data = () => takes(library.leastSquares({X, y: [1, 2]}));
const plane = () => Float64Array.of(0.5, 0.25);
const inPlane = () => takes([0.5, 0.25], "integers");

export const objectives: Calls = {
  quadratic: call(
    () => [
      {
        A: [
          [2, 1],
          [1, 1],
        ],
        b: optional(takes([0.5, 0.25], "integers", "null")),
        c: optional(real(1)),
      },
    ],
    evaluated,
  ),
  rotatedQuadratic: call(
    () => [
      {
        lambda: inPlane(),
        angle: optional(real(0.1)),
        centre: optional(takes([0.5, 0.25], "integers", "null")),
      },
    ],
    evaluated,
  ),
  exponentialBowl: call(() => [{lambda: takes([1, 2], "integers", "longer")}], evaluated),
  doubleWell: call(() => [takes({tilt: optional(0.1)}, "undefined", "{}")], evaluated),
  reddi: call(
    () => [takes({C: optional(above(3)), period: optional(takes(3))}, "undefined", "{}")],
    evaluated,
  ),
  leastSquares: call(() => [{X, y: list([1, 2]), lam: optional(above(0.1))}], evaluated),
  logisticRegression: call(() => [{X, y: list([1, -1]), lam: optional(above(0.1))}], evaluated),
  softmaxRegression: call(
    () => [{inputs: list([1, 2]), labels: list([0, 1]), classes: 2, lam: optional(above(0.1))}],
    evaluated,
  ),
  lineFit: call(() => [list([1, 2, 4]), list([3, 4, 4])]),
  miniBatches: call(
    () => [data(), {batchSize: 2, replacement: optional(true), generator: generator()}],
    evaluated,
  ),
  epochBatches: call(() => [data(), {batchSize: 2, generator: generator()}], evaluated),
  noisy: call(() => [rosenbrock, {sigma: takes(0.1, "2.5", "integers"), generator: generator()}], evaluated),
  noisyAlong: call(
    () => [
      rosenbrock,
      {
        covariance: [
          [1, 0.5],
          [0.5, 1],
        ],
        generator: generator(),
      },
    ],
    evaluated,
  ),
  penalised: call(() => [rosenbrock, {weightDecay: above(0.1)}], evaluated),
  counted: call(() => [rosenbrock], evaluated),
  transformed: call(() => [rosenbrock, takes(library.rotation(1)), optional(above(2))], evaluated),
  transformedLandscape: call(() => [rosenbrock, takes(library.rotation(1)), optional(above(2))], evaluated),
  alongLine: call(
    () => [library.rosenbrock.value, list([1, 2]), list([0, 1])],
    (along: (alpha: number) => number) => along(0.5),
  ),
  linearMap: call(() => [X], there),
  rotation: call(() => [real(0.1), optional(3), optional([0, 1])], there),
  stretching: call(() => [takes([1, 2], "integers", "longer")], there),
  shifting: call(() => [takes([1, 2], "integers", "longer")], there),
  composed: call(() => [takes(library.rotation(1)), takes(library.rotation(2))], there),
  inverted: call(() => [takes(library.rotation(1))], there),
  toNew: call(() => [takes(library.rotation(1)), plane(), plane()]),
  toOld: call(() => [takes(library.rotation(1)), plane(), plane()]),
  covariance: call(() => [
    {
      method: () => library.adam({eta: 0.1}),
      objective: rosenbrock,
      w0: list([1, 2]),
      change: takes(library.rotation(1)),
      lossScale: optional(above(2)),
      steps: 3,
      prepare: optional(takes(() => {}, "null")),
    },
  ]),
  orthogonal: call(() => [Float64Array.of(0, 1, 1, 0), 2], there),
  rowsAndColumns: call(() => [Float64Array.of(0, 1, 1, 0), Float64Array.of(1), [2, 1]], there),
};

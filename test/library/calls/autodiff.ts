import type {ScalarFunction} from "../../../lib/autodiff/arithmetic.js";
import type {Differentiated} from "../../../lib/autodiff/differentiate.js";
import * as library from "../../../lib/index.js";
import type {Objective} from "../../../lib/objectives/objective.js";
import {above, type Calls, call, list, optional, real, takes} from "./argument.js";

const f: ScalarFunction = ({add, mul, square}, [x, y]) => add(square(x), mul(10, square(y)));
const recorded = () => library.differentiate(f, 2);
const bowl = () => takes(recorded());
const plane = () => Float64Array.of(0.5, 0.25);
const square = (x: number) => x * x;
const rosenbrock = takes(library.rosenbrock);
const evaluated = (g: Objective) => {
  const w = new Float64Array(g.dimension).fill(0.1);
  return [g.value(w), g.gradient(w, w)];
};

export const autodiff: Calls = {
  differentiate: call(() => [f, 2, optional(takes("bowl", "text"))], evaluated),
  differentiateVector: call(
    () => [(({sum}, w) => sum(w)) as library.VectorFunction, 2, optional(takes("sum", "text"))],
    evaluated,
  ),
  directionalDerivative: call(() => [f, plane(), plane()]),
  forwardGradient: call(() => [f, plane(), plane()]),
  forwardDifference: call(() => [square, real(1), above(0.1)]),
  centralDifference: call(() => [square, real(1), above(0.1)]),
  secondDifference: call(() => [square, real(1), above(0.1)]),
  bestForwardStep: call(() => [real(1), real(1)]),
  bestCentralStep: call(() => [real(1), real(1)]),
  forwardDifferences: call(() => [rosenbrock, plane(), above(0.1), plane()]),
  centralDifferences: call(() => [rosenbrock, plane(), above(0.1), plane()]),
  differenceErrors: call(() => [bowl(), [plane()], takes([0.1, 0.01], "[]", "integers", "longer")]),
  gradientCost: call(() => [bowl()]),
  inLogarithms: call(() => [takes(library.throughDescent(recorded(), [1, 1], 3))], evaluated),
  throughDescent: call(() => [bowl(), list([1, 1]), 3], evaluated),
  walkThrough: call(
    () => [bowl()],
    (walk: library.Walk) => walk.at(plane(), 2),
  ),
  gradientAccuracy: call(() => [bowl(), f, plane(), [0.1, 0.01]]),
  gradientError: call(() => [f, plane(), plane()]),
  formula: call(
    () => ["a * x^2 + y", {variables: optional(["x", "y"]), parameters: takes({a: 2})}],
    (g: Differentiated) => evaluated(g),
  ),
  scalarFunction: call(
    () => ["x^2 + y", optional(["x", "y"])],
    (g: ScalarFunction) => g(library.numbers, [1, 2]),
  ),
};

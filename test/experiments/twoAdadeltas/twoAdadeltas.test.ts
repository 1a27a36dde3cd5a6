import {expect, it} from "vitest";
import {
  runTwoAdadeltas,
  stepLengths,
  twoAdadeltas,
} from "../../../lib/experiments/twoAdadeltas/twoAdadeltas.js";
import {adadelta} from "../../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../../lib/optimizers/adadeltaZeiler.js";
import type {History} from "../../../lib/run/history.js";
import {run} from "../../../lib/run/run.js";

it("the length of each step is the distance of its ends", () => {
  const trajectory = Float64Array.of(0, 0, 3, 4, 3, 5, 2, 5);
  expect(stepLengths({trajectory, steps: 3} as History)).toEqual([5, 1, 1]);
});

it("both run in the same valley, with γ and ε as they are given, and η in the lecture's alone", () => {
  const {valley, steps} = twoAdadeltas;
  const [gamma, epsilon, start] = [0.2, 1e-3, [2, -1]];
  const {lecture, zeiler} = runTwoAdadeltas({eta: 0.03, gamma, epsilon}, start);
  expect(lecture).toEqual(run(adadelta({eta: 0.03, gamma, epsilon}), valley, start, {steps}));
  expect(zeiler).toEqual(run(adadeltaZeiler({gamma, epsilon}), valley, start, {steps}));
  expect(runTwoAdadeltas({eta: 0.03, gamma, epsilon}).lecture.trajectory.slice(0, 2)).toEqual(
    Float64Array.from(twoAdadeltas.start),
  );
});

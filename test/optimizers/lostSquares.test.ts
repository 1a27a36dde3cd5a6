import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import {adamax} from "../../lib/optimizers/adamax.js";
import {adamw} from "../../lib/optimizers/adamw.js";
import {amsgrad} from "../../lib/optimizers/amsgrad.js";
import {nadam} from "../../lib/optimizers/nadam.js";
import type {NotedState} from "../../lib/optimizers/notedState.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {radam} from "../../lib/optimizers/radam.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {run} from "../../lib/run/run.js";
import {scalar} from "./scalar.js";

const note = "squared gradients are below the least number: set epsilon, or steps are lost";

/** Each at a constant gradient goes η a step, whatever the gradient's scale, if ε is 0. */
const methods: Record<string, (epsilon: number) => Optimizer<NotedState>> = {
  adagrad: epsilon => adagrad({eta: 0.1, epsilon}),
  rmsprop: epsilon => rmsprop({eta: 0.1, epsilon}),
  "rmsprop, centred": epsilon => rmsprop({eta: 0.1, epsilon, centred: true}),
  adadelta: epsilon => adadelta({eta: 0.1, epsilon: epsilon ** 2}),
  adadeltaZeiler: epsilon => adadeltaZeiler({epsilon: epsilon ** 2}),
  adam: epsilon => adam({eta: 0.1, epsilon}),
  adamw: epsilon => adamw({eta: 0.1, epsilon, weightDecay: 0}),
  amsgrad: epsilon => amsgrad({eta: 0.1, epsilon}),
  nadam: epsilon => nadam({eta: 0.1, epsilon}),
  radam: epsilon => radam({eta: 0.1, gamma: 0.1, epsilon}),
};

/** One step, and the note of the tenth, from w = (1, 1) with the gradient (g, 0) each time. */
function steps(method: Optimizer<NotedState>, g: number, precision: "float64" | "float32" = "float64") {
  const vector = (...numbers: number[]) =>
    precision === "float64" ? Float64Array.from(numbers) : Float32Array.from(numbers);
  const w = vector(1, 1);
  const state = method.init(w);
  for (let t = 0; t < 10; t++) method.step(w, vector(g, 0), state, t);
  return {moved: 1 - w[0], note: state.note};
}

describe.each(Object.entries(methods))("%s without an ε", (name, method) => {
  // RAdam's first steps are momentum's, without a root.
  test.skipIf(name === "radam")("goes as far for a gradient of any scale whose squares are numbers", () => {
    const {moved} = steps(method(0), 1);
    fc.assert(
      fc.property(fc.double({min: -150, max: 150, noNaN: true}), exponent => {
        const scaled = steps(method(0), 10 ** exponent);
        expect(Math.abs(scaled.moved - moved)).toBeLessThan(1e-9);
        expect(scaled.note).toBe("");
      }),
      {numRuns: 50},
    );
  });

  test("says that steps are lost where the squares of gradients are below the numbers", () => {
    for (const g of [1e-157, 3e-162, -1e-165, 1e-300, 5e-324])
      expect(steps(method(0), g).note, `${g}`).toBe(note);
    for (const g of [1e-21, -1e-30, 1e-44]) expect(steps(method(0), g, "float32").note, `${g}`).toBe(note);
    expect(steps(method(0), 0).note).toBe("");
    expect(steps(method(0), 1e-17, "float32").note).toBe("");
  });

  test("has nothing to say where ε is large beside the squares, or a gradient came that was", () => {
    for (const g of [1e-165, 1e-300]) expect(steps(method(1e-8), g).note).toBe("");
    expect(steps(method(1e-8), 1e-30, "float32").note).toBe("");
    const w = Float64Array.of(1);
    const state = method(0).init(w);
    const optimizer = method(0);
    for (const [t, g] of [1e-165, 1, 1e-165].entries()) optimizer.step(w, Float64Array.of(g), state, t);
    expect(state.note, name).toBe("");
  });
});

test("a run hands the note on, step by step, and so says why it stands still", () => {
  const f = scalar(
    "1e-200 x",
    x => 1e-200 * x,
    () => 1e-200,
    () => 0,
  );
  const {notes, w, outcome} = run(adam({eta: 0.1, epsilon: 0}), f, [1], {steps: 3});
  expect(w[0]).toBe(1);
  expect(outcome).toBe("completed");
  expect(notes).toEqual([1, 2, 3].map(step => ({step, text: note})));
});

test("Adamax needs no squares: its step is η at a gradient of 1e-300", () => {
  const w = Float64Array.of(1);
  const optimizer = adamax({eta: 0.1, epsilon: 0});
  optimizer.step(w, Float64Array.of(1e-300), optimizer.init(w), 0);
  expect(w[0]).toBeCloseTo(0.9, 15);
});

import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import type {NotedState} from "../../lib/optimizers/notedState.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {run} from "../../lib/run/run.js";
import {scalar} from "../optimizers/scalar.js";

const bowl = quadratic({
  A: [
    [1, 0],
    [0, 2],
  ],
});

describe("run", () => {
  test("records w, f and η row by row: by hand on a bowl", () => {
    const history = run(gradientDescent({eta: t => 0.5 / (t + 1)}), bowl, [4, 2], {steps: 2});
    expect(history).toEqual({
      dimension: 2,
      first: 0,
      steps: 2,
      every: 1,
      trajectory: Float64Array.of(4, 2, 2, 0, 1.5, 0),
      values: Float64Array.of(12, 2, 1.125),
      eta: Float64Array.of(0.5, 0.25),
      w: Float64Array.of(1.5, 0),
      notes: [],
      outcome: "completed",
      message: "completed 2 steps",
    });
  });

  test("of 0 steps has the start alone", () => {
    const {trajectory, values, eta, message} = run(gradientDescent({eta: 1}), bowl, [4, 2], {steps: 0});
    expect([...trajectory, ...values, ...eta]).toEqual([4, 2, 12]);
    expect(message).toBe("completed 0 steps");
  });

  test("asks stop at the start and after each update, and ends where it says so", () => {
    const asked: [number, number, number][] = [];
    const {outcome, message, steps, values} = run(gradientDescent({eta: 0.5}), bowl, [4, 2], {
      steps: 10,
      stop(w, value, k) {
        asked.push([w[0], value, k]);
        return value < 1;
      },
    });
    expect(asked).toEqual([
      [4, 12, 0],
      [2, 2, 1],
      [1, 0.5, 2],
    ]);
    expect([outcome, message, steps, values.length]).toEqual(["stopped", "stopped at step 2", 2, 3]);
  });

  test("may stop before the first update", () => {
    const {message, steps} = run(gradientDescent({eta: 1}), bowl, [0, 0], {steps: 5, stop: () => true});
    expect([message, steps]).toEqual(["stopped at step 0", 0]);
  });

  test("evaluates the gradient once per update, and once at the end", () => {
    let calls = 0;
    const counted: Objective = {
      ...bowl,
      gradient(w, out) {
        calls++;
        return bowl.gradient(w, out);
      },
    };
    run(gradientDescent({eta: 0.1}), counted, [4, 2], {steps: 7});
    expect(calls).toBe(8);
  });

  test("with λ = 100 and η = 0.03 from 1 has a loss of infinity at step 510, and says that it diverged there", () => {
    const steep = scalar(
      "50x²",
      x => 50 * x * x,
      x => 100 * x,
      () => 100,
    );
    const {outcome, message, steps, values, trajectory} = run(gradientDescent({eta: 0.03}), steep, [1], {
      steps: 2000,
    });
    expect([outcome, message, steps]).toEqual(["diverged", "diverged at step 510", 509]);
    expect([values.length, trajectory.length]).toEqual([510, 510]);
    expect([...values, ...trajectory].every(Number.isFinite)).toBe(true);
  });

  test("diverges where a parameter leaves the numbers though f does not", () => {
    const blind: Objective = {
      ...bowl,
      gradient(w, out) {
        out[0] = Infinity;
        out[1] = 0;
        return 1 + 0 * w[1];
      },
    };
    expect(run(gradientDescent({eta: 1}), blind, [1, 1], {steps: 3}).message).toBe("diverged at step 1");
  });

  test("collects what a method has to tell of its steps, and tells the last of it where it diverges", () => {
    const talkative: Optimizer<NotedState> = {
      name: "talkative",
      init: () => ({eta: 0, note: ""}),
      step(w, _g, state, t) {
        state.note = t % 2 === 1 ? `t is ${t}` : "";
        if (t === 3) w[0] = Number.NaN;
      },
    };
    const {notes, message} = run(talkative, bowl, [1, 1], {steps: 10});
    expect(notes).toEqual([
      {step: 2, text: "t is 1"},
      {step: 4, text: "t is 3"},
    ]);
    expect(message).toBe("diverged at step 4: t is 3");
  });

  test("runs in single precision where it is asked to", () => {
    const {trajectory} = run(gradientDescent({eta: 0.1}), bowl, [1, 1], {steps: 1, precision: "float32"});
    expect(trajectory[2]).toBe(Math.fround(0.9));
  });

  test("leaves the start as it was given", () => {
    const w0 = Float64Array.of(4, 2);
    run(gradientDescent({eta: 0.1}), bowl, w0, {steps: 3});
    expect(Array.from(w0)).toEqual([4, 2]);
  });

  test("names a start of another length, one that is not finite, f that is not, and steps that are no number", () => {
    const method = gradientDescent({eta: 0.1});
    expect(() => run(method, bowl, [1], {steps: 1})).toThrow("run: w0 must have length 2, got 1");
    expect(() => run(method, bowl, [1, Number.NaN], {steps: 1})).toThrow(
      "run: w0[1] must be a finite number, got NaN",
    );
    expect(() => run(method, bowl, [1e200, 0], {steps: 1})).toThrow(
      "run: quadratic must be finite at w0, got Infinity",
    );
    expect(() => run(method, bowl, [1, 1], {steps: -1})).toThrow(
      "run: steps must be a whole number ≥ 0, got -1",
    );
  });
});

import {describe, expect, test} from "vitest";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {run} from "../../lib/run/run.js";
import {startRun} from "../../lib/run/startRun.js";

const method = () => momentum({eta: t => 1e-3 / (1 + t), gamma: 0.9});

describe("startRun", () => {
  test("stands at w0 with nothing done", () => {
    const started = startRun(method(), rosenbrock, [-1.2, 1]);
    expect([...started.w]).toEqual([-1.2, 1]);
    expect(started.t).toBe(0);
    expect(started.value).toBe(rosenbrock.value(Float64Array.of(-1.2, 1)));
    expect([...started.state.v]).toEqual([0, 0]);
  });

  test("in two advances goes where one run goes, bit for bit", () => {
    const whole = run(method(), rosenbrock, [-1.2, 1], {steps: 50});
    const started = startRun(method(), rosenbrock, [-1.2, 1]);
    const before = started.advance(20);
    const after = started.advance(30);
    expect([before.first, before.steps, after.first, after.steps]).toEqual([0, 20, 20, 30]);
    expect([before.message, after.message]).toEqual(["completed 20 steps", "completed 50 steps"]);
    expect([...before.trajectory.slice(0, -2), ...after.trajectory]).toEqual([...whole.trajectory]);
    expect([...before.values.slice(0, -1), ...after.values]).toEqual([...whole.values]);
    expect([...before.eta, ...after.eta]).toEqual([...whole.eta]);
    expect([started.t, started.value]).toEqual([50, whole.values[50]]);
    expect([...started.w]).toEqual([...whole.trajectory.slice(-2)]);
  });

  test("asks stop with the number of all updates made", () => {
    const started = startRun(method(), rosenbrock, [-1.2, 1]);
    started.advance(4);
    const {message, first, steps} = started.advance(100, {stop: (_w, _value, k) => k === 6});
    expect([message, first, steps]).toEqual(["stopped at step 6", 4, 2]);
  });

  test("does not go on once it has diverged", () => {
    const started = startRun(gradientDescent({eta: 1}), rosenbrock, [-1.2, 1]);
    const {outcome, message} = started.advance(100);
    expect(outcome).toBe("diverged");
    expect(message).toBe(`diverged at step ${started.t}`);
    expect(() => started.advance(1)).toThrow(
      `advance: the run diverged at step ${started.t} and cannot go on`,
    );
  });

  test("names what is wrong with a start and with a number of steps", () => {
    expect(() => startRun(method(), rosenbrock, [1])).toThrow("startRun: w0 must have length 2, got 1");
    expect(() => startRun(method(), rosenbrock, [1, 1]).advance(0.5)).toThrow(
      "advance: steps must be a whole number ≥ 0, got 0.5",
    );
  });
});

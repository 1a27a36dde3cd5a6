import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {run} from "../../lib/run/run.js";
import {resumeRun, startRun} from "../../lib/run/startRun.js";

/** ½x², with one gradient that is far too large: the k-th that is asked for, the first being the 0th. */
function withSpike(spike: number, at: number): Objective {
  const bowl = quadratic({A: [[1]]});
  let asked = 0;
  return {
    ...bowl,
    gradient(w, out) {
      const value = bowl.gradient(w, out);
      if (asked++ === at) out[0] = spike;
      return value;
    },
  };
}

const squaring: readonly (readonly [string, () => Optimizer])[] = [
  ["adagrad", () => adagrad({eta: 0.1})],
  ["rmsprop", () => rmsprop({eta: 0.1})],
  ["adam", () => adam({eta: 0.1})],
];

describe("a run whose state is not finite", () => {
  test.each(squaring)("ends at that step and says so: %s, one gradient of 1e200", (_, make) => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 20}), at => {
        const history = run(make(), withSpike(1e200, at), [1], {steps: 40});
        expect(history.outcome).toBe("diverged");
        expect(history.message).toBe(`diverged at step ${at + 1}: S is not finite`);
        expect(history.steps).toBe(at);
        expect(history.values.every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test("in single precision is one after a gradient of 6e19", () => {
    const options = {steps: 9, precision: "float32"} as const;
    expect(run(rmsprop({eta: 0.1}), withSpike(6e20, 4), [1], options).message).toBe(
      "diverged at step 5: S is not finite",
    );
    expect(run(rmsprop({eta: 0.1}), withSpike(6e17, 4), [1], options).outcome).not.toBe("diverged");
  });

  test("cannot go on, and cannot go on after it was saved", () => {
    const dead = startRun(rmsprop({eta: 0.1}), withSpike(1e200, 2), [1]);
    expect(dead.advance(10).outcome).toBe("diverged");
    expect(() => dead.advance(1)).toThrow("advance: the run diverged at step 3 and cannot go on");
    const resumed = resumeRun(dead.save(), rmsprop({eta: 0.1}), withSpike(1, 0));
    expect(() => resumed.advance(1)).toThrow("advance: the run diverged at step 3 and cannot go on");
  });

  test("is found in what a state holds inside, too", () => {
    const nested: Optimizer<OptimizerState & {inner: {memory: Float64Array}}> = {
      name: "nested",
      init: w => ({eta: 0.1, inner: {memory: new Float64Array(w.length)}}),
      step(_w, _g, {inner}, t) {
        if (t === 2) inner.memory[0] = Number.NaN;
      },
    };
    expect(run(nested, quadratic({A: [[1]]}), [1], {steps: 9}).message).toBe(
      "diverged at step 3: inner.memory is not finite",
    );
  });
});

import {describe, expect, test} from "vitest";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import type {Recording} from "../../lib/run/recording.js";
import {run} from "../../lib/run/run.js";
import {startRun} from "../../lib/run/startRun.js";

const bowl = quadratic({
  A: [
    [1, 0],
    [0, 2],
  ],
});
const method = gradientDescent({eta: 0.1});
const runTo = (steps: number, record?: Recording) => run(method, bowl, [4, 2], {steps, record});

/** ½|w|² in many dimensions, at little cost. */
const wide = (dimension: number): Objective => ({
  name: "wide bowl",
  dimension,
  value: w => 0.5 * w[0] * w[0],
  gradient(w, out) {
    out.fill(0);
    out[0] = w[0];
    return 0.5 * w[0] * w[0];
  },
});

/** The bytes that a history holds on to. */
const bytesOf = ({trajectory, values, eta, w}: ReturnType<typeof run>) =>
  [trajectory, values, eta, w].reduce((sum, array) => sum + array.buffer.byteLength, 0);

describe("what a run records", () => {
  const all = runTo(10);

  test("is every row unless it is asked for less", () => {
    expect(all.every).toBe(1);
    expect(all.trajectory).toHaveLength(2 * 11);
    expect([...all.w]).toEqual([...all.trajectory.subarray(-2)]);
  });

  test("is every k-th row from the start on, and the values, the step sizes and the end in any case", () => {
    for (const every of [2, 3, 5, 10, 11]) {
      const some = runTo(10, {every});
      expect(some.every).toBe(every);
      const rows = Array.from({length: Math.floor(10 / every) + 1}, (_, k) => k * every);
      expect([...some.trajectory]).toEqual(rows.flatMap(k => [...all.trajectory.subarray(2 * k, 2 * k + 2)]));
      expect([some.values, some.eta, some.w]).toEqual([all.values, all.eta, all.w]);
    }
  });

  test("is no row where none is asked for", () => {
    const none = runTo(10, "none");
    expect(none.every).toBe(Infinity);
    expect(none.trajectory).toHaveLength(0);
    expect([none.values, none.eta, none.w]).toEqual([all.values, all.eta, all.w]);
  });

  test("begins anew with each advance", () => {
    const started = startRun(method, bowl, [4, 2]);
    started.advance(3, {record: "none"});
    const {first, trajectory} = started.advance(4, {record: {every: 4}});
    expect(first).toBe(3);
    expect([...trajectory]).toEqual([...all.trajectory.subarray(6, 8), ...all.trajectory.subarray(14, 16)]);
  });

  test("ends with the last finite parameters where the run diverges", () => {
    const f = quadratic({A: [[1]]});
    const whole = run(gradientDescent({eta: 1e80}), f, [1], {steps: 20});
    const none = run(gradientDescent({eta: 1e80}), f, [1], {steps: 20, record: "none"});
    expect(whole.outcome).toBe("diverged");
    expect([...none.w]).toEqual([...whole.trajectory.subarray(-1)]);
  });

  test("may be 10⁵ steps of 10⁵ parameters, or 10⁷ parameters, without their path", () => {
    const long = run(gradientDescent({eta: 1e-5}), wide(100_000), new Float64Array(100_000).fill(1), {
      steps: 100_000,
      stop: (_, __, k) => k === 300,
      record: {every: 100},
    });
    expect(long.trajectory).toHaveLength(4 * 100_000);
    const broad = run(gradientDescent({eta: 0.1}), wide(1e7), new Float64Array(1e7).fill(1), {
      steps: 600,
      stop: (_, __, k) => k === 3,
      record: "none",
    });
    expect(broad.w[0]).toBeCloseTo(0.9 ** 3, 15);
    expect(bytesOf(broad)).toBeLessThan(8 * 1e7 + 100_000);
  });

  test("reserves no room for what never came: stopped at step 3 of 10⁴, it holds what three steps need", () => {
    const short = run(gradientDescent({eta: 0.1}), wide(10_000), new Float64Array(10_000).fill(1), {
      steps: 10_000,
      stop: (_, __, k) => k === 3,
    });
    expect(short.trajectory).toHaveLength(4 * 10_000);
    expect(bytesOf(short)).toBe(8 * (4 * 10_000 + 4 + 3 + 10_000));
  });

  test("is refused in a sentence where it is too much to be kept", () => {
    const n = 2 ** 22;
    expect(() => run(gradientDescent({eta: 0.1}), wide(n), new Float64Array(n), {steps: 600})).toThrow(
      `run: record must keep less of a path of 601 × ${n} numbers, as {every: k} or "none"`,
    );
  });

  test.each([
    ["some", 'run: record must be "all", "none" or {every: k}, got "some"'],
    [3, 'run: record must be "all", "none" or {every: k}, got 3'],
    [{each: 3}, 'run: record must be "all", "none" or {every: k}, got an object'],
    [{every: 0}, "run: record.every must be a whole number ≥ 1, got 0"],
    [{every: 1.5}, "run: record.every must be a whole number ≥ 1, got 1.5"],
  ])("is nothing but that: %j", (record, message) => {
    expect(() => runTo(3, record as Recording)).toThrow(message);
  });
});

import {describe, expect, test} from "vitest";
import {cholesky} from "../../lib/matrix/cholesky.js";
import {product} from "../../lib/matrix/products.js";
import {himmelblau} from "../../lib/objectives/functions/himmelblau.js";
import {quadratic} from "../../lib/objectives/functions/quadratic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {run} from "../../lib/run/run.js";
import {startRun} from "../../lib/run/startRun.js";
import type {Vector} from "../../lib/vector.js";
import {objective as convex} from "../invariance/problem.js";
import {distance} from "../matrix/spectra.js";
import {scalar} from "./scalar.js";
import {onHimmelblau, onRosenbrock} from "./scipyGradients.js";

const parabola = scalar(
  "½x²",
  x => x ** 2 / 2,
  x => x,
  () => 1,
);

describe("BFGS", () => {
  test("goes a distance of 1 first, then has the curvature: by hand on ½x²", () => {
    // From 4 a distance of 1 does; then s = y = −1, C = 1, and η = 1 leads to 0.
    const {trajectory, eta} = run(bfgs(parabola), parabola, [4], {steps: 2});
    expect(Array.from(trajectory)).toEqual([4, 3, 0]);
    expect(Array.from(eta)).toEqual([1, 1]);
  });

  test("comes back where a distance of 1 is too far: by hand on ½x²", () => {
    // At −½ f is as high as at ½: the cubic through both points and slopes is the parabola, lowest at 0.
    const {trajectory, eta} = run(bfgs(parabola), parabola, [0.5], {steps: 1});
    expect(Array.from(trajectory)).toEqual([0.5, 0]);
    expect(eta[0]).toBe(0.5);
  });

  test("has the inverse Hessian of a quadratic after n exact searches, and then its minimum", () => {
    const rows = [
      [4, 1, 0],
      [1, 3, -1],
      [0, -1, 10],
    ];
    const f = quadratic({A: rows, b: [1, 2, 3]});
    const descent = startRun(bfgs(f, {c2: 1e-3}), f, [5, -4, 3]);
    const {eta} = descent.advance(4);
    const HA = new Float64Array(9);
    product(descent.state.inverse, Float64Array.from(rows.flat()), [3, 3, 3], HA);
    expect(distance(HA, [1, 0, 0, 0, 1, 0, 0, 0, 1])).toBeLessThan(1e-6);
    expect(eta[3]).toBe(1);
    const g = new Float64Array(3);
    f.gradient(descent.w, g);
    expect(Math.hypot(...g)).toBeLessThan(1e-10);
  });

  test("keeps its estimate C positive definite, symmetric, and true to the last pair: Cy = s", () => {
    const descent = startRun(bfgs(rosenbrock), rosenbrock, [-1.2, 1]);
    for (let k = 0; k < 30; k++) {
      descent.advance(1);
      const {inverse, s, y, pairs} = descent.state;
      expect(cholesky(inverse, 2)).not.toBeNull();
      expect(Math.abs(inverse[1] - inverse[2])).toBeLessThan(1e-12 * Math.abs(inverse[1]) + 1e-300);
      if (pairs === 0) continue;
      const Cy = new Float64Array(2);
      product(inverse, y, [2, 2, 1], Cy);
      expect(distance(Cy, s)).toBeLessThan(1e-9 * Math.hypot(...s));
    }
    expect(descent.state.pairs).toBe(29);
  });

  test("converges faster than linearly: the error's factor itself goes to 0", () => {
    const {trajectory, notes} = run(bfgs(convex), convex, [1, -1, 1, -1], {steps: 40});
    const end = trajectory.subarray(-4);
    const errors = Array.from({length: 40}, (_, k) =>
      Math.hypot(...end.map((x, i) => x - trajectory[4 * k + i])),
    );
    const last = errors.findIndex(error => error < 1e-10);
    expect(errors[last] / errors[last - 1]).toBeLessThan(0.1);
    expect(errors[last] / errors[last - 1]).toBeLessThan(errors[4] / errors[3]);
    expect(errors.slice(last + 3).every(error => error < 1e-14)).toBe(true);
    // At the end, where rounding hides any decrease, it may say so; on the way there is nothing to tell.
    expect(notes.filter(({step}) => step <= last)).toEqual([]);
  });

  test("reaches Rosenbrock's minimum, going down with each step", () => {
    const {values, trajectory} = run(bfgs(rosenbrock), rosenbrock, [-1.2, 1], {steps: 60});
    for (let k = 1; k <= 60; k++) expect(values[k]).toBeLessThanOrEqual(values[k - 1]);
    expect(distance(trajectory.subarray(-2), [1, 1])).toBeLessThan(1e-12);
  });

  test("runs in single precision", () => {
    const {trajectory} = run(bfgs(rosenbrock), rosenbrock, [-1.2, 1], {steps: 60, precision: "float32"});
    expect(distance(trajectory.subarray(-2), [1, 1])).toBeLessThan(1e-5);
  });
});

describe("the gradients that BFGS takes, the run's included", () => {
  const median = (counts: readonly number[]) => [...counts].sort((a, b) => a - b)[(counts.length - 1) / 2];

  test.each([
    ["Himmelblau's function", himmelblau, onHimmelblau],
    ["Rosenbrock's", rosenbrock, onRosenbrock],
  ] as const)("are not more than SciPy's, in the median, on %s", (_, f, rows) => {
    const counts = rows.map(([x, y]) => {
      const g = new Float64Array(2);
      let gradients = 0;
      const counted = {
        ...f,
        gradient(w: Vector, out: Vector) {
          gradients++;
          return f.gradient(w, out);
        },
      };
      const stop = (w: Vector) => {
        f.gradient(w, g);
        return Math.max(Math.abs(g[0]), Math.abs(g[1])) <= 1e-5;
      };
      expect(run(bfgs(counted), counted, [x, y], {steps: 300, stop}).outcome).toBe("stopped");
      return gradients;
    });
    expect(median(counts)).toBeLessThanOrEqual(median(rows.map(([, , gradients]) => gradients)));
  });

  test("are asked for anew where the run is on another objective than the search", () => {
    let gradients = 0;
    const other = {
      ...rosenbrock,
      gradient(w: Vector, out: Vector) {
        gradients++;
        return rosenbrock.gradient(w, out);
      },
    };
    run(bfgs(rosenbrock), other, [-1.2, 1], {steps: 7});
    expect(gradients).toBe(8);
  });
});

describe("a line search of BFGS that falls short", () => {
  const lie = scalar(
    "a lie",
    x => x,
    () => -1,
    () => 0,
  );

  test("leaves w where it is, with η = 0 and a note for each try", () => {
    const {trajectory, eta, notes, outcome} = run(bfgs(lie), lie, [2], {steps: 2});
    expect(Array.from(trajectory)).toEqual([2, 2, 2]);
    expect(Array.from(eta)).toEqual([0, 0]);
    const text = "the line search found no step that lowers f";
    expect(notes).toEqual([
      {step: 1, text},
      {step: 2, text},
    ]);
    expect(outcome).toBe("completed");
  });

  test("says so where f has no lowest point along the line", () => {
    const slope = scalar(
      "−x",
      x => -x,
      () => -1,
      () => 0,
    );
    const {notes, values} = run(bfgs(slope), slope, [0], {steps: 1});
    expect(notes).toEqual([{step: 1, text: "the line search met the decrease alone, not the slope"}]);
    expect(values[1]).toBeLessThan(0);
  });

  test("forgets the curvature, and goes down the gradient again", () => {
    let blocked = false;
    const walled = {
      ...rosenbrock,
      gradient: (w: Vector, out: Vector) => rosenbrock.gradient(w, out) + (blocked ? Infinity : 0),
    };
    const method = bfgs(walled);
    const descent = startRun(method, walled, [-1.2, 1]);
    descent.advance(5);
    expect(descent.state.pairs).toBe(4);
    const w = descent.w.slice();
    const g = new Float64Array(2);
    rosenbrock.gradient(w, g);
    blocked = true;
    method.step(w, g, descent.state, 5);
    expect(w).toEqual(descent.w);
    expect(descent.state).toMatchObject({pairs: 0, eta: 0, search: "failed"});
    blocked = false;
    method.step(w, g, descent.state, 6);
    expect(distance(descent.state.p, [-g[0] / Math.hypot(...g), -g[1] / Math.hypot(...g)])).toBeLessThan(
      1e-15,
    );
    expect(descent.state).toMatchObject({note: "", search: "strong Wolfe"});
  });

  test("at a point where the gradient is 0 there is nothing to search and nothing to tell", () => {
    const {trajectory, notes} = run(bfgs(parabola), parabola, [0], {steps: 2});
    expect(Array.from(trajectory)).toEqual([0, 0, 0]);
    expect(notes).toEqual([]);
  });
});

test("bfgs names shares out of bounds, and parameters of another length", () => {
  expect(() => bfgs(parabola, {c1: 0})).toThrow("bfgs: c1 must be in (0, 1), got 0");
  expect(() => bfgs(parabola, {c1: 0.5, c2: 0.4})).toThrow("bfgs: c2 must be in (c1, 1), got 0.4");
  expect(() => bfgs(parabola).init(new Float64Array(2))).toThrow("bfgs: w must have length 1, got 2");
});

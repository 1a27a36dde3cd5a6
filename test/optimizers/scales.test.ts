import {describe, expect, test} from "vitest";
import {himmelblau} from "../../lib/objectives/functions/himmelblau.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {muon} from "../../lib/optimizers/matrix/muon.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {NotedState} from "../../lib/optimizers/notedState.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";

import {run} from "../../lib/run/run.js";
import {dot, type Vector} from "../../lib/vector.js";
import {scalar} from "./scalar.js";
import {follow, normalGradients} from "./steps.js";

/** s · f. */
const times = (s: number, f: Objective): Objective => ({
  ...f,
  value: w => s * f.value(w),
  gradient(w, out) {
    const value = f.gradient(w, out);
    for (let i = 0; i < out.length; i++) out[i] *= s;
    return s * value;
  },
  hessian(w, out) {
    f.hessian!(w, out);
    for (let i = 0; i < out.length; i++) out[i] *= s;
  },
});

const methods: Record<string, (f: Objective) => Optimizer> = {
  BFGS: (f: Objective) => bfgs(f),
  "L-BFGS": (f: Objective) => lbfgs(f),
  Newton: (f: Objective) => newton(f),
  "safeguarded Newton": (f: Objective) => newton(f, {safeguard: true}),
};

describe.each(Object.entries(methods))("%s", (name, method) => {
  test("finds 3 on s(x − 3)² from 0, for s from 1e-170 to 1e155", () => {
    for (let exponent = -170; exponent <= 155; exponent += 5) {
      const s = Number(`1e${exponent}`);
      const f = scalar(
        `1e${exponent} (x − 3)²`,
        x => s * (x - 3) ** 2,
        x => 2 * s * (x - 3),
        () => 2 * s,
      );
      const {trajectory, outcome} = run(method(f), f, [0], {steps: 20});
      expect(outcome, f.name).toBe("completed");
      expect(Math.abs(trajectory[20] - 3), f.name).toBeLessThan(1e-12);
    }
  });

  test("goes the same path, bit for bit, when f is multiplied by a power of two", () => {
    for (const f of [rosenbrock, himmelblau]) {
      const path = (s: number) => run(method(times(s, f)), times(s, f), [-1.2, 1.5], {steps: 25}).trajectory;
      for (const exponent of [-500, -40, 3, 400]) expect(path(2 ** exponent), `${exponent}`).toEqual(path(1));
    }
  });

  if (name.endsWith("BFGS")) {
    test("rejects the −∞ that its search meets on log|x| from 1, and says that it fell short", () => {
      const f = scalar(
        "log|x|",
        x => Math.log(Math.abs(x)),
        x => 1 / x,
        x => -1 / (x * x),
      );
      const {values, notes} = run(method(f), f, [1], {steps: 5});
      expect(values.every(Number.isFinite)).toBe(true);
      expect(values[1]).toBeLessThan(0);
      expect(notes.length).toBeGreaterThan(0);
    });
  }
});

test("Muon's step does not depend on the gradient's scale between 1e-170 and 1e160", () => {
  const gradients = normalGradients(5, 6);
  const path = (scale: number) =>
    follow(
      muon({shape: [3, 2]}),
      new Array(6).fill(1),
      gradients.map(g => g.map(x => x * scale)),
    ).points.flat();
  const expected = path(1);
  for (let exponent = -170; exponent <= 160; exponent += 5) {
    path(Number(`1e${exponent}`)).forEach((x, i) => {
      expect(Math.abs(x - expected[i]), `1e${exponent}`).toBeLessThan(1e-12);
    });
  }
  for (const exponent of [-560, 530]) expect(path(2 ** exponent)).toEqual(expected);
});

const withSquares: Record<string, () => Optimizer<NotedState>> = {
  Shampoo: () => shampoo({eta: 0.1, epsilon: 0, shape: [3, 2]}),
  SOAP: () => soap({eta: 0.1, epsilon: 0, shape: [3, 2]}),
};

describe.each(Object.entries(withSquares))(
  "%s at ε = 0, where a double has room for the squares of a gradient",
  (_, method) => {
    const gradients = normalGradients(5, 6);
    const scaled = (scale: number) => gradients.map(g => g.map(x => x * scale));
    const along = (some: readonly (readonly number[])[]) => follow(method(), new Array(6).fill(1), some);

    test("takes steps that do not depend on its scale, between 1e-140 and 1e150", () => {
      const expected = along(gradients).points.flat();
      for (let exponent = -140; exponent <= 150; exponent += 10) {
        const {points, state} = along(scaled(Number(`1e${exponent}`)));
        for (const [i, x] of points.flat().entries())
          expect(Math.abs(x - expected[i]), `1e${exponent}`).toBeLessThan(1e-9);
        expect(state.note).toBe("");
      }
    });

    test.each([1e-156, 1e-160, 1e-165, 1e-300])("and has none, as at %d, says so and stays", scale => {
      const {points, state} = along(scaled(scale));
      expect(points.flat().every(x => x === 1)).toBe(true);
      expect(state.note).toBe(
        "the gradient's squares are below the least double: no step without an epsilon",
      );
    });

    test("goes on after a gradient that is told so, and says nothing of zeros", () => {
      const small = along([...scaled(1e-200).slice(0, 1), ...gradients]);
      expect(small.state.note).toBe("");
      expect(small.points[1]).not.toEqual(small.points[0]);
      expect(along([new Array(6).fill(0)]).state.note).toBe("");
    });
  },
);

describe("SOAP tells an infinite gradient at the step at which it comes", () => {
  test.each([1, 2, 3, 9, 10, 11, 14])("at step %i, whether or not its axes are renewed there", step => {
    let asked = 0;
    const f: Objective = {
      name: "a bowl with a spike",
      dimension: 4,
      value: w => dot(w, w),
      gradient(w: Vector, out: Vector) {
        asked++;
        for (let i = 0; i < 4; i++) out[i] = 2 * w[i];
        if (asked === step) out[1] = Infinity;
        return f.value(w);
      },
    };
    const {message} = run(soap({eta: 0.01, shape: [2, 2]}), f, [1, 2, 3, 4], {steps: 20});
    expect(message).toMatch(new RegExp(`^diverged at step ${step}\\b`));
  });
});

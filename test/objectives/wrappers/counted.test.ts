import {describe, expect, test} from "vitest";
import {rosenbrock} from "../../../lib/objectives/functions/rosenbrock.js";
import {counted} from "../../../lib/objectives/wrappers/counted.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {lbfgs} from "../../../lib/optimizers/lbfgs.js";
import {run} from "../../../lib/run/run.js";
import {gradientAt} from "../derivatives.js";

describe("a counted objective", () => {
  test("counts a place once, however often it is asked for in a row, and again when one comes back", () => {
    const f = counted(rosenbrock);
    const [here, there] = [Float64Array.of(1, 2), Float64Array.of(0, 1)];
    expect(f.evaluations).toBe(0);
    expect(f.value(here)).toBe(rosenbrock.value(here));
    expect(gradientAt(f, here)).toEqual(gradientAt(rosenbrock, here));
    expect(f.evaluations).toBe(1);
    f.value(there);
    f.value(here);
    expect(f.evaluations).toBe(3);
  });

  test("takes neighbouring numbers for two places", () => {
    const f = counted(rosenbrock);
    for (const x of [1, 1 + Number.EPSILON, 1]) f.value(Float64Array.of(x, 1));
    expect(f.evaluations).toBe(3);
    expect(f.value(Float64Array.of(1, 1 + 1e-13))).toBe(rosenbrock.value(Float64Array.of(1, 1 + 1e-13)));
  });

  test("notices a place that was changed in place", () => {
    const f = counted(rosenbrock);
    const w = Float64Array.of(1, 2);
    f.value(w);
    w[1] = 1;
    expect(f.value(w)).toBe(0);
  });

  test("charges gradient descent a gradient per step, and L-BFGS its line search as well", () => {
    const descended = counted(rosenbrock);
    run(gradientDescent({eta: 1e-3}), descended, [-1.2, 1], {steps: 20});
    expect(descended.evaluations).toBe(21);
    const searched = counted(rosenbrock);
    const {trajectory} = run(lbfgs(searched), searched, [-1.2, 1], {steps: 20});
    expect([...trajectory]).toEqual([
      ...run(lbfgs(rosenbrock), rosenbrock, [-1.2, 1], {steps: 20}).trajectory,
    ]);
    expect(searched.evaluations).toBeGreaterThan(21);
    expect(searched.evaluations).toBeLessThan(60);
  });
});

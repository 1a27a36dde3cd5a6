import {describe, expect, test} from "vitest";
import {scalarFactorization} from "../../../lib/objectives/functions/scalarFactorization.js";
import {penalised} from "../../../lib/objectives/wrappers/penalised.js";
import {gradientDescent} from "../../../lib/optimizers/gradientDescent.js";
import {withWeightDecay} from "../../../lib/optimizers/withWeightDecay.js";
import {run} from "../../../lib/run/run.js";
import {gradientAt} from "../derivatives.js";

describe("a penalised objective", () => {
  const f = penalised(scalarFactorization, {weightDecay: 0.3});

  test("adds half the squared length, and the gradient of that", () => {
    const w = Float64Array.of(2, -1);
    expect(f.value(w)).toBeCloseTo(4.5 + 0.15 * 5, 14);
    const plain = gradientAt(scalarFactorization, w);
    expect([...gradientAt(f, w)]).toEqual([plain[0] + 0.3 * 2, plain[1] - 0.3]);
  });

  test("leads gradient descent the way that weight decay in the method does", () => {
    const decaying = withWeightDecay(gradientDescent({eta: 0.02}), {weightDecay: 0.3});
    const {trajectory} = run(gradientDescent({eta: 0.02}), f, [3, 0.5], {steps: 50});
    expect([...trajectory]).toEqual([
      ...run(decaying, scalarFactorization, [3, 0.5], {steps: 50}).trajectory,
    ]);
  });

  test("refuses a negative penalty", () => {
    expect(() => penalised(scalarFactorization, {weightDecay: -1})).toThrow(
      new RangeError("penalised: weightDecay must be in [0, ∞), got -1"),
    );
  });
});

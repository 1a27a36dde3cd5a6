import {describe, expect, test} from "vitest";
import {half} from "../../lib/objectives/half.js";
import {penalised} from "../../lib/objectives/penalised.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {withWeightDecay} from "../../lib/optimizers/withWeightDecay.js";
import {run} from "../../lib/run/run.js";
import {gradientAt} from "./derivatives.js";

describe("a penalised objective", () => {
  const f = penalised(half, {weightDecay: 0.3});

  test("adds half the squared length, and the gradient of that", () => {
    const w = Float64Array.of(2, -1);
    expect(f.value(w)).toBeCloseTo(4.5 + 0.15 * 5, 14);
    const plain = gradientAt(half, w);
    expect([...gradientAt(f, w)]).toEqual([plain[0] + 0.3 * 2, plain[1] - 0.3]);
  });

  test("leads gradient descent the way that weight decay in the method does", () => {
    const decaying = withWeightDecay(gradientDescent({eta: 0.02}), {weightDecay: 0.3});
    const {trajectory} = run(gradientDescent({eta: 0.02}), f, [3, 0.5], {steps: 50});
    expect([...trajectory]).toEqual([...run(decaying, half, [3, 0.5], {steps: 50}).trajectory]);
  });

  test("refuses a negative penalty", () => {
    expect(() => penalised(half, {weightDecay: -1})).toThrow(
      new RangeError("penalised: weightDecay must be in [0, ∞), got -1"),
    );
  });
});

import fc from "fast-check";
import {expect, it} from "vitest";
import {recordSteps} from "../../lib/training/recordSteps.js";

it("recordSteps begins at 0, ends at the total, and grows by no more than a third once past the first few", () => {
  fc.assert(
    fc.property(fc.integer({min: 0, max: 1_000_000}), total => {
      const steps = recordSteps(total);
      expect(steps[0]).toBe(0);
      expect(steps.at(-1)).toBe(total);
      steps.slice(1).forEach((step, k) => {
        expect(step).toBeGreaterThan(steps[k]);
        if (step > 4) expect(step / steps[k]).toBeLessThan(4 / 3);
      });
    }),
  );
});

it("recordSteps comes closer together with more records per doubling", () => {
  const steps = recordSteps(10_000, 8);
  expect(steps).toEqual(expect.arrayContaining(recordSteps(10_000)));
  steps.slice(1).forEach((step, k) => {
    if (step > 16) expect(step / steps[k]).toBeLessThan(1.15);
  });
});

import {describe, expect, it} from "vitest";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adam} from "../../lib/optimizers/adam.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {pathDeviation} from "./deviation.js";
import {reference} from "./reference.js";

const methods: Record<string, (args: never) => Optimizer> = {
  "momentum (lecture)": momentum,
  "AdaDelta (lecture)": adadelta,
  "Adam (lecture)": adam,
};

describe("the lecture's momentum, AdaDelta and Adam", () => {
  it("have 12 runs to be held against", () => {
    expect(reference.lecture).toHaveLength(12);
  });

  for (const expected of reference.lecture) {
    it(`go the path that the lecture's formulas give: ${expected.method} on ${expected.function}`, () => {
      const optimizer = methods[expected.method](expected.args as never);
      expect(pathDeviation(optimizer, expected)).toBeLessThan(1e-12);
    });
  }
});

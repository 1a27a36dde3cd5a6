import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {type ElementaryName, elementary, elementaryNames, power} from "../../lib/autodiff/elementary.js";
import {expectRight, tails} from "../reference/tails.js";

const names = Object.keys(tails.functions).filter((name): name is ElementaryName => name in elementary);

describe("from the smallest numbers to the largest, to 1e-12 of mpmath's", () => {
  it("every function is looked at that is no matter of signs", () => {
    const simple: ElementaryName[] = ["neg", "abs", "relu", "square"];
    expect(new Set([...names, ...simple])).toEqual(new Set(elementaryNames));
  });

  it.each(names)("%s has its value, slope and curvature", name => {
    const {value, slope, curvature} = elementary[name];
    for (const [x, ...expected] of tails.functions[name]) {
      const c = value(x);
      [c, slope(x, c), curvature(x, c)].forEach((measured, order) => {
        expectRight(measured, expected[order], `derivative ${order} at ${x}`);
      });
    }
  });

  it("a power with a fixed exponent has its value, slope and curvature", () => {
    for (const [a, b, value, slope, , curvature] of tails.powers) {
      const rule = power(b);
      const c = rule.value(a);
      const measured = [c, rule.slope(a, c), rule.curvature(a, c)];
      [value, slope, curvature].forEach((expected, order) => {
        expectRight(measured[order], expected, `derivative ${order} of ${a}^${b}`);
      });
    }
  });

  it("a power of two variables has its value, gradient and Hessian", () => {
    const f = differentiate(({pow}, [a, b]) => pow(a, b), 2);
    const [g, h] = [new Float64Array(2), new Float64Array(4)];
    for (const [a, b, value, byA, byB, byAA, byAB, byBB] of tails.powers) {
      const w = Float64Array.of(a, b);
      const measured = [f.gradient(w, g), ...g];
      f.hessian(w, h);
      [value, byA, byB].forEach((expected, i) => {
        expectRight(measured[i], expected, `number ${i} at ${w}`);
      });
      [byAA, byAB, byAB, byBB].forEach((expected, i) => {
        expectRight(h[i], expected, `curvature ${i} at ${w}`);
      });
    }
  });
});

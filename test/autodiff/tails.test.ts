import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {differentiate} from "../../lib/autodiff/differentiate.js";
import {type ElementaryName, elementary, power} from "../../lib/autodiff/elementary.js";

/** x, φ(x), φ′(x), φ″(x); a, b and aᵇ with its derivatives a, b, aa, ab, bb. Null where no normal double is. */
const {
  functions,
  powers,
}: {
  functions: Record<string, (number | null)[][]>;
  powers: (number | null)[][];
} = JSON.parse(readFileSync("test/reference/tails.json", "utf8"));

const expectRight = (measured: number, expected: number | null, what: string) => {
  if (expected === null) return;
  expect(Math.abs(measured - expected), `${what}: ${measured}, not ${expected}`).toBeLessThanOrEqual(
    1e-12 * Math.abs(expected),
  );
};

const named = Object.entries(functions).filter(([name]) => name in elementary);

describe("from the smallest numbers to the largest, to 1e-12 of mpmath's", () => {
  it.each(named)("%s has its value, slope and curvature", (name, rows) => {
    const {value, slope, curvature} = elementary[name as ElementaryName];
    for (const [x, ...expected] of rows as number[][]) {
      const c = value(x);
      [c, slope(x, c), curvature(x, c)].forEach((measured, order) => {
        expectRight(measured, expected[order], `derivative ${order} at ${x}`);
      });
    }
  });

  it("a power with a fixed exponent has its value, slope and curvature", () => {
    for (const [a, b, value, slope, , curvature] of powers) {
      const rule = power(b!);
      const c = rule.value(a!);
      const measured = [c, rule.slope(a!, c), rule.curvature(a!, c)];
      [value, slope, curvature].forEach((expected, order) => {
        expectRight(measured[order], expected, `derivative ${order} of ${a}^${b}`);
      });
    }
  });

  it("a power of two variables has its value, gradient and Hessian", () => {
    const f = differentiate(({pow}, [a, b]) => pow(a, b), 2);
    const [g, h] = [new Float64Array(2), new Float64Array(4)];
    for (const [a, b, value, byA, byB, byAA, byAB, byBB] of powers) {
      const w = Float64Array.of(a!, b!);
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

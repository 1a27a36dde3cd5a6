import fc from "fast-check";
import {expect, test} from "vitest";
import {exponentialBowl} from "../../lib/objectives/functions/exponentialBowl.js";
import {hyperbola} from "../../lib/objectives/functions/hyperbola.js";
import {logCosh} from "../../lib/objectives/functions/logCosh.js";
import {quartic} from "../../lib/objectives/functions/quartic.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {newton} from "../../lib/optimizers/newton.js";
import {run} from "../../lib/run/run.js";
import {newtonBasin, newtonMap} from "../../lib/theory/newtonMap.js";

const closedForms = [
  {f: hyperbola, map: (x: number) => -(x ** 3)},
  {f: logCosh, map: (x: number) => x - Math.sinh(2 * x) / 2},
  {f: quartic, map: (x: number) => (2 * x) / 3},
  {f: exponentialBowl({lambda: [3]}), map: (x: number) => x - 1 + Math.exp(-x)},
];
const starts = fc.double({min: 0.1, max: 3, noNaN: true});

test.each(closedForms)(
  "the step of Newton's method on $f.formula is the one in its description",
  ({f, map}) => {
    fc.assert(
      fc.property(starts, x => {
        const step = newtonMap(f)(x);
        expect(Math.abs(step - map(x))).toBeLessThanOrEqual(1e-13 * (Math.abs(x) + Math.abs(map(x))));
      }),
    );
  },
);

test("the map makes the step that the optimizer makes", () => {
  for (const x of [-1.3, 0.4, 2]) {
    const {trajectory} = run(newton(logCosh), logCosh, [x], {steps: 1});
    expect(newtonMap(logCosh)(x)).toBeCloseTo(trajectory[1], 14);
  }
});

test("Newton's method may start up to 1 from the minimum of the hyperbola, and up to 4x = sinh 2x on log cosh", () => {
  expect(newtonBasin(newtonMap(hyperbola), 3)).toBeCloseTo(1, 14);
  const r = newtonBasin(newtonMap(logCosh), 3);
  expect(4 * r).toBeCloseTo(Math.sinh(2 * r), 12);
  expect(newtonBasin(newtonMap(quartic), 3)).toBe(Infinity);
});

test.each([Number.NaN, 0, -1, Infinity])("no basin is looked for up to %d", most => {
  expect(() => newtonBasin(newtonMap(logCosh), most)).toThrow("newtonBasin: most must be in (0, ∞), got");
});

test("only functions of one variable with a Hessian have such a map", () => {
  expect(() => newtonMap(rosenbrock)).toThrow("newtonMap: Rosenbrock must have one parameter and a Hessian");
});

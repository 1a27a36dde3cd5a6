import fc from "fast-check";
import {describe, expect, it, test} from "vitest";
import {symmetricEigen} from "../../../lib/matrix/symmetricEigen.js";
import {doubleWell} from "../../../lib/objectives/functions/doubleWell.js";
import {exponentialBowl} from "../../../lib/objectives/functions/exponentialBowl.js";
import {himmelblau} from "../../../lib/objectives/functions/himmelblau.js";
import {hyperbola} from "../../../lib/objectives/functions/hyperbola.js";
import {lessard} from "../../../lib/objectives/functions/lessard.js";
import {logCosh} from "../../../lib/objectives/functions/logCosh.js";
import {monkeySaddle} from "../../../lib/objectives/functions/monkeySaddle.js";
import {multiScale} from "../../../lib/objectives/functions/multiScale.js";
import {quartic} from "../../../lib/objectives/functions/quartic.js";
import {rastrigin} from "../../../lib/objectives/functions/rastrigin.js";
import {rosenbrock} from "../../../lib/objectives/functions/rosenbrock.js";
import {rotatedQuadratic} from "../../../lib/objectives/functions/rotatedQuadratic.js";
import {saddle} from "../../../lib/objectives/functions/saddle.js";
import {scalarFactorization} from "../../../lib/objectives/functions/scalarFactorization.js";
import {styblinskiTang} from "../../../lib/objectives/functions/styblinskiTang.js";
import type {Objective} from "../../../lib/objectives/objective.js";
import {gradientAt, hessianAt} from "../derivatives.js";

const coordinate = fc.double({min: -3, max: 3, noNaN: true});
const at = (objective: Objective, ...w: number[]) => objective.value(Float64Array.from(w));

/** The points of [low, high] where the slope turns from negative to positive, to a step of (high − low)/count. */
function localMinima(objective: Objective, [low, high]: [number, number], count: number): number[] {
  const minima: number[] = [];
  const slope = (x: number) => gradientAt(objective, Float64Array.of(x))[0];
  let before = slope(low);
  for (let i = 1; i <= count; i++) {
    const x = low + ((high - low) * i) / count;
    const here = slope(x);
    if (before < 0 && here >= 0) minima.push(x);
    before = here;
  }
  return minima;
}

describe("the values at hand-computed points", () => {
  it.each([
    {name: "Rosenbrock", value: at(rosenbrock, -1.2, 1), expected: 24.2},
    {name: "Himmelblau", value: at(himmelblau, 0, 0), expected: 170},
    {name: "Rastrigin", value: at(rastrigin, 1, 2), expected: 5},
    {name: "Styblinski and Tang", value: at(styblinskiTang, 1, 2), expected: -24},
    {name: "monkey saddle", value: at(monkeySaddle, 2, 1), expected: 2},
    {name: "saddle", value: at(saddle, 3, 1), expected: 4},
    {name: "double well", value: at(doubleWell({tilt: 0.1}), 0), expected: 0.25},
    {name: "½(ab − 1)²", value: at(scalarFactorization, 2, 3), expected: 12.5},
    {name: "Lessard, middle piece", value: at(lessard, 1.5), expected: 25.125},
    {name: "√(1 + x²)", value: at(hyperbola, 0.75), expected: 1.25},
    {name: "log cosh", value: at(logCosh, Math.log(2)), expected: Math.log(1.25)},
    {name: "x⁴", value: at(quartic, -2), expected: 16},
    {
      name: "exponential bowl",
      value: at(exponentialBowl({lambda: [1, 10]}), Math.log(2), 0),
      expected: 1 - Math.log(2),
    },
  ])("$name: $expected", ({value, expected}) => expect(value).toBeCloseTo(expected, 12));
});

describe("the symmetries", () => {
  it("Rastrigin's function is even in each coordinate and symmetric in both", () => {
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(at(rastrigin, -x, y)).toBe(at(rastrigin, x, y));
        expect(at(rastrigin, y, x)).toBeCloseTo(at(rastrigin, x, y), 12);
      }),
    );
  });

  it("the monkey saddle is the same after a third of a turn", () => {
    const [cos, sin] = [-0.5, Math.sqrt(3) / 2];
    fc.assert(
      fc.property(coordinate, coordinate, (x, y) => {
        expect(at(monkeySaddle, cos * x - sin * y, sin * x + cos * y)).toBeCloseTo(
          at(monkeySaddle, x, y),
          11,
        );
      }),
    );
  });

  it("½(ab − 1)² depends on the product alone", () => {
    fc.assert(
      fc.property(coordinate, coordinate, fc.integer({min: -8, max: 8}), (a, b, k) => {
        expect(at(scalarFactorization, a * 2 ** k, b / 2 ** k)).toBe(at(scalarFactorization, a, b));
      }),
    );
  });

  it("an untilted double well is even, and a tilt of the other sign mirrors it", () => {
    fc.assert(
      fc.property(coordinate, x => {
        expect(at(doubleWell({tilt: 0}), -x)).toBe(at(doubleWell({tilt: 0}), x));
        expect(at(doubleWell({tilt: -0.2}), -x)).toBe(at(doubleWell({tilt: 0.2}), x));
      }),
    );
  });
});

describe("the shapes", () => {
  it("the multi-scale function has 398 local minima in [−6, 6]", () => {
    expect(localMinima(multiScale, [-6, 6], 240_000)).toHaveLength(398);
  });

  it("none of them lies lower than the minimum that is known", () => {
    const lowest = multiScale.minima[0].value;
    for (const x of localMinima(multiScale, [-6, 6], 240_000)) {
      expect(at(multiScale, x)).toBeGreaterThanOrEqual(lowest);
    }
  });

  it("the double well has two wells at every tilt that it takes, and none beyond", () => {
    fc.assert(
      fc.property(fc.double({min: -0.38, max: 0.38, noNaN: true}), tilt => {
        const {minima} = doubleWell({tilt});
        expect(minima[0].value).toBeLessThanOrEqual(minima[1].value);
        // A run starts behind the shallow well, with the barrier before the deep one.
        const {start} = doubleWell({tilt});
        if (Math.abs(tilt) > 1e-9) expect(Math.sign(start[0])).toBe(Math.sign(minima[1].at[0]));
        for (const {at: place} of minima) {
          expect(gradientAt(doubleWell({tilt}), Float64Array.from(place))[0]).toBeCloseTo(0, 14);
        }
      }),
    );
    expect(() => doubleWell({tilt: 0.39})).toThrow(
      "doubleWell: tilt must be in (-2/(3√3), 2/(3√3)), got 0.39",
    );
  });

  it("Lessard's function and its slope are continuous where the pieces meet", () => {
    for (const x of [1, 2]) {
      const before = Float64Array.of(x - 2e-16 * x);
      expect(lessard.value(before)).toBeCloseTo(at(lessard, x), 12);
      expect(gradientAt(lessard, before)[0]).toBeCloseTo(gradientAt(lessard, Float64Array.of(x))[0], 12);
    }
  });

  it("½(ab − 1)² has the sharpness a² + b² on its hyperbola", () => {
    const {values} = symmetricEigen(hessianAt(scalarFactorization, Float64Array.of(4, 0.25)), 2);
    expect(values[0]).toBeCloseTo(0, 12);
    expect(values[1]).toBeCloseTo(16.0625, 12);
  });
});

describe("exponentialBowl", () => {
  it("has the curvatures that it was given at its minimum", () => {
    expect([...hessianAt(exponentialBowl({lambda: [2, 50]}), new Float64Array(2))]).toEqual([2, 0, 0, 50]);
  });

  it("names the argument that is wrong", () => {
    expect(() => exponentialBowl({lambda: []})).toThrow("lambda must have one curvature at least");
    expect(() => exponentialBowl({lambda: [1, 0]})).toThrow(
      "exponentialBowl: lambda[1] must be in (0, ∞), got 0",
    );
  });
});

test("log cosh neither overflows nor loses its digits far out", () => {
  expect(at(logCosh, 1000)).toBe(1000 - Math.LN2);
  expect(at(logCosh, -1000)).toBe(1000 - Math.LN2);
});

describe("rotatedQuadratic", () => {
  it("has the eigenvalues that it was given, at every angle", () => {
    const angles = fc.double({min: -7, max: 7, noNaN: true});
    fc.assert(
      fc.property(angles, angle => {
        const H = hessianAt(rotatedQuadratic({lambda: [2, 50, 7], angle}), new Float64Array(3));
        const {values} = symmetricEigen(H, 3);
        expect(values[0]).toBeCloseTo(2, 11);
        expect(values[1]).toBeCloseTo(7, 11);
        expect(values[2]).toBeCloseTo(50, 11);
      }),
    );
  });

  it("turns the direction of λ₁ to (cos φ, sin φ)", () => {
    const valley = rotatedQuadratic({lambda: [1, 100], angle: 0.3, centre: [5, 6]});
    const g = gradientAt(valley, Float64Array.of(5 + Math.cos(0.3), 6 + Math.sin(0.3)));
    expect(g[0]).toBeCloseTo(Math.cos(0.3), 11);
    expect(g[1]).toBeCloseTo(Math.sin(0.3), 11);
  });

  it("has a window that reaches 2 to each side of its centre, and starts 1.5 and 1 from it", () => {
    const {window, start} = rotatedQuadratic({lambda: [1, 2], centre: [5, -1]});
    expect(window).toEqual([
      [3, 7],
      [-3, 1],
    ]);
    expect(start).toEqual([6.5, 0]);
  });

  it("has no minimum where an eigenvalue is negative", () => {
    expect(rotatedQuadratic({lambda: [1, -1]}).minima).toEqual([]);
  });

  it("names the argument that is wrong", () => {
    expect(() => rotatedQuadratic({lambda: []})).toThrow("lambda must have one eigenvalue at least");
    expect(() => rotatedQuadratic({lambda: [1, 2], centre: [0]})).toThrow(
      "rotatedQuadratic: centre must have length 2, got 1",
    );
  });
});

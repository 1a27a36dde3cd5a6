import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {type LinePoint, strongWolfe} from "../../lib/optimizers/lineSearch.js";

type Line = (alpha: number) => LinePoint;

const line =
  (value: (alpha: number) => number, slope: (alpha: number) => number): Line =>
  alpha => ({alpha, value: value(alpha), slope: slope(alpha)});

const shares = {c1: 1e-4, c2: 0.9};
const search = (phi: Line, first = 1, {c1, c2} = shares) => strongWolfe(phi, phi(0), first, {c1, c2});

/** A well about m whose walls have their own steepness, tilted so that it starts downwards. */
const wells = fc.record({
  m: fc.double({min: 0.01, max: 50, noNaN: true}),
  steep: fc.double({min: 0.01, max: 100, noNaN: true}),
  waves: fc.double({min: 0, max: 0.4, noNaN: true}),
  first: fc.double({min: 1e-3, max: 1e3, noNaN: true}),
  c2: fc.double({min: 0.01, max: 0.9, noNaN: true}),
});

describe("strongWolfe", () => {
  test("meets both conditions on wells of any width with any waves", () => {
    fc.assert(
      fc.property(wells, ({m, steep, waves, first, c2}) => {
        const phi = line(
          a => steep * ((a - m) ** 2 / 2 + waves * m * (1 - Math.cos(a - m))),
          a => steep * (a - m + waves * m * Math.sin(a - m)),
        );
        const start = phi(0);
        fc.pre(start.slope < 0);
        const end = search(phi, first, {c1: 1e-4, c2});
        expect(end.outcome).toBe("strong Wolfe");
        expect(end.value).toBeLessThanOrEqual(start.value + 1e-4 * end.alpha * start.slope);
        expect(Math.abs(end.slope)).toBeLessThanOrEqual(-c2 * start.slope);
        expect({...phi(end.alpha), outcome: end.outcome}).toEqual(end);
      }),
      {numRuns: 500},
    );
  });

  test("takes the first try if that does", () => {
    let tries = 0;
    const phi = line(
      a => (a - 1) ** 2,
      a => 2 * (a - 1),
    );
    const counted: Line = alpha => {
      tries++;
      return phi(alpha);
    };
    expect(strongWolfe(counted, phi(0), 1, shares).alpha).toBe(1);
    expect(tries).toBe(1);
  });

  test("finds the minimum of a parabola with its second try in the bracket", () => {
    // 5 is behind the minimum at 2, and too high: the cubic through both ends is the parabola itself.
    const phi = line(
      a => (a - 2) ** 2,
      a => 2 * (a - 2),
    );
    expect(search(phi, 5, {c1: 1e-4, c2: 1e-6}).alpha).toBeCloseTo(2, 14);
  });

  test("does not take a step that lowers f by less than its share, however flat it is there", () => {
    // At 1.85 the parabola is lower than at 0, and its slope within c₂; but c₁ = 0.4 promises more.
    const phi = line(
      a => (a - 1) ** 2,
      a => 2 * (a - 1),
    );
    const end = search(phi, 1.85, {c1: 0.4, c2: 0.9});
    expect(end.alpha).toBeCloseTo(1, 14);
  });

  test("grows its tries until the slope is down", () => {
    const phi = line(
      a => (a - 100) ** 2,
      a => 2 * (a - 100),
    );
    expect(search(phi, 1, {c1: 1e-4, c2: 0.5}).alpha).toBe(64);
  });

  test("takes what is not finite for too high", () => {
    // −log(1 − α) − 4α: infinite at 1, NaN beyond, lowest at ¾.
    const barrier = line(
      a => -Math.log(1 - a) - 4 * a,
      a => 1 / (1 - a) - 4,
    );
    const end = search(barrier, 10, {c1: 1e-4, c2: 0.1});
    expect(end.outcome).toBe("strong Wolfe");
    expect(end.alpha).toBeCloseTo(0.75, 1);
  });

  test("takes −∞ for too high, as all that is not finite", () => {
    // log|1 − α|: −∞ at the first try.
    const pole = line(
      a => Math.log(Math.abs(1 - a)),
      a => 1 / (a - 1),
    );
    const end = search(pole);
    expect(Number.isFinite(end.value)).toBe(true);
    expect(end.value).toBeLessThan(0);
    // And where the value is finite and the slope is not.
    const corner = line(
      a => Math.abs(a - 0.5) ** 0.5,
      a => (a === 0.5 ? Infinity : 0.5 * Math.sign(a - 0.5) * Math.abs(a - 0.5) ** -0.5),
    );
    expect(Number.isFinite(search(corner, 0.5).slope)).toBe(true);
  });

  test("finds a minimum far nearer than the first try with few more", () => {
    for (const m of [1e-3, 1e-6, 1e-9]) {
      let tries = 0;
      const phi: Line = alpha => {
        tries++;
        return {alpha, value: (alpha - m) ** 2, slope: 2 * (alpha - m)};
      };
      const end = strongWolfe(phi, phi(0), 1, shares);
      expect(end.outcome).toBe("strong Wolfe");
      expect(tries).toBeLessThan(6);
    }
  });

  test("comes to the foot of a wall in nine tries, for a bracket that shrinks too little is halved", () => {
    // exp(100(α − 1))/100 − α is lowest at 1; cubics through both ends stay near the end that is low.
    let tries = 0;
    const wall: Line = alpha => {
      tries++;
      return {
        alpha,
        value: Math.exp(100 * (alpha - 1)) / 100 - alpha,
        slope: Math.exp(100 * (alpha - 1)) - 1,
      };
    };
    const start = wall(0);
    tries = 0;
    const end = strongWolfe(wall, start, 2, {c1: 1e-4, c2: 1e-3});
    expect(end.alpha).toBeCloseTo(1, 5);
    expect(tries).toBeLessThanOrEqual(9);
  });

  test("says that only the decrease is met where the slope never comes down", () => {
    const slope = line(
      a => -a,
      () => -1,
    );
    const end = search(slope);
    expect(end.outcome).toBe("decrease only");
    expect(end.value).toBeLessThan(-1e9);
  });

  test("says that it failed, and ends at the start, where the slope at 0 is a lie", () => {
    const lie = line(
      a => a,
      () => -1,
    );
    expect(search(lie)).toEqual({alpha: 0, value: 0, slope: -1, outcome: "failed"});
  });

  test("goes by the slope where the decrease drowns in rounding", () => {
    // Around 1 + 10⁻²⁰ the values of f are all 1; the slope still tells where the minimum is.
    const flat = line(
      () => 1,
      a => 1e-10 * (a - 0.7),
    );
    const end = search(flat, 1, {c1: 1e-4, c2: 0.3});
    expect(end.outcome).toBe("strong Wolfe");
    expect(Math.abs(end.slope)).toBeLessThanOrEqual(0.3 * 0.7e-10);
  });
});

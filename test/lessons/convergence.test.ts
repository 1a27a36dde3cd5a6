// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {descentOptimum} from "../../src/lib/theory/descentOptimum.js";
import descentArrives, {fate} from "../../src/sgd/convergence/descentArrives.js";
import {digitCost, kappaEta, kappaFromCost} from "../../src/sgd/convergence/digitCost.js";
import digitsDouble from "../../src/sgd/convergence/digitsDouble.js";
import gdLinear from "../../src/sgd/convergence/gdLinear.js";
import newtonFar from "../../src/sgd/convergence/newtonFar.js";
import newtonQuadratic from "../../src/sgd/convergence/newtonQuadratic.js";
import {basins, stepsToAndFro} from "../../src/sgd/convergence/oneVariable.js";
import {isDone, show, wordsOf} from "./show.js";

describe("the rate of gradient descent", () => {
  const rate = (changes: object) => show(gdLinear, changes).data.rate;

  it("falls as η grows up to the best, and rises from there to the edge", () => {
    const best = descentOptimum(1 / 20, 1);
    expect(rate({eta: 1.5})).toBeLessThan(rate({eta: 1}));
    expect(rate({eta: best})).toBeLessThan(rate({eta: 1.5}));
    expect(rate({eta: 1.98})).toBeGreaterThan(rate({eta: best}));
    expect(rate({eta: 2.05})).toBeGreaterThan(1);
  });

  it("allows less at best, nearer to the edge, the larger κ is", () => {
    const [small, large] = [20, 200].map(kappa => show(gdLinear, {kappa}).data);
    expect(large.bestRate).toBeGreaterThan(small.bestRate);
    expect(2 - large.bestEta).toBeLessThan(2 - small.bestEta);
  });

  it("is the slope of the run: the last ten errors shrink by it", () => {
    for (const eta of [0.5, 1, 1.6]) {
      const {errors, rate: told} = show(gdLinear, {eta}).data;
      expect((errors[120] / errors[110]) ** 0.1).toBeCloseTo(told, 6);
    }
  });

  it("is said large, diverges past the edge, and 0.980198 is the best at κ = 100", () => {
    expect(wordsOf(gdLinear, show(gdLinear))).toContain("×0.950 per step, 44.9 steps for each digit");
    expect(wordsOf(gdLinear, show(gdLinear, {eta: 2.1})).filter(text => text === "diverges")).toHaveLength(2);
    expect(wordsOf(gdLinear, show(gdLinear, {eta: 2, kappa: 1}))).toContain("never arrives");
    expect(gdLinear.summary(show(gdLinear, {kappa: 100, eta: 2 / 1.01}))).toBe(
      "κ = 100, η = 1.98/λmax: each step leaves 0.98 of the error, 115 steps for each digit. At best 0.98: 115 steps for each digit.",
    );
  });

  it("has an arrow where the error leaves the picture, and none where it stays", () => {
    const arrows = (changes: object) =>
      gdLinear.picture
        .draw(show(gdLinear, changes), 900, new Map())
        .querySelectorAll('path[stroke-width="3"][stroke="var(--gradient-descent)"]');
    const drawn = (changes: object) =>
      [...arrows(changes)].filter(path => path.getAttribute("d")?.match(/M.*M/)).length;
    expect(drawn({eta: 2.1})).toBe(1);
    expect(drawn({})).toBe(0);
  });

  it("takes κ from the ring of κ", () => {
    for (const kappa of [1, 7, 900])
      expect(kappaFromCost(digitCost(kappaEta, 1 / kappa))).toBeCloseTo(kappa, 9);
  });

  it("lets no η but the best pass the exercise", () => {
    const {progress} = gdLinear.exercises!.digit as {progress: (shown: unknown) => {done: boolean}};
    for (const factor of [0.9, 1.1])
      expect(progress(show(gdLinear, {kappa: 100, eta: (factor * 2) / 1.01})).done).toBe(false);
  });

  it("passes the exercise where 116 steps are written, and not at 117", () => {
    const {progress} = gdLinear.exercises!.digit as {progress: (shown: unknown) => {done: boolean}};
    const at = (steps: number) => progress(show(gdLinear, {kappa: 100, eta: 100 * (1 - 10 ** (-1 / steps))}));
    expect(at(116.4)).toMatchObject({done: true, words: expect.stringContaining("116 steps")});
    expect(at(116.6)).toMatchObject({done: false, words: expect.stringContaining("117 steps")});
  });
});

describe("four methods on a quadratic", () => {
  const steps = (kappa: number) => show(newtonQuadratic, {kappa}).data.steps;

  it("take more steps as κ grows, but for Newton, who takes one", () => {
    const [[descent, momentum, , newton], [descentMore, momentumMore, , newtonMore]] = [steps(2), steps(3)];
    expect(descentMore! - descent!).toBeGreaterThan(momentumMore! - momentum!);
    expect(momentumMore).toBeGreaterThan(momentum!);
    expect([newton, newtonMore, steps(1000)[3]]).toEqual([1, 1, 1]);
  });

  it("reach ten digits within the picture at κ = 3, momentum before gradient descent, and neither does at 100", () => {
    const [descent, momentum] = steps(3);
    expect(momentum!).toBeLessThan(descent!);
    expect(steps(100).slice(0, 2)).toEqual([undefined, undefined]);
  });

  it("are all there after two steps where the bowl is round", () => {
    for (const each of steps(1)) expect(each).toBeLessThanOrEqual(2);
  });

  it("have their numbers said", () => {
    expect(wordsOf(newtonQuadratic, show(newtonQuadratic))).toEqual(
      expect.arrayContaining(["Newton: 1", "gradient descent: over 40", "momentum: over 40"]),
    );
  });
});

describe("a function that is no quadratic", () => {
  it("has Newton's right digits double, once there are some", () => {
    const [, digits] = show(digitsDouble).data.digits;
    const known = digits.filter(value => value > 1 && value < 8);
    expect(known.length).toBeGreaterThan(1);
    for (const value of known) {
      const next = digits[digits.indexOf(value) + 1];
      expect(next / value).toBeGreaterThan(1.85);
      expect(next / value).toBeLessThan(2.5);
    }
  });

  it("makes gradient descent gain no more than a digit a step at any time", () => {
    const [digits] = show(digitsDouble).data.digits;
    for (let t = 2; t < digits.length; t++) expect(digits[t] - digits[t - 1]).toBeLessThan(0.5);
  });

  it("says the digits of no bar that has none, where their numbers would run together", () => {
    const said = wordsOf(digitsDouble, show(digitsDouble, {away: -2.5})).filter(each =>
      /^−?-?\d+\.\d$/.test(each),
    );
    expect(said.length).toBeGreaterThan(2);
    for (const each of said) expect(Number(each)).toBeGreaterThanOrEqual(0.5);
  });

  it("throws Newton over the minimum from −2.5, and lets it creep back by one", () => {
    const [, {errors}] = show(digitsDouble, {away: -2.5}).data.racers;
    const each = errors.map(error => error / Math.sqrt(5));
    expect(each[1]).toBeCloseTo(-2.5 - 1 + Math.exp(2.5), 6);
    for (const t of [2, 3, 4]) expect(each[t - 1] - each[t]).toBeCloseTo(1, 1);
  });
});

describe("Newton far from the minimum", () => {
  it("diverges from outside ±1, and arrives from inside", () => {
    expect(show(newtonFar, {x0: 1.01}).data.path.at(-1)).not.toBeCloseTo(0);
    expect(Math.abs(show(newtonFar, {x0: 0.95}).data.path.at(-1)!)).toBeLessThan(1e-6);
    expect(wordsOf(newtonFar, show(newtonFar))).toContain("diverges");
    expect(wordsOf(newtonFar, show(newtonFar, {x0: 0.9}))).toContain("arrives, faster at each step");
  });

  it("says where it went: from 2 to −8, and to 512", () => {
    expect(newtonFar.summary(show(newtonFar, {x0: 2}))).toContain("goes to −8, 512, ");
    expect(newtonFar.summary(show(newtonFar, {x0: 0.9}))).toMatch(/…, and arrives\.$/);
    const onItsWay = show(newtonFar, {curveOf: "quartic", x0: 2});
    expect(newtonFar.summary(onItsWay)).toMatch(/…, and completed 12 steps\.$/);
    expect(wordsOf(newtonFar, show(newtonFar, {x0: 2, step: 2}))).toContain("2 → −8 → 512");
    const {two} = newtonFar.exercises!;
    expect("ask" in two && two.answer(show(newtonFar))).toBeCloseTo(512, 9);
  });

  it("has its threshold further out on log cosh, at 1.08866, and none on x⁴", () => {
    expect(basins.hyperbola).toBeCloseTo(1, 9);
    expect(basins.logCosh).toBeCloseTo(1.08866, 5);
    expect(basins.quartic).toBe(Infinity);
    const {path} = show(newtonFar, {curveOf: "quartic", x0: 2}).data;
    for (let t = 1; t < path.length; t++) expect(path[t] / path[t - 1]).toBeCloseTo(2 / 3, 12);
  });

  it("says that it goes to and fro where it does, for ever or for some steps, and stands at the minimum", () => {
    for (const x0 of [1, -1]) {
      const shown = show(newtonFar, {x0});
      expect(wordsOf(newtonFar, shown)).toContain("neither: to and fro");
      expect(newtonFar.summary(shown)).toMatch(/, and on to and fro: it neither arrives nor runs away\.$/);
    }
    const cycle = show(newtonFar, {curveOf: "logCosh", x0: 1.08866});
    expect(wordsOf(newtonFar, cycle).join()).toMatch(/to and fro for [7-9] steps, then diverges/);
    expect(newtonFar.summary(cycle)).toMatch(/, and after going to and fro for [7-9] steps, diverge/);
    for (const curveOf of ["quartic", "hyperbola"] as const) {
      const still = show(newtonFar, {curveOf, x0: 0});
      expect(wordsOf(newtonFar, still)).toContain("stands at the minimum");
      expect(newtonFar.summary(still)).toMatch(/, and stands at the minimum\.$/);
    }
    expect(
      [
        [1, -1.005, 0.995, 0.9],
        [1, 0.999],
        [0, 0],
        [1, -1],
      ].map(stepsToAndFro),
    ).toEqual([2, 0, 0, 1]);
  });

  it("leaves the cobweb with an arrow", () => {
    const drawing = newtonFar.picture.draw(show(newtonFar), 900, new Map());
    expect(
      [...drawing.querySelectorAll('path[stroke-width="3"]')].some(path =>
        path.getAttribute("d")?.includes("M"),
      ),
    ).toBe(true);
  });

  it("accepts the cycle alone: ten per cent to either side will not do", () => {
    const {progress} = newtonFar.exercises!.cycle as {progress: (shown: unknown) => {done: boolean}};
    expect(isDone(newtonFar, "cycle", {curveOf: "logCosh", x0: 1.08866})).toBe(true);
    for (const x0 of [0.98, 1.2])
      expect(progress(show(newtonFar, {curveOf: "logCosh", x0})).done).toBe(false);
    expect(progress(show(newtonFar, {curveOf: "hyperbola", x0: 1})).done).toBe(false);
  });
});

describe("gradient descent beside it", () => {
  const fates = (changes: object) => {
    const {gradientDescent, newton} = show(descentArrives, changes).data.runs;
    return [fate(gradientDescent.trajectory), fate(newton.trajectory)];
  };
  const stepsIn = (words: string) => Number(/six digits in (\d+) steps/.exec(words)?.[1]);

  it("arrives from 1.5, where Newton diverges, and later than Newton from 0.9", () => {
    const [descent, newton] = fates({});
    expect(stepsIn(descent)).toBeGreaterThan(5);
    expect(newton).toBe("diverges");
    expect(descentArrives.summary(show(descentArrives))).toBe(
      `√(1 + x²) from x₀ = 1.5. Newton’s method: ${newton}. Gradient descent, η = 0.5: ${descent}.`,
    );
    const [slower, faster] = fates({x0: 0.9}).map(stepsIn);
    expect(slower).toBeGreaterThan(faster);
  });

  it("has Newton beside it go to and fro from ±1, until rounding throws it off if at all", () => {
    for (const x0 of [1, -1]) expect(fates({x0})[1]).toBe("goes to and fro");
    expect(fates({curveOf: "logCosh", x0: basins.logCosh})[1]).toMatch(/^to and fro for \d+ steps, then /);
    expect(fates({x0: 0})).toEqual(["stands at the minimum", "stands at the minimum"]);
  });

  it("is slower than Newton on x⁴, from every start", () => {
    for (const x0 of [0.5, 1.5, 2.5]) {
      const {gradientDescent, newton} = show(descentArrives, {curveOf: "quartic", x0}).data.runs;
      expect(Math.abs(gradientDescent.trajectory[40])).toBeGreaterThan(Math.abs(newton.trajectory[40]));
    }
  });

  it("comes nearer at every step from every start", () => {
    for (const curveOf of ["hyperbola", "logCosh", "quartic"] as const) {
      for (const x0 of [-2.5, -1, 0.3, 2.5]) {
        const {trajectory} = show(descentArrives, {curveOf, x0}).data.runs.gradientDescent;
        for (let t = 1; t < trajectory.length; t++)
          expect(Math.abs(trajectory[t])).toBeLessThan(Math.abs(trajectory[t - 1]) + 1e-15);
      }
    }
  });
});

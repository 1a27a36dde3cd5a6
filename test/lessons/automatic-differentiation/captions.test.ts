// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {elementary, elementaryNames} from "../../../lib/autodiff/elementary.js";
import {operationsPerComponent} from "../../../lib/autodiff/operations.js";
import {throughDescent} from "../../../lib/autodiff/throughDescent.js";
import {descendOnEta} from "../../../lib/experiments/adThrough/descendOnEta.js";
import {throughDefaults, throughLosses} from "../../../lib/experiments/adThrough/throughLosses.js";
import {add, type DoubleDouble, fromNumber, mul, sub, toNumber} from "../../../lib/precise/doubleDouble.js";
import {sinCos} from "../../../lib/precise/functions.js";
import {writeNumber} from "../../../src/figures/writeNumber.js";
import adCheap from "../../../src/sgd/automatic-differentiation/adCheap.js";
import adExact from "../../../src/sgd/automatic-differentiation/adExact.js";
import adThrough from "../../../src/sgd/automatic-differentiation/adThrough.js";
import expressionWalk from "../../../src/sgd/automatic-differentiation/expressionWalk.js";
import {examples} from "../../../src/sgd/automatic-differentiation/formulaAt.js";
import {isDone, show, wordsOf} from "../show.js";

describe("the walk through a formula", () => {
  it("ends with the gradient, and begins with nothing known", () => {
    const {x, y} = expressionWalk.parameters;
    const shown = show(expressionWalk);
    const share = 1 / (1 + Math.exp(x.initial * y.initial));
    expect(shown.data.gradient[0]).toBeCloseTo(-y.initial * share + 0.2 * x.initial, 12);
    expect(shown.data.gradient[1]).toBeCloseTo(-x.initial * share, 12);
    const start = show(expressionWalk, {step: 0}).data.graph.nodes;
    expect(start.filter(({formula, value}) => formula && value !== undefined)).toEqual([]);
  });

  it("gives kinks a derivative: 0 for |x| at 0, the mean for a maximum at a tie", () => {
    expect(expressionWalk.summary(show(expressionWalk, {step: 0}))).toBe(
      "Step 0 of 16. f is not computed yet.",
    );
    expect(expressionWalk.summary(show(expressionWalk, {step: 8}))).toBe(
      "Step 8 of 16. f = 0.388, and ∇f is on its way.",
    );
    expect([...show(expressionWalk, examples.kinks).data.gradient]).toEqual([1, 1]);
  });
});

describe("the errors against h", () => {
  it("grow for both differences to either side, while reverse mode is right to 15 digits", () => {
    const {data} = show(adExact);
    const at = (h: number) => show(adExact, {h}).data.here;
    for (const way of ["forward", "central"] as const) {
      expect(at(1e-2)[way]).toBeGreaterThan(10 * at(1e-6)[way]);
      expect(at(1e-13)[way]).toBeGreaterThan(10 * at(1e-7)[way]);
    }
    expect(data.reverse).toBeLessThan(1e-15);
    expect(data.bestForward.forward).toBeGreaterThan(1e-10);
  });

  it("cost reverse mode digits where large parts cancel", () => {
    const {data} = show(adExact, examples["digits that cancel"]);
    expect(data.reverse).toBeGreaterThan(20 * show(adExact).data.reverse);
  });

  it("says how far off the differences are in the picture", () => {
    expect(wordsOf(adExact, show(adExact)).filter(each => each.includes("off by"))).toHaveLength(2);
  });

  it("are those at the very h that is set, between the widths of the curves too", () => {
    const shown = show(adExact, {h: 5e-6});
    const {here, differences} = shown.data;
    expect(here.h).toBe(5e-6);
    const neighbours = [10 ** -5.5, 10 ** -5.25].map(
      h => differences.find(each => Math.abs(each.h / h - 1) < 1e-9)!,
    );
    expect(here.forward).toBeGreaterThan(neighbours[0].forward);
    expect(here.forward).toBeLessThan(neighbours[1].forward);
    expect(adExact.summary(shown)).toContain(
      `With h = 5.0 · 10⁻⁶, forward differences are off by ${writeNumber(here.forward)}`,
    );
  });

  it("are passed at the formula's h, though the least lies near 10⁻⁵, at 2·10⁻¹¹", () => {
    const {bestCentral} = show(adExact).data;
    expect(Math.abs(Math.log10(bestCentral.h / 1e-5))).toBeLessThan(0.3);
    expect(bestCentral.central).toBeGreaterThan(1.5e-11);
    expect(bestCentral.central).toBeLessThan(3e-11);
    expect([5e-6, 1e-8, 1e-3].map(h => isDone(adExact, "bottom", {h}))).toEqual([true, false, false]);
  });
});

describe("the price of a gradient", () => {
  it("is a few seconds for a million parameters, against days by the other ways", () => {
    const {here} = show(adCheap).data;
    expect(here.n).toBe(2 ** 20);
    expect(here.reverseMode / here.value).toBeLessThan(5);
    const words = wordsOf(adCheap, show(adCheap));
    expect(words).toContain("3 seconds");
    const days = words.flatMap(each => /^([\d.]+) days by /.exec(each)?.[1] ?? []).map(Number);
    expect(days).toHaveLength(2);
    for (const each of days) expect(each).toBeGreaterThan(12);
  });

  it("stays with fewer parameters, while that of the others falls", () => {
    const [many, few] = [20, 10].map(doublings => show(adCheap, {doublings}).data.here);
    expect(few.reverseMode / few.value).toBeCloseTo(many.reverseMode / many.value, 2);
    for (const way of ["forwardMode", "differences"] as const)
      expect(few[way] / few.value).toBeLessThan(many[way] / many.value / 500);
  });

  it("is on the line at 5 for a product", () => {
    const {costs} = show(adCheap, {costOf: "product"}).data;
    for (const {value, reverseMode} of costs) expect(reverseMode / value).toBe(5);
    expect(adCheap.summary(show(adCheap, {costOf: "product", doublings: 0}))).toContain(
      "With 1 parameter the function takes 1 operation; with its gradient, 5 by reverse mode",
    );
  });
});

describe("the price of one operation with its derivatives", () => {
  it("is six times the operation for tanh and arctan, and five at most for all others", () => {
    const ratio = ({forward, reverse}: {forward: number; reverse: number}) => (forward + reverse) / forward;
    const functions = elementaryNames.map(
      name => [name, ratio(operationsPerComponent("mul", elementary[name]))] as const,
    );
    expect(Object.fromEntries(functions.filter(([, times]) => times > 5))).toEqual({tanh: 6, atan: 6});
    for (const name of ["add", "sub", "mul", "div", "min", "max", "power", "sum", "dot"] as const)
      expect(ratio(operationsPerComponent(name, null)), name).toBeLessThanOrEqual(5);
  });
});

describe("the descent on η", () => {
  const {start, steps} = throughDefaults;

  it("finds the same best step size on the bowl from either side", () => {
    // By the closed form ½Σλᵢxᵢ²(1 − ηλᵢ)²ᵀ, on a fine grid.
    const [x, y] = start;
    const loss = (eta: number) =>
      0.5 * x ** 2 * (1 - eta) ** (2 * steps) + 5 * y ** 2 * (1 - 10 * eta) ** (2 * steps);
    const grid = Array.from({length: 20_000}, (_, i) => (i + 1) / 1e5);
    const best = grid.reduce((a, b) => (loss(b) < loss(a) ? b : a));
    for (const eta of [0.02, 0.06, 0.3])
      expect(Math.abs(show(adThrough, {eta}).data.eta / best - 1)).toBeLessThan(0.01);
  });

  /** L(η) on the bent valley with 30 digits, by formulas written down by hand. */
  function preciseLoss(eta: DoubleDouble): DoubleDouble {
    let [x, y] = start.map(fromNumber);
    const parts = () => {
      const [sin, cos] = sinCos(x);
      return {off: sub(y, sin), cos};
    };
    for (let k = 0; k < steps; k++) {
      const {off, cos} = parts();
      const across = scaledBy(off, 10);
      [x, y] = [sub(x, mul(eta, sub(x, mul(across, cos)))), sub(y, mul(eta, across))];
    }
    const {off} = parts();
    return add(scaledBy(mul(x, x), 0.5), scaledBy(mul(off, off), 5));
  }
  const scaledBy = (a: DoubleDouble, k: number) => mul(a, fromNumber(k));

  function preciseSlope(eta: number): number {
    const h = 1e-17;
    const [above, below] = [h, -h].map(d => preciseLoss(add(fromNumber(eta), fromNumber(d))));
    return toNumber(sub(above, below)) / (2 * h);
  }

  it("is trapped in the bent valley at 0.17, where reverse mode is right and the usual difference wrong", () => {
    const shown = show(adThrough, {loss: "bent", eta: 0.17});
    const {eta, slope, value, usual, nearest} = shown.data;
    expect(Math.abs(preciseSlope(eta) / slope - 1)).toBeLessThan(1e-5);
    expect(usual.value * slope).toBeLessThan(0);
    expect(nearest.deviation).toBeLessThan(1e-4);
    expect(adThrough.summary(shown)).toContain("agrees");
    expect(adThrough.summary(shown)).toContain("reverse mode, which is right");
    const best = descendOnEta(throughDescent(throughLosses.bent, start, steps), throughDefaults.eta);
    expect(value / best.losses.at(-1)!).toBeGreaterThan(10);
    expect(value).toBeGreaterThan(shown.data.visited[0][1]);
  });

  it("cannot be relied on from 0.25, and says so", () => {
    const shown = show(adThrough, {loss: "bent", eta: 0.25, step: 0});
    expect(Math.abs(preciseSlope(0.25) / shown.data.slope - 1)).toBeGreaterThan(0.1);
    expect(adThrough.summary(shown)).toContain("neither can be relied on");
  });

  it("agrees with a central difference at the default, and says so in the picture", () => {
    const shown = show(adThrough, {step: 0});
    expect(shown.data.usual.deviation).toBeLessThan(1e-6);
    expect(wordsOf(adThrough, shown)).toContain("a central difference agrees");
  });
});

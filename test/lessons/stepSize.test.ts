// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import type {Task} from "../../src/controls/frame/definition.js";
import {short} from "../../src/figures/format.js";
import {stepsAcross} from "../../src/lib/experiments/hessianSpectrum/stepsAcross.js";
import {descentOptimum} from "../../src/lib/theory/descentOptimum.js";
import divergenceEdge, {lambdas} from "../../src/steps/step-size/divergenceEdge.js";
import nan from "../../src/steps/step-size/nan.js";
import newtonBowl from "../../src/steps/step-size/newtonBowl.js";
import newtonStep from "../../src/steps/step-size/newtonStep.js";
import {turn} from "../../src/steps/step-size/oneStep.js";
import spectrum from "../../src/steps/step-size/spectrum.js";
import {show, wordsOf} from "./show.js";

const doneBy = (task: unknown, shown: unknown) =>
  (task as Task<never, unknown>).progress(shown as never).done;

describe("Newton’s step on two curves", () => {
  const landings = (x0: number) => {
    const {onParabola, inValley} = show(newtonStep, {x0}).data;
    return [onParabola.landing, inValley.landing];
  };

  it("lands on the minimum of the parabola from everywhere, and of the valley from nearby alone", () => {
    for (const x0 of [-1.1, -0.3, 0.45, 1.5, 3.1]) expect(landings(x0)[0]).toBeCloseTo(0, 12);
    for (const x0 of [-0.05, 0.05]) expect(Math.abs(landings(x0)[1]!)).toBeLessThan(0.005);
    expect(wordsOf(newtonStep, show(newtonStep))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^lands on 0 /),
        expect.stringMatching(/^lands on −0\.866 /),
      ]),
    );
    expect(wordsOf(newtonStep, show(newtonStep, {x0: 0.09})).join("\n")).toContain("lands near 0 ");
  });

  it("is too short left of the minimum, too far right of it, and uphill beyond the second mark", () => {
    for (const x0 of [-1.1, -0.5]) {
      expect(landings(x0)[1]).toBeGreaterThan(x0);
      expect(landings(x0)[1]).toBeLessThan(0);
    }
    for (const x0 of [0.2, 0.45, 0.65]) expect(landings(x0)[1]).toBeLessThan(-0.02);
    for (const x0 of [0.75, 1.5, 3]) {
      const {inValley} = show(newtonStep, {x0}).data;
      expect(inValley.curvature).toBeLessThan(0);
      expect(inValley.end).toBeGreaterThan(inValley.f);
    }
  });

  it("ends nowhere where the curvature is 0", () => {
    const shown = show(newtonStep, {x0: turn});
    expect(shown.data.inValley.curvature).toBeCloseTo(0, 12);
    const {landing} = shown.data.inValley;
    expect(landing === undefined || Math.abs(landing) > 1e12).toBe(true);
  });

  it("gains nothing from about 0.3: the exercise takes no place a tenth away", () => {
    for (const x0 of [0.2, 0.28, 0.305, 0.4])
      expect(doneBy(newtonStep.exercises!.back, show(newtonStep, {x0}))).toBe(false);
  });
});

describe("Newton’s step and the gradient’s in a bowl", () => {
  it("differ in a stretched bowl, whatever the start: Newton’s lands in the middle", () => {
    for (const start of [
      [-2.2, 0.35],
      [1, 1],
      [2.5, -1],
    ]) {
      const {newton, gradient} = show(newtonBowl, {start}).data;
      expect(Math.hypot(...newton!.at)).toBeLessThan(1e-12);
      expect(Math.hypot(...gradient!.at)).toBeGreaterThan(0.2);
    }
  });

  it("agree in a round bowl", () => {
    const {newton, gradient} = show(newtonBowl, {across: 1}).data;
    for (const i of [0, 1]) expect(newton!.at[i]).toBeCloseTo(gradient!.at[i], 12);
  });

  it("leads to the saddle where λ₂ is negative, and nowhere where it is 0", () => {
    const saddle = show(newtonBowl, {across: -2});
    expect(Math.hypot(...saddle.data.newton!.at)).toBeLessThan(1e-12);
    expect(saddle.data.newton!.f).toBeGreaterThan(-1e-12);
    expect(wordsOf(newtonBowl, saddle)).toContain("saddle");
    const trough = show(newtonBowl, {across: 0});
    expect(trough.data.newton).toBeUndefined();
    expect(newtonBowl.summary(trough)).toMatch(/along the gradient the best is f = 0\.$/);
  });

  it("end in an arrow and a word where the lowest place lies outside, and the exercise asks for a bowl", () => {
    const outside = show(newtonBowl, {across: -1});
    expect(wordsOf(newtonBowl, outside)).toContain("lowest place along −∇f: outside, f = −3.4");
    expect(wordsOf(newtonBowl, show(newtonBowl))).toContain("lowest place along −∇f");
    const ends = newtonBowl.picture
      .draw(outside, 960, new Map())
      .querySelector('path[stroke="var(--gradient-descent)"]')!
      .getAttribute("d")!;
    expect(Number(ends.match(/L[-\d.]+,([-\d.]+)/)![1])).toBeCloseTo(0, 0);
    const {words} = (newtonBowl.exercises!.axis as unknown as Task<never, unknown>).progress(
      outside as never,
    );
    expect(words).toBe("λ₂ = −1: this is no bowl.");
  });

  it("has the gradient’s step at the lowest place of its line", () => {
    const {bowl, g, gradient} = show(newtonBowl).data;
    for (const nudge of [-0.01, 0.01]) {
      const w = Float64Array.from(gradient!.at, (x, i) => x + nudge * g[i]);
      expect(bowl.value(w)).toBeGreaterThan(gradient!.f);
    }
  });
});

describe("the edge of divergence", () => {
  const factors = (eta: number) => show(divergenceEdge, {eta}).data.factors;
  const slower = (eta: number) => Math.max(...factors(eta).map(Math.abs));

  it("has one direction that arrives while the run is lost, by default", () => {
    const shown = show(divergenceEdge);
    const [along, across] = shown.data.factors;
    expect(Math.abs(along)).toBeLessThan(1);
    expect(Math.abs(across)).toBeGreaterThan(1);
    expect(shown.data.history.outcome).toBe("growing");
    expect(wordsOf(divergenceEdge, shown)).toContain("leaves the picture at step 8");
  });

  it("is crossed at 2/λ₂: before it the zigzag closes", () => {
    const before = show(divergenceEdge, {eta: 0.38}).data.history;
    expect(before.values.at(-1)).toBeLessThan(before.values[0]);
    expect(slower((2 / lambdas[1]) * 0.999)).toBeLessThan(1);
    expect(slower((2 / lambdas[1]) * 1.001)).toBeGreaterThan(1);
  });

  it("has the best η a little below, and the slow direction ever faster up to 1/λ₁, to no avail", () => {
    const best = descentOptimum(...lambdas);
    expect(best / (2 / lambdas[1])).toBeGreaterThan(0.9);
    for (const factor of [0.9, 1.05]) expect(slower(best * factor)).toBeGreaterThan(slower(best));
    expect(factors(1 / lambdas[0])[0]).toBeCloseTo(0, 12);
    expect(show(divergenceEdge, {eta: 1 / lambdas[0]}).data.history.message).toContain("diverges");
  });

  it("writes the larger factor above the smaller where both are near each other", () => {
    for (const eta of [0.33, 0.4]) {
      const shown = show(divergenceEdge, {eta});
      const words = [...divergenceEdge.picture.draw(shown, 960, new Map()).querySelectorAll("text")];
      const [above, below] = shown.data.factors
        .map(Math.abs)
        .sort((a, b) => b - a)
        .map(short);
      const height = (text: string) =>
        Number(
          words
            .find(node => node.textContent === text && node.getAttribute("font-size") === "16")!
            .getAttribute("y"),
        );
      expect(height(above), `η = ${eta}`).toBeLessThan(height(below) - 10);
    }
  });

  it("writes the heights of a lost run with a power of ten", () => {
    expect(divergenceEdge.summary(show(divergenceEdge, {eta: 10}))).toMatch(
      /f rose from 1\.74 to \d\.\d · 10[⁰-⁹¹²³]+ in/,
    );
  });

  it("has the factors of the run itself", () => {
    const {history, factors} = show(divergenceEdge).data;
    for (const i of [0, 1])
      expect(history.trajectory[10 + i] / history.trajectory[8 + i]).toBeCloseTo(factors[i], 9);
  });
});

describe("the weight that becomes no number", () => {
  it("does at step 1025, its loss at 510, in 32 bits at an eighth of that", () => {
    const {infiniteLoss, noNumber} = show(nan).data.run;
    expect([infiniteLoss, noNumber]).toEqual([510, 1025]);
    expect(show(nan, {precision: "float32"}).data.run.noNumber).toBe(Math.ceil(1025 / 8));
    expect(wordsOf(nan, show(nan))).toEqual(
      expect.arrayContaining(["NaN", "weight NaN at step 1025", "loss ∞ at step 510", "step 1025"]),
    );
  });

  it("shows all digits of the weight: those of 2¹⁰²³ at step 1023", () => {
    const words = wordsOf(nan, show(nan, {step: 1023}));
    const wall = words.filter(word => /^−?\d{7,}$/.test(word)).join("");
    expect(wall).toBe(`−${2n ** 1023n}`);
    expect(wordsOf(nan, show(nan, {step: 1024}))).toContain("∞");
  });

  it("has the loss at the largest number in half the steps of the weight", () => {
    for (const eta of [0.025, 0.05, 0.1]) {
      const {infiniteLoss, infiniteX} = show(nan, {eta}).data.run;
      expect(infiniteX / infiniteLoss).toBeGreaterThan(1.98);
      expect(infiniteX / infiniteLoss).toBeLessThan(2.03);
    }
  });

  it("stays a number below 2/λ, and says so", () => {
    const shown = show(nan, {eta: 0.019});
    expect(nan.summary(shown)).toContain("It shrinks: nothing can overflow.");
    expect(wordsOf(nan, shown)).toContain("both shrink, below the picture");
    expect(doneBy(nan.exercises!.hundred, show(nan, {eta: 0.0499}))).toBe(false);
  });
});

describe("a spectrum in hand", () => {
  const total = (lambdas: number[]) => show(spectrum, {lambdas}).data.total;
  const first = [0.002, 0.02, 0.1, 0.6, 3];

  it("has its line named by the formula where there is room", () => {
    expect(wordsOf(spectrum, show(spectrum))).toContain("the line: ln 10⁶ ÷ −ln |1 − ηλ|");
  });

  it("has a smaller largest make the flat directions faster, though not the one next to it", () => {
    const steps = [3, 1].map(largest =>
      show(spectrum, {lambdas: [0.002, 0.02, 0.1, 0.6, largest]}).data.directions.map(each => each.steps),
    );
    for (const i of [0, 1, 2]) expect(steps[1][i]).toBeLessThan(steps[0][i]);
    const beside = show(spectrum, {lambdas: [0.002, 0.02, 0.1, 0.6, 0.7]}).data.directions[3].steps;
    expect([steps[0][3], steps[1][3], beside]).toEqual([28, 9, 41]);
    expect(total([0.002, 0.02, 0.1, 0.6, 0.6]) / total(first)).toBeCloseTo(0.2, 2);
    expect(spectrum.summary(show(spectrum, {lambdas: [1, 1, 1, 1, 1]}))).toContain("after 1 step;");
  });

  it("gets faster with a smaller largest and with a larger smallest eigenvalue, and the others change nothing", () => {
    expect(total([0.002, 0.02, 0.1, 0.6, 1])).toBeLessThan(total(first));
    expect(total([0.02, 0.02, 0.1, 0.6, 3])).toBeLessThan(total(first));
    expect(total([0.002, 0.005, 1, 2, 3])).toBe(total(first));
  });

  it("costs ten times the steps for each factor of ten between the ends", () => {
    expect(total([0.0002, 0.02, 0.1, 0.6, 3]) / total(first)).toBeCloseTo(10, 1);
  });

  it("has the steps that a run takes", () => {
    const lambdas = [0.05, 0.1, 0.6, 1, 3];
    const {directions, eta, total: told} = show(spectrum, {lambdas}).data;
    expect(told).toBe(stepsAcross(lambdas, {eta, tolerance: 1e-6, most: 5000}));
    for (const {lambda, steps} of directions)
      expect(steps).toBe(stepsAcross([lambda], {eta, tolerance: 1e-6, most: 5000}));
  });

  it("accepts no total beyond a tenth of a thousand", () => {
    const [few, many] = [[0.004, 0.02, 0.1, 0.29, 0.29], first].map(lambdas => show(spectrum, {lambdas}));
    for (const shown of [few, many]) expect(doneBy(spectrum.exercises!.tenth, shown)).toBe(false);
  });
});

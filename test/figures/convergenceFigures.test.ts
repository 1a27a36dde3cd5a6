// @vitest-environment jsdom
import {expect, test} from "vitest";
import {convergenceOrders} from "../../src/figures/convergenceOrders.js";
import {
  digitCost,
  etaHeight,
  kappaEta,
  kappaFromCost,
  linearRate,
  rateDomain,
} from "../../src/figures/linearRate.js";
import {newtonCobweb} from "../../src/figures/newtonCobweb.js";
import {distances} from "../../src/figures/paths.js";
import {type LossLine, reluKinks} from "../../src/figures/reluKinks.js";

const wordsOf = (picture: Element) =>
  [...picture.querySelectorAll("text, p")].map(node => node.textContent ?? "");

/** Everything of a picture that could hold a number that is none. */
function expectNumbers(picture: Element): void {
  expect(picture.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
}

const linear = {
  kappa: 20,
  eta: 1,
  errors: Float64Array.of(1.4, 1.2, 1),
  steps: 2,
  bestEta: 1.9,
  bestRate: 0.9,
};

test("the handle of κ follows the cost of a digit along the flattest direction", () => {
  for (const kappa of [1, 7, 900]) {
    expect(kappaFromCost(digitCost(kappaEta, 1 / kappa))).toBeCloseTo(kappa, 9);
  }
});

test("costs of nothing and of everything stay near the frame", () => {
  const [least, most] = rateDomain.steps;
  expect(digitCost(1, 1)).toBe(least / 2);
  expect(digitCost(2, 1)).toBe(2 * most);
  expect(digitCost(2.1, 1)).toBe(2 * most);
  expect([etaHeight(1, 1), etaHeight(2.1, 1)]).toEqual([least, most]);
  expect(etaHeight(1, 20)).toBe(digitCost(1, 1 / 20));
});

test("gradient descent says its factor per step, or that it diverges", () => {
  const converging = linearRate({...linear, rate: 0.95}, 900, new Map());
  expectNumbers(converging);
  expect(wordsOf(converging)).toContain("× 0.9500 per step");
  const kept = new Map();
  const diverging = linearRate(
    {...linear, eta: 2.2, rate: 1.2, errors: Float64Array.of(1, 1e200)},
    380,
    kept,
  );
  expectNumbers(diverging);
  expect(wordsOf(diverging).filter(words => words === "diverges")).toHaveLength(2);
  expectNumbers(linearRate({...linear, kappa: 1, rate: 0, bestRate: 0, bestEta: 1}, 380, kept));
});

test("a method's errors are drawn until they are gone, with its name at the end", () => {
  const curves = [
    {method: "newton" as const, errors: Float64Array.of(1, 0, 0, 0)},
    {method: "gradientDescent" as const, errors: Float64Array.of(1, 0.9, 0.8, 0.7)},
  ];
  const picture = convergenceOrders({curves, steps: 3}, 900, new Map());
  expectNumbers(picture);
  const dotsOf = (color: string, diameter: string) =>
    (
      picture.querySelector(`path[stroke="var(${color})"][stroke-width="${diameter}"]`)?.getAttribute("d") ??
      ""
    ).split("h0").length - 1;
  expect(dotsOf("--newton", "5")).toBe(2);
  expect(dotsOf("--gradient-descent", "5")).toBe(4);
  expect([dotsOf("--newton", "7"), dotsOf("--gradient-descent", "7")]).toEqual([1, 3]);
  expect(wordsOf(picture)).toEqual(expect.arrayContaining(["Newton", "gradient descent"]));
});

const web = {
  f: Math.abs,
  map: (x: number) => -(x ** 3),
  newton: [1.1, -1.331, 2.36, -13, 2248, -1e10, 1e30],
  descent: [1.1, 0.8, 0.5],
  basin: 1,
  top: 3,
  steps: 12,
};

test("the cobweb is drawn up to the step shown, and the rest faintly", () => {
  const picture = newtonCobweb({...web, step: 2, slope: 0.9, curvature: 0.07}, 900, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture)).toContain("±1.000");
  const corners = [...picture.querySelectorAll('path[stroke="var(--newton)"]')].map(
    node => (node.getAttribute("d") ?? "").split("L").length,
  );
  expect(corners).toEqual(expect.arrayContaining([2 * 2 + 1, 2 * 6 + 1]));
});

test("a point without curvature has no parabola, and a function without a threshold no line", () => {
  const flat = {...web, step: 6, slope: 1, curvature: 0, basin: Infinity};
  const picture = newtonCobweb(flat, 380, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture).filter(words => words.startsWith("±"))).toEqual([]);
});

const smooth: LossLine = {
  whole: [1, 0.5, 1],
  aboveChord: [0, -0.75, -1, -0.75, 0],
  parabola: [0, -1, 0],
  secondDifferences: [1, 1, 1],
};

test("kinks are marked in the panel of ReLUs alone", () => {
  const kinked = {...smooth, secondDifferences: [0, 900, -900]};
  const data = {relu: kinked, tanh: smooth, centre: 0.1, half: 0.05, kinks: [-0.5, 0.2]};
  const picture = reluKinks({shown: "loss", ...data}, 900, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture).filter(words => words === "kinks")).toHaveLength(1);
  expect(wordsOf(picture)).toContain("tanh: loss without its chord, 1 high");
});

test("an output that is straight in the window says so", () => {
  const straight = {...smooth, aboveChord: [0, 0, 0], parabola: [0, 0, 0], secondDifferences: [0]};
  const data = {relu: straight, tanh: smooth, centre: 0, half: 0.5, kinks: []};
  const picture = reluKinks({shown: "output", ...data}, 380, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture)).toContain("ReLU: output is straight in the window");
});

test("the distances of a run are those of its rows from the origin", () => {
  const run = {dimension: 2, steps: 1, trajectory: Float64Array.of(3, 4, 0, -1)};
  expect([...distances(run as never)]).toEqual([5, 1]);
});

// @vitest-environment jsdom
import {expect, test} from "vitest";
import {batchCost, parallelSeconds, type TunedTraining} from "../../src/figures/batchCost.js";
import {doubleWellEscape} from "../../src/figures/doubleWellEscape.js";
import {gradientCloud} from "../../src/figures/gradientCloud.js";
import {finalLoss, linearScaling, type ScaledTraining} from "../../src/figures/linearScaling.js";
import {stabilityByBatch} from "../../src/figures/stabilityByBatch.js";
import {varianceLaw} from "../../src/figures/varianceLaw.js";

const wordsOf = (picture: Element) =>
  [...picture.querySelectorAll("text, p")].map(node => node.textContent ?? "");

/** Everything of a picture that could hold a number that is none. */
function expectNumbers(picture: Element): void {
  expect(picture.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
}

const tuned = (batchSize: number, reached: number): TunedTraining => ({
  batchSize,
  eta: 1,
  steps: Float64Array.of(0, reached / 2, reached),
  losses: Float64Array.of(2.3, 1, 0.3),
  reached,
  secondsPerStep: 1e-6 * batchSize,
});
const costs = {batchSizes: [1, 2, 4, 8], tried: [], target: 0.3, parallel: 1, stale: false};

test("examples that run at once cost as much as one, up to as many as there is room for", () => {
  const training = tuned(6, 100);
  expect(parallelSeconds(training, 1)).toBeCloseTo(6e-6, 15);
  expect(parallelSeconds(training, 4)).toBeCloseTo(2e-6, 15);
  expect(parallelSeconds(training, 64)).toBeCloseTo(1e-6, 15);
});

test("batch sizes that end together share a label, as a range", () => {
  const trainings = [tuned(1, 800), tuned(2, 400), tuned(4, 200), tuned(8, 100)];
  const words = wordsOf(batchCost({...costs, trainings}, 900, new Map()));
  expect(words).toContain("1–8");
  expect(words).toEqual(expect.arrayContaining(["1", "2", "4", "8"]));
});

test("the costs are drawn before there are any, and with a law once there is one", () => {
  const empty = batchCost({...costs, trainings: []}, 900, new Map());
  expectNumbers(empty);
  const law = {least: 20, critical: 30};
  const picture = batchCost({...costs, trainings: [tuned(1, 620)], law, focus: 1}, 380, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture)).toEqual(expect.arrayContaining(["critical batch: 30", "never fewer than 20"]));
});

test("a training that is being tried is drawn without a label", () => {
  const tried = [{...tuned(2, 500), reached: Infinity}];
  const picture = batchCost({...costs, tried, trainings: [tuned(8, 90)]}, 900, new Map());
  expectNumbers(picture);
  expect(wordsOf(picture).filter(words => words === "8").length).toBe(3);
  expect(wordsOf(picture).filter(words => words === "2").length).toBe(3);
});

const scaled = (batchSize: number, loss: number, diverged = false): ScaledTraining => ({
  batchSize,
  scaled: true,
  losses: Float64Array.of(2.3, loss),
  diverged,
});
const scaling = {batchSizes: [4, 8, 16, 32], epochs: 1, base: 8, scaled: true, stale: false};

test("a training that diverged ends at an infinite loss, and is drawn at the top", () => {
  expect(finalLoss(scaled(8, 0.2))).toBe(0.2);
  expect(finalLoss(scaled(8, 0.2, true))).toBe(Infinity);
  const trainings = [scaled(8, 0.3), scaled(16, 0.3), scaled(32, 40, true)];
  expectNumbers(linearScaling({...scaling, trainings}, 900, new Map()));
});

test("curves that end together are labelled together, others apart", () => {
  const trainings = [scaled(4, 0.3), scaled(8, 0.3), scaled(16, 0.31), scaled(32, 0.9)];
  const words = wordsOf(linearScaling({...scaling, trainings}, 900, new Map()));
  expect(words).toContain("4–16");
  expect(words).toContain("32");
});

test("a drawing of earlier settings is faint", () => {
  const kept = new Map();
  const draw = (stale: boolean) =>
    linearScaling({...scaling, trainings: [], stale}, 900, kept) as HTMLElement;
  expect(draw(true).style.opacity).toBe("0.4");
  expect(draw(false).style.opacity).toBe("");
});

test("the batch lights up, an example drawn twice with a thicker line", () => {
  const picture = gradientCloud(
    {
      points: [0, 1, 1, 2, 2, 0],
      w: [0, 0],
      fit: {minimum: [1, 0], hessian: [1, 1, 1, 5 / 3]},
      batch: [0, 0, 2],
      steps: Float64Array.of(0, 0),
      full: [0, 0],
      mean: [0, 0],
      data: {x: [-1, 3], y: [-1, 3]},
      plane: {x: [-1, 1], y: [-1, 1]},
    },
    900,
    new Map(),
  );
  expectNumbers(picture);
  const widths = [...picture.querySelectorAll('path[stroke="var(--warning)"]')].map(node =>
    node.getAttribute("stroke-width"),
  );
  expect(widths.slice(0, 3)).toEqual(["4.5", "3", "25"]);
});

test("no noise at all is drawn as a point, and its variance at the foot of the axis", () => {
  const shares = [1, 0.25, 0];
  const picture = varianceLaw(
    {
      deviations: new Float64Array(8),
      covariance: [1, 0, 0, 1],
      share: 0,
      reach: 2,
      count: 3,
      batchSize: 3,
      replacement: false,
      without: {predicted: shares, measured: shares},
      replaced: {predicted: [1, 0.5, 0.3], measured: [1, 0.5, 0.3]},
    },
    900,
    new Map(),
  );
  expectNumbers(picture);
});

test("runs that leave the numbers stay out of the picture of errors", () => {
  const data = {
    count: 3,
    edges: {without: [0.3, 0.6, 1], replaced: [0.3, 0.5, 0.7]},
    replacement: true,
    batchSize: 1,
    share: 1.6,
    runs: [Float64Array.of(1, 1e300)],
    mean: Float64Array.of(1, 1e200, Infinity),
  };
  const each = stabilityByBatch({...data, perPass: false}, 900, new Map());
  expectNumbers(each);
  expect(wordsOf(each)).toContain("Largest safe step size");
  expect(wordsOf(stabilityByBatch({...data, perPass: true}, 900, new Map()))).toContain(
    "Largest safe η × steps of one pass",
  );
});

test("runs on the two sides of the barrier have two colours, and lost ones none", () => {
  const etas = [0.01, 0.1];
  const picture = doubleWellEscape(
    {
      f: x => x * x,
      barrier: 0,
      start: 1,
      noisy: [1, 0.5, -1, Number.NaN],
      still: [1],
      shares: Float64Array.of(0, 0.25),
      steps: 1,
      map: [Float64Array.of(0, 0.5), undefined],
      etas,
      stds: [0, 1],
      half: [Infinity, 0.5],
    },
    900,
    new Map(),
  );
  expectNumbers(picture);
  const numberOfDots = (color: string) =>
    (picture.querySelector(`path[stroke="var(${color})"][stroke-width="5"]`)?.getAttribute("d") ?? "").split(
      "h0",
    ).length - 1;
  expect([numberOfDots("--gradient-descent"), numberOfDots("--momentum")]).toEqual([2, 1]);
});

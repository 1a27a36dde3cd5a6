// @vitest-environment jsdom
import type {Plot} from "@observablehq/plot";
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import barrier from "../../src/landscapes/symmetries/barrier.js";
import conservation from "../../src/landscapes/symmetries/conservation.js";
import continuous from "../../src/landscapes/symmetries/continuous.js";
import skipTrains from "../../src/landscapes/symmetries/skipTrains.js";
import {deepResidual} from "../../src/lib/experiments/deepResidual/deepResidual.js";
import {checkDeepResidual} from "../../src/lib/experiments/deepResidual/result.js";
import {conserved, factorsStart} from "../../src/lib/experiments/linearFactors/gradientFlow.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {checkTwoNetworks} from "../../src/lib/experiments/twoNetworks/result.js";
import {twoNetworks} from "../../src/lib/experiments/twoNetworks/twoNetworks.js";
import {begun, show, wordsOf} from "./show.js";

const digits = readDigits();
const short = {batchSize: 16, eta: 0.2, epochs: 8, testShare: 0.2};
const ways = checkTwoNetworks(twoNetworks(digits, {...short, curveEpochs: 8}, 3), "made.json", "");
const trained = {depths: [2, 3], width: 8, batchSize: 16, eta: 0.2, steps: 180, testShare: 0.2};
const deep = checkDeepResidual(outcome(deepResidual(digits, trained, 3)), "made.json", "");

describe("two linear layers and U", () => {
  it("both change, and their product and the loss do not", () => {
    for (const changes of [{}, {u1: [1.5, 0.2]}, {u2: [0.1, 1.9]}]) {
      const {changed, away, lossChange, straight} = show(continuous, changes).data;
      expect(away).toBeGreaterThan(0.5);
      expect(lossChange).toBeLessThan(1e-12);
      for (const [i, t] of [1.4, 0.7, -0.6, 0.9].entries()) expect(changed.product![i]).toBeCloseTo(t, 5);
      expect(Math.max(...straight!)).toBeGreaterThan(0.01);
    }
  });

  it("have no inverse with u₂ on the dashed line", () => {
    const shown = show(continuous, {u1: [1, 0.5], u2: [-0.5, -0.25]});
    const {W1, W2, product} = shown.data.changed;
    expect([W1, product]).toEqual([undefined, undefined]);
    expect(W2.every(Number.isFinite)).toBe(true);
    const words = wordsOf(continuous, shown);
    expect(words).toContain("no inverse");
    expect(words.filter(text => text === "no U⁻¹")).toHaveLength(1);
    expect(words).not.toContain("what they do: the same");
  });

  it("show U in numbers", () => {
    const words = wordsOf(continuous, show(continuous, {u1: [0.05, 0], u2: [0, -1]}));
    expect(words).toEqual(expect.arrayContaining(["u₁ = (0.05, 0.00)", "u₂ = (0.00, −1.00)", "−1", "1"]));
  });
});

describe("what the flow keeps", () => {
  const at = (eta: number) => show(conservation, {eta}).data;

  it("drifts less with a smaller η, by a ratio that comes closer and closer to 2", () => {
    expect(at(0.02).runs[0].end).toBeLessThan(at(0.1).runs[0].end / 3);
    const beyond = [0.2, 0.1, 0.05, 0.02, 0.01].map(eta => at(eta).ratio - 2);
    expect(beyond).toEqual(beyond.toSorted((a, b) => b - a));
    expect(beyond[4]).toBeGreaterThan(0);
    expect(beyond[4]).toBeLessThan(0.02);
  });

  it("is far larger than the drift, which has come to its end where the picture ends", () => {
    const {runs, kept} = at(0.05);
    expect(runs[0].end).toBeLessThan(0.02 * kept);
    expect(runs[0].at.at(-1)!.drift).toBeCloseTo(runs[0].at.at(-20)!.drift, 4);
    expect(kept).toBeCloseTo(Math.hypot(...conserved(factorsStart)), 12);
  });
});

describe("the ways between two networks", () => {
  const at = (t: number) => show(barrier, {t}, begun, {ways}).data;

  it("lead over a wall, of which matching takes most and the curve nearly all", () => {
    const {trained, matched, curve} = at(0.5).ways;
    expect(matched.barrier).toBeLessThan(trained.barrier / 2);
    expect(curve.barrier).toBeLessThan(trained.barrier / 4);
  });

  it("misread digits in the middle of the straight one, and fewer at its ends", () => {
    const [start, middle, end] = [0, 0.5, 1].map(t => at(t).ways.trained.accuracy);
    expect(middle).toBeLessThan(Math.min(start, end) - 0.05);
  });

  it("begin and end alike: B computes the same after matching", () => {
    for (const t of [0, 1]) {
      const {trained, matched, curve} = at(t).ways;
      expect(matched.here).toBeCloseTo(trained.here, 10);
      expect(curve.here).toBeCloseTo(trained.here, 10);
      expect(matched.read).toEqual(trained.read);
    }
  });

  it("are as far apart as strangers, and not much nearer after matching", () => {
    const {trained, matched, strangers} = at(0).apart;
    expect(trained / strangers).toBeCloseTo(1, 0);
    expect(matched).toBeLessThan(trained);
    expect(matched).toBeGreaterThan(0.6 * trained);
    const words = wordsOf(barrier, show(barrier, {}, begun, {ways}));
    expect(words.filter(text => /[\d.]+ apart$/.test(text))).toHaveLength(2);
  });

  it("are drawn and told from A to B", () => {
    for (const t of [0, 0.5, 1]) {
      const shown = show(barrier, {t}, begun, {ways});
      wordsOf(barrier, shown);
      expect(barrier.summary(shown)).not.toMatch(/NaN|undefined/);
    }
    const {move} = barrier.handles![0];
    expect(move({x: 0.731, y: 0, plot: 0}, show(barrier, {}, begun, {ways}))).toEqual({t: 0.725});
  });

  it("are refused where a place is missing", () => {
    const broken = {...ways, curve: {...ways.curve, loss: ways.curve.loss.slice(1)}};
    expect(() => checkTwoNetworks(broken, "made.json", "")).toThrow("made.json: curve must have 41 places");
  });
});

describe("deep networks", () => {
  it("are told at each moment, first at the last", () => {
    const at = (changes: {moment?: number} = {}) => show(skipTrains, changes, begun, {deep});
    expect(at().data).toEqual(at({moment: 10}).data);
    expect(skipTrains.summary(at())).toContain("After 180 steps");
    expect(skipTrains.summary(at({moment: 1}))).toContain("After 18 steps");
    expect(wordsOf(skipTrains, at({moment: 0})).join(" ")).toContain("with skips, 3 layers, step 0");
    expect(skipTrains.summary(at())).toMatch(/with [\d, ]*3 layers: plain \d+ % \(\d+ %\)/);
    const [plain, residual] = at().data.kinds;
    expect(plain.points.map(({unseen}) => unseen)).not.toEqual(plain.points.map(({share}) => share));
    expect(plain.points.map(({share}) => share)).not.toEqual(residual.points.map(({share}) => share));
  });

  it("read no more than by chance before the first step, well below the words in the picture", () => {
    for (const width of [960, 350]) {
      const shown = show(skipTrains, {moment: 0}, begun, {deep});
      const drawing = skipTrains.picture.draw(shown, width, new Map()) as Element & Plot;
      const words = [...drawing.querySelectorAll("text")].filter(node =>
        /^(filled|open): /.test(node.textContent),
      );
      const highest = Math.max(...shown.data.kinds.flatMap(({points}) => points.map(({share}) => share)));
      expect(words).toHaveLength(2);
      for (const node of words)
        expect(Number(node.getAttribute("y"))).toBeLessThan(Number(drawing.scale("y")!.apply(highest)) - 12);
    }
  });

  it("are refused where one is missing", () => {
    expect(() => checkDeepResidual({...deep, runs: deep.runs.slice(1)}, "made.json", "")).toThrow(
      "made.json: depth 2 must have a plain and a residual training",
    );
  });
});

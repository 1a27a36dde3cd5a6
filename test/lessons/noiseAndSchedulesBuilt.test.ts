// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readDigits} from "../../src/data/inputs.js";
import neverStop from "../../src/landscapes/noise-and-schedules/neverStop.js";
import valleys from "../../src/landscapes/noise-and-schedules/valleys.js";
import {meanOver, runEnsemble} from "../../src/lib/experiments/ensemble.js";
import {neverStop as train} from "../../src/lib/experiments/neverStop/neverStop.js";
import {directions, lags} from "../../src/lib/experiments/neverStop/parabola.js";
import {outcome} from "../../src/lib/experiments/outcome.js";
import {heightAt, slopeAt} from "../../src/lib/experiments/valleys/alongLine.js";
import {sigma} from "../../src/lib/experiments/valleys/settings.js";
import {entrants, valleyRace} from "../../src/lib/experiments/valleys/valleyRace.js";
import {multiScale} from "../../src/lib/objectives/functions/multiScale.js";
import {gradientDescent} from "../../src/lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../src/lib/random/generator.js";
import type {Rate} from "../../src/lib/schedules/schedule.js";
import {meanSquaredDisplacement} from "../../src/lib/theory/displacement.js";
import {begun, files, show, wordsOf} from "./show.js";

describe("weights that never stop", () => {
  const digits = readDigits();
  const settings = {
    ...{hidden: 8, labelNoise: 0.2, weightDecay: 0.01, batchSize: 16},
    // A loss is as flat after as many passes over as many digits.
    ...{eta: 0.1, burnIn: 60, watched: 60, testShare: 1 - 539 / digits.count},
  };
  const built = outcome(train(digits, settings, 3));
  const at = (changes: object) => show(neverStop, {from: 60, ...changes}, begun, {built});

  it("begin where the settings say that the loss is flat", () => {
    expect(neverStop.initial!({built})).toEqual({from: 60});
  });

  it("leave from whichever moment they are measured, while the loss stays", () => {
    for (const from of [60, 75, 90]) {
      const {away} = at({from}).data;
      const k = from / 5;
      expect(away[k]).toBe(0);
      expect(away[k + 6]).toBeGreaterThan(1.1 * away[k + 3]);
    }
    const {losses} = at({}).data;
    expect(Math.abs(losses[119] / losses[59] - 1)).toBeLessThan(0.1);
  });

  it("still go from a later moment, but slower", () => {
    // The second slide, in as many passes.
    const [early, late] = [20, 80].map(from => at({from}).data.away[(from + 40) / 5]);
    expect(late).toBeGreaterThan(0);
    expect(late).toBeLessThan(0.8 * early);
  });

  it("are measured from where the ring is dragged to, or from a click", () => {
    const shown = at({});
    expect(neverStop.handles![0].at(shown)![0]).toBe(60);
    expect(neverStop.handles![0].move({x: 71.8, y: 3, plot: 1}, shown)).toEqual({from: 72});
    expect(at({from: 72}).data.from).toBe(70);
    expect(neverStop.click!({x: 30.2, y: 1, plot: 0}, shown)).toEqual({from: 30});
    expect(neverStop.click!({x: 30.2, y: 1, plot: 2}, shown)).toBeUndefined();
  });

  it("are told as a share of the way that they had come", () => {
    const {away, come} = at({}).data;
    const share = Math.round((100 * away[24]) / come);
    expect(wordsOf(neverStop, at({}))).toContain(`${share} % of the way that it had come by pass 60`);
    wordsOf(neverStop, at({from: 5, pass: 0}));
    wordsOf(neverStop, at({from: 2000, pass: 35}));
    expect(neverStop.table(at({})).rows).toHaveLength(25);
  });

  it("before the ring are told as on their way to it", () => {
    const {away, come, top} = at({}).data;
    const early = wordsOf(neverStop, at({pass: 30})).join("|");
    expect(early).toContain(`${Math.round((100 * away[6]) / come)} % of the way to pass 60 is left`);
    expect(early).not.toMatch(/the weights go on|the loss is flat/);
    expect(away[0]).toBeGreaterThan(top);
    expect(wordsOf(neverStop, at({pass: 0}))).toContain(`↑ ${Number(away[0].toPrecision(3))}`);
  });

  it("on the parabola go as far as theory says, and no further than their cloud", () => {
    const {walked} = at({}).data;
    for (const [i, lag] of lags.entries())
      expect(Math.abs(walked[i] / Math.sqrt(meanSquaredDisplacement(directions, lag)) - 1)).toBeLessThan(
        0.05,
      );
    expect(walked[6] / walked[1]).toBeGreaterThan(1.7);
    expect(walked[6] / walked[5]).toBeLessThan(1.1);
  });
});

describe("runs in valleys in valleys", () => {
  const built = outcome(valleyRace({runs: 200, stage: 400}, 3));
  const at = (changes: object) => show(valleys, changes, begun, {built});
  const {starts, rows} = at({}).data;
  /** The correlation of where runs began and where they are. */
  const memory = (places: readonly number[]) => {
    const mean = places.reduce((sum, x) => sum + x, 0) / places.length;
    const product = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, x, i) => sum + x * b[i], 0);
    const away = places.map(x => x - mean);
    return product(away, starts) / Math.sqrt(product(away, away) * product(starts, starts));
  };

  it("are caught where they began with small steps, and forget it with large ones and with cut ones", () => {
    const [cut, large, small] = rows.map(({places}) => memory(places));
    expect(small).toBeGreaterThan(0.99);
    expect(Math.abs(large)).toBeLessThan(0.5);
    expect(Math.abs(cut)).toBeLessThan(0.5);
  });

  it("cross the landscape within the first moments with large steps, and not with small ones", () => {
    const early = at({moment: 8}).data;
    expect(early.step).toBe(200);
    const [, large, small] = early.rows.map(({places}) => memory(places));
    expect(Math.abs(large)).toBeLessThan(0.5);
    expect(small).toBeGreaterThan(0.99);
  });

  it("end lowest where the step is cut, and highest where it is small", () => {
    const [cut, large, small] = rows.map(({excess}) => excess);
    expect(cut).toBeLessThan(large);
    expect(large).toBeLessThan(small);
  });

  it("come as low with a fixed step size between the two, and lower in twice the time, as the note says", () => {
    const {stage} = files.settings.valleys;
    const [cut] = entrants({runs: 400, stage});
    const heights = (eta: Rate, steps: number) => {
      const starts = Float64Array.from({length: 400}, (_, k) => (12 * (k + 0.5)) / 400 - 6);
      const told = new Map<number, number>();
      const observe = (w: Float64Array, t: number) => {
        if (t % (4 * stage) === 0) told.set(t, meanOver(w, heightAt) - multiScale.minima[0].value);
      };
      const random = createGenerator(3);
      const optimizer = gradientDescent({eta});
      runEnsemble({optimizer, start: starts, slope: slopeAt, sigma, random, steps, observe});
      return [told.get(4 * stage)!, told.get(8 * stage)!];
    };
    const [ofCut] = heights(cut, 4 * stage);
    const [then, later] = heights(0.02, 8 * stage);
    expect(then).toBeLessThan(1.1 * ofCut);
    expect(later).toBeLessThan(Math.min(then, ofCut));
    expect(readFileSync("src/landscapes/noise-and-schedules.md", "utf8")).toContain(
      "about 0.02, comes as low",
    );
  });

  it("rest at the end where the step is cut, and not where it is large", () => {
    const stride = (k: number) => {
      const [before, after] = [21, 22].map(m => built.races[k][m].places);
      return Math.sqrt(after.reduce((sum, x, i) => sum + (x - before[i]) ** 2, 0) / after.length);
    };
    expect(stride(0)).toBeLessThan(0.05 * stride(1));
  });

  it("are followed from where the ring is dragged to", () => {
    const {move} = valleys.handles![0];
    expect(move({x: 0, y: -2, plot: 1}, at({}))).toEqual({start: -2});
    const {followed} = at({start: -2}).data;
    expect(followed).toHaveLength(10);
    for (const i of followed) expect(Math.abs(starts[i] + 2)).toBeLessThanOrEqual(0.3);
    expect(valleys.click!({x: 0, y: 9, plot: 3}, at({}))).toEqual({start: 6});
    expect(valleys.click!({x: 0, y: 3, plot: 2}, at({}))).toBeUndefined();
  });

  it("say the step size in force, and how high they are", () => {
    const words = wordsOf(valleys, at({}));
    expect(words).toContain("cut thrice: η = 0.0003");
    expect(wordsOf(valleys, at({moment: 10}))).toContain("cut thrice: η = 0.3");
    expect(at({moment: 10}).data.step).toBe(400);
    expect(words.filter(text => text.endsWith("above the deepest"))).toHaveLength(3);
    expect(valleys.table(at({moment: 0, start: -6})).rows).toHaveLength(23);
  });
});

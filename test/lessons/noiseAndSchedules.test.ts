// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {percent, short} from "../../src/figures/format.js";
import drawSchedule from "../../src/landscapes/noise-and-schedules/drawSchedule.js";
import noiseFloor from "../../src/landscapes/noise-and-schedules/noiseFloor.js";
import smallerTruer from "../../src/landscapes/noise-and-schedules/smallerTruer.js";
import valleyScales from "../../src/landscapes/noise-and-schedules/valleyScales.js";
import {
  bestCut,
  drawnProblem,
  knotSchedule,
  lossParts,
} from "../../src/lib/experiments/drawnSchedule/drawnSchedule.js";
import {directions} from "../../src/lib/experiments/neverStop/parabola.js";
import {floorSettings} from "../../src/lib/experiments/noiseFloor/floorCloud.js";
import {oneOverTSettings} from "../../src/lib/experiments/oneOverT/oneOverT.js";
import {sigma} from "../../src/lib/experiments/valleys/settings.js";
import {entrants} from "../../src/lib/experiments/valleys/valleyRace.js";
import {expectedLoss} from "../../src/lib/theory/expectedLoss.js";
import {isDone, show, wordsOf} from "./show.js";

it("names the constants of its figures", () => {
  const text = readFileSync("src/landscapes/noise-and-schedules.md", "utf8");
  const {lambdas, sigmas} = drawnProblem;
  const [steep, flat] = directions;
  const [, large, small] = entrants({runs: 20, stage: 400});
  for (const named of [
    `$\\lambda = ${floorSettings.lambdas.join("$ and $")}$, run again and again`,
    `($\\lambda = ${steep.lambda}$ and $${flat.lambda}$, $\\eta = ${steep.eta}$)`,
    `Here $\\sigma = ${sigma}$.`,
    `($\\lambda = ${lambdas[0]}$, $\\sigma = ${sigmas[0]}$) and a flat one ($\\lambda = ${lambdas[1]}$, $\\sigma = ${sigmas[1]}$)`,
    `$\\lambda = 1$ and $\\sigma = ${oneOverTSettings.sigma}$ the mean square`,
    `with a large step, ${large}, with a small one, ${small}, and with one that begins at 0.3`,
  ])
    expect(text).toContain(named);
});

describe("a floor of noise", () => {
  const late = (eta: number, sigma = 1) => {
    const {losses, floor} = show(noiseFloor, {eta, sigma}).data;
    return {losses, floor, end: losses.slice(100).reduce((sum, loss) => sum + loss, 0) / 101};
  };

  it("is where the loss levels off, in the figure as in theory", () => {
    const {end, floor} = late(0.2);
    expect(Math.abs(end / floor - 1)).toBeLessThan(0.05);
  });

  it("is higher with larger steps, and reached sooner", () => {
    const [small, large] = [0.05, 0.6].map(eta => late(eta));
    expect(large.floor).toBeGreaterThan(10 * small.floor);
    const arrives = ({losses, floor}: typeof small) => losses.findIndex(loss => loss < 2 * floor);
    expect(arrives(large)).toBeLessThan(arrives(small) / 4);
  });

  it("is not there without noise: the loss goes on falling", () => {
    const {losses, floor} = late(0.2, 0);
    expect(floor).toBe(0);
    expect(losses[200]).toBeLessThan(1e-9);
  });

  it("says the floor large", () => {
    expect(wordsOf(noiseFloor, show(noiseFloor))).toContain("0.115 is the floor");
  });

  it("says that there is none without noise, and that a cloud is larger than the picture", () => {
    const still = wordsOf(noiseFloor, show(noiseFloor, {sigma: 0}));
    expect(still).toContain("no floor without noise");
    expect(still.join("|")).not.toMatch(/no further down|dashed/);
    const larger = "their cloud is larger than this picture";
    expect(wordsOf(noiseFloor, show(noiseFloor))).not.toContain(larger);
    expect(wordsOf(noiseFloor, show(noiseFloor, {eta: 0.95, sigma: 2}))).toContain(larger);
  });

  it("is named at the left where the loss still falls at the right, and told to be out of sight where it is", () => {
    const named = (changes: object) =>
      [...noiseFloor.picture.draw(show(noiseFloor, changes), 960, new Map()).querySelectorAll("text")].find(
        node => /^the floor/.test(node.textContent ?? ""),
      )!;
    expect(named({}).getAttribute("text-anchor")).toBe("end");
    expect(named({eta: 0.04}).getAttribute("text-anchor")).not.toBe("end");
    expect(named({eta: 0.04, sigma: 0.3}).textContent).toBe("the floor lies below this picture");
  });

  it("is reached at the smallest step size", () => {
    const {losses, floor} = late(0.04);
    expect(losses[200]).toBeLessThan(1.4 * floor);
  });

  it("is to be held between two bounds at σ = 1: by as large steps as the solution says, and by no less noise", () => {
    for (const eta of [0.04, 0.05, 0.09]) expect(isDone(noiseFloor, "quarter", {eta})).toBe(true);
    for (const changes of [{}, {eta: 0.1}, {eta: 0.15, sigma: 0.7}, {eta: 0.05, sigma: 0.95}])
      expect(isDone(noiseFloor, "quarter", changes)).toBe(false);
  });
});

describe("a schedule by its knots", () => {
  const end = (changes: Parameters<typeof show<typeof drawSchedule.parameters, never>>[1]) =>
    show(drawSchedule, changes).data.total[drawnProblem.steps];

  it("ends lower the later it is cut, up to the best moment, and higher after it", () => {
    const {cut, loss} = show(drawSchedule).data.best!;
    const ends = [60, 120, 180, cut].map(at => end({cut: at}));
    expect(ends.toSorted((a, b) => b - a)).toEqual(ends);
    expect(end({cut})).toBeCloseTo(loss, 12);
    expect(end({cut: 280})).toBeGreaterThan(1.5 * loss);
  });

  it("falls at once whenever it is cut", () => {
    for (const cut of [60, 150, 238]) {
      const {total} = show(drawSchedule, {cut}).data;
      expect(total[cut + 30]).toBeLessThan(0.7 * total[cut]);
    }
  });

  it("never cut, is held up by the steep direction's shaking", () => {
    const {total, steep} = show(drawSchedule, {cut: 300}).data;
    expect(steep.shaking[300] / total[300]).toBeGreaterThan(0.9);
    expect(drawSchedule.summary(show(drawSchedule, {cut: 300}))).toMatch(/^Never cut: /);
  });

  it("at the defaults has mostly way still to go", () => {
    const {total, flat} = show(drawSchedule).data;
    expect(flat.travelling[300] / total[300]).toBeGreaterThan(0.7);
    expect(wordsOf(drawSchedule, show(drawSchedule))).toContain(
      "0.707 at the end, of which 76 % is way still to go",
    );
  });

  it("names no best moment where a cut is none", () => {
    for (const changes of [{after: 0.5}, {after: 0.5, last: 0.01}, {before: 0.05, after: 0.5}]) {
      const shown = show(drawSchedule, changes);
      expect(shown.data.best).toBeUndefined();
      expect(wordsOf(drawSchedule, shown)).toContain(" no single cut between the two helps");
      expect(drawSchedule.presets![1].set(shown)).toEqual({cut: 60});
    }
  });

  it("has no knots after the cut where there is none", () => {
    const [start, cut, after, last] = drawSchedule.handles!;
    const never = show(drawSchedule, drawSchedule.presets![0].set(show(drawSchedule)));
    expect([start, cut].map(({at}) => at(never))).toEqual([
      [0, 0.5],
      [300, 0.5],
    ]);
    expect([after, last].map(({at}) => at(never))).toEqual([undefined, undefined]);
  });

  it("is better than single cuts only if it ends lower than any of them, from 0.5 to whatever step size", () => {
    const solution = {cut: 200, first: 0.5, before: 0.5, after: 0.5, last: 0.01};
    expect(isDone(drawSchedule, "better", solution)).toBe(true);
    for (const cut of [180, 210]) expect(isDone(drawSchedule, "better", {...solution, cut})).toBe(true);
    const single = (at: number, before: number, after: number) => ({
      ...{cut: at, first: before, before, after, last: after},
    });
    for (const changes of [
      single(238, 0.5, 0.05),
      single(214, 0.5, 0.03),
      single(206, 0.5, 0.0257),
      single(137, 1, 0.02),
      single(167, 0.7, 0.02),
      {...solution, last: 0.05},
      {...solution, last: 0.45},
      {cut: 238, after: 0.2},
    ])
      expect(isDone(drawSchedule, "better", changes)).toBe(false);
  });

  it("ends where the solution says, and cut straight to its last step size far higher", () => {
    const gradual = end({cut: 200, after: 0.5, last: 0.01});
    const straight = bestCut(0.5, 0.01).loss;
    const text = readFileSync("src/landscapes/noise-and-schedules.md", "utf8");
    expect(text).toContain(`stop the flat direction: ${short(straight)} at best.`);
    expect(text).toContain(`calms down in time: ${short(gradual)}.`);
    // The hint: the best cut goes to a larger step size than the solution's end.
    expect(bestCut(0.5, 0.025).loss).toBeLessThan(straight);
    expect(text).toContain("End at a smaller step size than the best cut does: at 0.01.");
  });

  it("has its rings stay at the step size that the figure begins with when they are dragged past it", () => {
    const [, cut] = drawSchedule.handles!;
    expect(cut.move({x: 200.3, y: 0.54, plot: 0}, show(drawSchedule))).toEqual({cut: 200, before: 0.5});
    expect(cut.move({x: 200, y: 0.7, plot: 0}, show(drawSchedule))).toEqual({cut: 200, before: 0.7});
  });

  it("parts the expected loss: travelling and shaking add up to it", () => {
    const knots = {first: 0.3, cut: 40, before: 0.8, after: 0.1, last: 0.01};
    const schedule = knotSchedule(knots);
    expect([0, 39, 40].map(schedule)).toEqual([
      expect.closeTo(0.3, 12),
      expect.closeTo(0.3 * (8 / 3) ** (39 / 40), 12),
      expect.closeTo(0.1, 12),
    ]);
    const [steep, flat] = lossParts(schedule);
    const whole = expectedLoss(drawnProblem, {eta: schedule, steps: 300});
    for (const t of [0, 17, 40, 300]) {
      expect(steep.travelling[t] + steep.shaking[t] + flat.travelling[t] + flat.shaking[t]).toBeCloseTo(
        whole[t],
        12,
      );
    }
  });
});

describe("valleys in valleys", () => {
  it("leave of a wave the share that the page says, averaged over the noise of a step", () => {
    // By the trapezoidal rule, over ten standard deviations on either side.
    const left = (length: number) => {
      const z = Array.from({length: 2001}, (_, i) => (i - 1000) / 100);
      const heights = z.map(at => Math.exp(-(at ** 2) / 2) * Math.cos((2 * Math.PI * at) / length));
      return heights.reduce((sum, height) => sum + height, 0) / (100 * Math.sqrt(2 * Math.PI));
    };
    const text = readFileSync("src/landscapes/noise-and-schedules.md", "utf8");
    expect(text).toContain(`${percent(left(4))} where $\\ell$ is four times`);
    expect(left(2)).toBeLessThan(0.01);
    // "There half of the waves of the second scale is left."
    expect(left((2 * Math.PI) / 3 / 0.39)).toBeCloseTo(0.5, 2);
  });

  it("are one from the step size on that the solution names, and two a little below", () => {
    for (const eta of [0.39, 0.45, 0.5]) expect(isDone(valleyScales, "one", {eta})).toBe(true);
    for (const eta of [0.3, 0.35, 0.38]) expect(isDone(valleyScales, "one", {eta})).toBe(false);
    const {progress} = valleyScales.exercises!.one as {progress: (shown: object) => {words: string}};
    expect(progress(show(valleyScales, {eta: 0.4})).words).toBe("η = 0.4: 1 valley.");
  });

  const count = (eta: number) => show(valleyScales, {eta}).data.valleys.minima.length;

  it("are there for small steps, and fewer the larger the steps", () => {
    const counts = [0.001, 0.01, 0.1, 0.5].map(count);
    expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
    expect(counts[0]).toBeGreaterThan(0.95 * 398);
    expect(counts[1]).toBeGreaterThan(10 * counts[2]);
    expect(counts[3]).toBe(1);
  });

  it("are 398 in all, and the picture says how many are left", () => {
    const {data} = show(valleyScales);
    expect(wordsOf(valleyScales, show(valleyScales))).toContain(
      `${data.valleys.minima.length} of 398 valleys are there for η = 0.1`,
    );
  });

  it("are looked at nearer by a click, and by a zoom that keeps its place", () => {
    const shown = show(valleyScales);
    expect(valleyScales.click!({x: 1, y: 0, plot: 1}, shown)).toEqual({middle: 1, zoom: 12});
    const {view} = shown.data;
    const x = view[0] + 0.25 * (view[1] - view[0]);
    const {data} = show(valleyScales, valleyScales.zoom!({x, y: 0, plot: 1}, 5, shown));
    expect((x - data.view[0]) / (data.view[1] - data.view[0])).toBeCloseTo(0.25, 9);
    expect(data.view[1] - data.view[0]).toBeCloseTo((view[1] - view[0]) / 5, 9);
  });

  it("never looks beyond the ends, however far one zooms out", () => {
    const shown = show(valleyScales, {middle: 5.9});
    expect(shown.data.view[1]).toBe(6);
    expect(valleyScales.zoom!({x: 5, y: 0, plot: 1}, 1e-3, shown).zoom).toBe(1);
  });
});

describe("smaller steps", () => {
  const {spreads} = show(smallerTruer).data;

  it("keep nearer to the full gradient’s path, a quarter of the step at about half the spread", () => {
    expect(spreads.toSorted((a, b) => b - a)).toEqual(spreads);
    for (const k of [0, 1, 2]) expect(Math.abs(spreads[k + 2] / spreads[k] - 0.5)).toBeLessThan(0.15);
  });

  it("are taken by dragging the ring, and by a click beside the map", () => {
    const shown = show(smallerTruer);
    const {move} = smallerTruer.handles![0];
    expect(move({x: 0.0131, y: 0.1, plot: 1}, shown)).toEqual({eta: "0.0125"});
    expect(move({x: 1e-6, y: 0.1, plot: 1}, shown)).toEqual({eta: "0.003125"});
    expect(smallerTruer.click!({x: 0.003, y: 0.1, plot: 1}, shown)).toEqual({eta: "0.003125"});
    expect(smallerTruer.click!({x: 0.003, y: 1.1, plot: 0}, shown)).toBeUndefined();
    expect(show(smallerTruer, {eta: "0.003125"}).data.bundle.spread).toBe(spreads[4]);
  });

  it("are chosen by their number, and their step size is said exactly", () => {
    expect(Object.values(smallerTruer.parameters.eta.options)).toEqual(["20", "40", "80", "160", "320"]);
    const shown = show(smallerTruer, {eta: "0.003125"});
    expect(wordsOf(smallerTruer, shown)).toContain("320 steps of η = 1/320");
    expect(smallerTruer.summary(shown)).toContain("320 steps of η = 1/320:");
  });

  it("say the spread large", () => {
    const words = wordsOf(smallerTruer, show(smallerTruer));
    expect(words).toContain(`${Number(spreads[0].toPrecision(3))} is the spread`);
  });
});

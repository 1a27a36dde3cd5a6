// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import drawSchedule from "../../src/landscapes/noise-and-schedules/drawSchedule.js";
import noiseFloor from "../../src/landscapes/noise-and-schedules/noiseFloor.js";
import valleyScales from "../../src/landscapes/noise-and-schedules/valleyScales.js";
import {
  drawnProblem,
  knotSchedule,
  lossParts,
} from "../../src/lib/experiments/drawnSchedule/drawnSchedule.js";
import {expectedLoss} from "../../src/lib/theory/expectedLoss.js";
import {show, wordsOf} from "./show.js";

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
});

describe("a schedule by its knots", () => {
  const end = (changes: Parameters<typeof show<typeof drawSchedule.parameters, never>>[1]) =>
    show(drawSchedule, changes).data.total[drawnProblem.steps];

  it("ends lower the later it is cut, up to the best moment, and higher after it", () => {
    const {cut, loss} = show(drawSchedule).data.best;
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
  });

  it("at the defaults has mostly way still to go", () => {
    const {total, flat} = show(drawSchedule).data;
    expect(flat.travelling[300] / total[300]).toBeGreaterThan(0.7);
    expect(wordsOf(drawSchedule, show(drawSchedule))).toContain(
      "0.707 at the end, 76 % of it way still to go",
    );
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

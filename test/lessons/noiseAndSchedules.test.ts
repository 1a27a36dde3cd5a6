// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import drawSchedule from "../../src/landscapes/noise-and-schedules/drawSchedule.js";
import noiseFloor from "../../src/landscapes/noise-and-schedules/noiseFloor.js";
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

// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import thrownOver from "../../src/steps/step-size/thrownOver.js";
import {show, wordsOf} from "./show.js";

describe("the run that is thrown over", () => {
  it("settles at 13.1 with η = 0.1, stays at 36.0 with half of it and diverges with twice", () => {
    expect(show(thrownOver).data.runs.chosen.end).toEqual({
      kind: "settled",
      sharpness: expect.closeTo(13.1, 1),
    });
    expect(show(thrownOver, {eta: 0.05}).data.runs.chosen.end).toEqual({
      kind: "settled",
      sharpness: expect.closeTo(36, 1),
    });
    expect(show(thrownOver, {eta: 0.2}).data.runs.chosen.end.kind).toBe("diverged");
    expect(wordsOf(thrownOver, show(thrownOver))).toEqual(
      expect.arrayContaining(["rests at 13.1", "36 → 13.1"]),
    );
  });

  it("stands beside the runs with half and twice the step: in the summary, the table and both pictures", () => {
    const {runs} = show(thrownOver).data;
    expect([runs.half.history.trajectory[2], runs.twice.history.trajectory[2]]).toEqual([
      expect.closeTo(6 + 0.05 * 0.4 * 0.1, 12),
      expect.closeTo(6 + 0.2 * 0.4 * 0.1, 12),
    ]);
    const shown = show(thrownOver, {step: 60});
    expect(thrownOver.summary(shown)).toContain(
      "With ½η it comes to rest at sharpness 36, with 2η it diverges.",
    );
    const {columns, rows} = thrownOver.table(shown);
    expect(columns.slice(-3)).toEqual(["sharpness", "sharpness with ½η", "sharpness with 2η"]);
    expect(rows[60].slice(-3)).toEqual([expect.closeTo(13.1, 1), expect.closeTo(36, 1), "diverged"]);
  });

  it("jumps first: its sharpness is above 2/η, rises, and falls below", () => {
    const {edge, runs} = show(thrownOver).data;
    const {sharpness} = runs.chosen;
    expect(sharpness[4]).toBeGreaterThan(sharpness[0]);
    expect(sharpness[0]).toBeGreaterThan(edge);
    expect(sharpness[14]).toBeLessThan(edge);
  });

  it("rests below 2/η wherever it rests, from every start and with every η", () => {
    for (const start of [
      [6, 0.1],
      [3, 2],
      [-1, 4],
    ]) {
      show(thrownOver, {start}).data.landings.forEach(({kind, sharpness}, i) => {
        const eta = 0.01 + (0.19 * i) / 152;
        if (kind === "settled") expect((sharpness * eta) / 2).toBeLessThan(1);
      });
    }
  });

  it("says that it diverges past 0.111, in words and by an arrow", () => {
    const shown = show(thrownOver, {eta: 0.2, step: 60});
    expect(thrownOver.summary(shown)).toContain("The run diverges.");
    expect(wordsOf(thrownOver, shown)).toContain("diverges");
    expect(show(thrownOver, {eta: 0.112}).data.runs.chosen.end.kind).toBe("diverged");
  });
});

import {expect, it} from "vitest";
import {short} from "../../src/figures/format.js";
import momentumGain from "../../src/steps/momentum/momentumGain.js";
import {show} from "./show.js";

it("momentum's formula shows the numbers of the step that leads to the point shown, and of the first step at the start", () => {
  for (const [step, told] of [
    [0, 1],
    [1, 1],
    [16, 16],
    [40, 40],
  ]) {
    const shown = show(momentumGain, {step});
    const lines = momentumGain.numbers!.lines(shown);
    expect(lines.every(line => line.startsWith(`step ${told}:`))).toBe(true);
    const ends = lines.filter(line => line.includes("x₁ ←") || line.includes("x₂ ←"));
    const point = [0, 1].map(i => short(shown.data.heavy.trajectory[2 * told + i]));
    expect(ends.map(line => line.split(" = ").at(-1))).toEqual(point);
  }
});

import {describe, expect, it} from "vitest";
import {outcome} from "../../../lib/experiments/outcome.js";
import {checkValleyRace} from "../../../lib/experiments/valleys/result.js";
import {valleyRace} from "../../../lib/experiments/valleys/valleyRace.js";
import {multiScale} from "../../../lib/objectives/functions/multiScale.js";

const settings = {runs: 20, stage: 400};
const race = outcome(valleyRace(settings, 3));

describe("a race in the valleys in valleys", () => {
  it("tells of its runs often at first and then four times a stage, from starts spread evenly", () => {
    for (const moments of race.races) {
      expect(moments.map(({step}) => step)).toEqual([
        ...[0, 1, 2, 4, 10, 20, 40],
        ...Array.from({length: 16}, (_, k) => 100 * (k + 1)),
      ]);
      expect(moments[0].places).toEqual(
        Array.from({length: 20}, (_, k) => expect.closeTo(-5.7 + 0.6 * k, 12)),
      );
    }
  });

  it("says how high the runs are above the deepest valley in the mean", () => {
    for (const {places, excess} of race.races.map(moments => moments[9])) {
      const heights = places.map(x => multiScale.value(Float64Array.of(x)) - multiScale.minima[0].value);
      expect(excess).toBeCloseTo(heights.reduce((sum, height) => sum + height, 0) / 20, 12);
      expect(Math.min(...heights)).toBeGreaterThan(-1e-12);
    }
  });

  it("cuts the first step size by ten after each stage, and leaves the others as they are", () => {
    // How far the runs go in the second quarter of a stage.
    const stride = (moments: (typeof race.races)[number], m: number) => {
      const [from, to] = [moments[m].places, moments[m + 1].places];
      return Math.sqrt(from.reduce((sum, x, i) => sum + (to[i] - x) ** 2, 0) / from.length);
    };
    const [cut, large, small] = race.races;
    const after = [0, 1, 2, 3].map(cutsMade => stride(cut, 7 + 4 * cutsMade));
    for (const k of [1, 2, 3]) expect(after[k] / after[k - 1]).toBeLessThan(0.5);
    for (const race of [large, small]) expect(stride(race, 19) / stride(race, 7)).toBeGreaterThan(0.7);
    expect(stride(large, 19) / stride(small, 19)).toBeGreaterThan(30);
  });

  it("is refused where a run is missing", () => {
    expect(checkValleyRace(JSON.parse(JSON.stringify(race)), "made.json", "")).toEqual(race);
    expect(() => checkValleyRace({...race, settings: {...settings, runs: 21}}, "made.json", "")).toThrow(
      "made.json: each race must have all 21 runs at each of its moments",
    );
  });
});

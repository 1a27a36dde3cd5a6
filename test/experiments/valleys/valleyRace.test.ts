import {describe, expect, it} from "vitest";
import {outcome} from "../../../lib/experiments/outcome.js";
import {checkValleyRace} from "../../../lib/experiments/valleys/result.js";
import {valleyRace} from "../../../lib/experiments/valleys/valleyRace.js";
import {multiScale} from "../../../lib/objectives/functions/multiScale.js";

const settings = {runs: 20, stage: 8};
const race = outcome(valleyRace(settings, 3));

describe("a race in the valleys in valleys", () => {
  it("tells of its runs four times a stage, from starts spread evenly", () => {
    for (const moments of race.races) {
      expect(moments.map(({step}) => step)).toEqual(Array.from({length: 17}, (_, k) => 2 * k));
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
    // How far the runs go in a quarter of a stage: most of it is noise, η√2 for two steps.
    const stride = (moments: (typeof race.races)[number], m: number) => {
      const [from, to] = [moments[m].places, moments[m + 1].places];
      return Math.sqrt(from.reduce((sum, x, i) => sum + (to[i] - x) ** 2, 0) / from.length);
    };
    const [cut, large, small] = race.races;
    for (const [k, eta] of [0.3, 0.03, 0.003, 3e-4].entries()) {
      expect(stride(cut, 4 * k + 1) / eta).toBeGreaterThan(0.8);
      expect(stride(cut, 4 * k + 1) / eta).toBeLessThan(4);
    }
    expect(stride(large, 13) / stride(small, 13)).toBeGreaterThan(30);
  });

  it("is refused where a run is missing", () => {
    expect(checkValleyRace(JSON.parse(JSON.stringify(race)), "made.json", "")).toEqual(race);
    expect(() => checkValleyRace({...race, settings: {...settings, runs: 21}}, "made.json", "")).toThrow(
      "made.json: each race must have all 21 runs at each of its moments",
    );
  });
});

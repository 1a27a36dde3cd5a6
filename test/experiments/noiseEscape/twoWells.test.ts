import {describe, expect, it} from "vitest";
import {everBeyond} from "../../../lib/experiments/noiseEscape/everBeyond.js";
import {twoWells} from "../../../lib/experiments/noiseEscape/twoWells.js";
import {gradientAt} from "../../objectives/derivatives.js";

it("two wells have the barrier between them, where the slope is 0 and the height greater", () => {
  for (const tilt of [0.05, 0.2, -0.3]) {
    const {well, deep, shallow, barrier} = twoWells(tilt);
    const height = (x: number) => well.value(Float64Array.of(x));
    expect(gradientAt(well, Float64Array.of(barrier))[0]).toBeCloseTo(0, 13);
    expect((barrier - deep) * (barrier - shallow)).toBeLessThan(0);
    expect(height(deep)).toBeLessThan(height(shallow));
    expect(height(barrier)).toBeGreaterThan(height(shallow));
  }
});

describe("the share of runs that were ever beyond", () => {
  it("counts each run once, at whatever moment it was, on either side of the start", () => {
    // Three runs at four moments: the second is beyond 1 twice, the third once, and back at the end.
    const positions = Float64Array.of(0, 0, 0, 0.5, 2, 0.9, 0.9, 0.3, 1.1, 1, 3, 0);
    expect(everBeyond(positions, 3, 1)).toBe(2 / 3);
    const mirrored = positions.map(x => -x);
    expect(everBeyond(mirrored, 3, -1)).toBe(2 / 3);
  });

  it("does not count a run that stands on the barrier", () => {
    expect(everBeyond(Float64Array.of(0, 0, 1, 1), 2, 1)).toBe(0);
    expect(everBeyond(Float64Array.of(2, 2, 1, 0.5), 2, 1)).toBe(0.5);
  });
});

import fc from "fast-check";
import {expect, test} from "vitest";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";

test("a grid goes from the least to the most by equal factors, over the whole range of numbers", () => {
  const powers = fc.tuple(fc.integer({min: -1070, max: 1022}), fc.integer({min: 1, max: 1000}));
  fc.assert(
    fc.property(powers, fc.integer({min: 2, max: 20}), ([from, by], count) => {
      const [least, most] = [2 ** from, 2 ** Math.min(1023, from + by)];
      const grid = logarithmicGrid(least, most, count);
      expect([grid.length, grid[0], grid[count - 1]]).toEqual([count, least, most]);
      const logs = grid.map(Math.log2);
      const step = (logs[count - 1] - logs[0]) / (count - 1);
      // A number below 2^−1022 has fewer digits, down to one bit at 2^−1074.
      for (let i = 1; i < count; i++) {
        if (grid[i - 1] > 1e-300) expect(logs[i] - logs[i - 1]).toBeCloseTo(step, 9);
      }
    }),
  );
});

import {expect, it} from "vitest";
import {inkPerRow} from "../../../lib/experiments/smallerSafer/inkPerRow.js";

it("the ink of each row is told in standard deviations from its mean, rows without difference are left out, a 1 is added", () => {
  const pixels = new Float64Array(4 * 64);
  // The third row of the four digits holds 1, 2, 2 and 3; the last holds 1 in the first digit alone; the first holds 1.
  [1, 2, 2, 3].forEach((ink, k) => {
    pixels[64 * k + 16] = ink - 0.5;
    pixels[64 * k + 23] = 0.5;
    pixels[64 * k] = 1;
  });
  pixels[63] = 1;
  const rows = inkPerRow({count: 4, pixels, labels: new Uint8Array(4)});
  const close = (row: Float64Array, expected: number[]) => {
    expect(row).toHaveLength(expected.length);
    expected.forEach((x, i) => {
      expect(row[i]).toBeCloseTo(x, 14);
    });
  };
  // Means 2 and ¼, standard deviations √½ and √3/4.
  const [once, first, other] = [Math.SQRT2, Math.sqrt(3), -1 / Math.sqrt(3)];
  close(rows[0], [-once, first, 1]);
  close(rows[1], [0, other, 1]);
  close(rows[2], [0, other, 1]);
  close(rows[3], [once, other, 1]);
});

import {describe, expect, it} from "vitest";
import {createGenerator} from "../../lib/random/generator.js";
import {cloudNoise, planeCovariance, runCloud} from "../../lib/run/cloud.js";
import {stationaryCovariance} from "../../lib/theory/stationaryCovariance.js";

describe("runCloud", () => {
  it("settles in the covariance that the discrete Lyapunov equation predicts", () => {
    const steps = 200;
    const normals = cloudNoise(createGenerator(5), 4000, steps);
    const L = [1, 0, 0.8, 0.6] as const;
    const [xx, xy, yy] = planeCovariance(
      runCloud({eta: 0.2, gamma: 0.5, lambdas: [1, 4], L: [...L], steps}, normals),
    );
    const C = [
      [1, 0.8],
      [0.8, 1],
    ];
    const A = [
      [1, 0],
      [0, 4],
    ];
    const {position} = stationaryCovariance({eta: 0.2, gamma: 0.5, A, C})!;
    // 4000 particles: a relative standard error of √(2/4000) = 2.2 %; three of them.
    expect(Math.abs(xx / position[0][0] - 1)).toBeLessThan(0.067);
    expect(Math.abs(yy / position[1][1] - 1)).toBeLessThan(0.067);
    expect(Math.abs(xy - position[0][1])).toBeLessThan(0.067 * Math.sqrt(position[0][0] * position[1][1]));
  });

  it("leaves the particles at the minimum without noise", () => {
    const normals = cloudNoise(createGenerator(1), 3, 10);
    const points = runCloud({eta: 0.1, gamma: 0.9, lambdas: [1, 2], L: [0, 0, 0, 0], steps: 10}, normals);
    expect(points).toHaveLength(6);
    expect(points.every(x => x === 0)).toBe(true);
  });

  it("refuses noise that does not fill whole steps", () => {
    const options = {eta: 0.1, gamma: 0, lambdas: [1, 1], L: [1, 0, 0, 1], steps: 3} as const;
    expect(() => runCloud(options, new Float64Array(7))).toThrow(
      "runCloud: normals must have length 6, got 7",
    );
  });
});

import fc from "fast-check";
import {Matrix, solve} from "ml-matrix";
import {describe, expect, test} from "vitest";
import {discreteLyapunov} from "../../lib/theory/discreteLyapunov.js";
import {meanSquaredDisplacement} from "../../lib/theory/displacement.js";
import {stationaryCovariance} from "../../lib/theory/stationaryCovariance.js";
import {noiseFloor, stationaryVariance} from "../../lib/theory/stationaryVariance.js";
import {simulateNoisyMomentum} from "./simulateNoisyMomentum.js";

const A = [
  [1, 0.4],
  [0.4, 2],
];
const C = [
  [0.5, -0.2],
  [-0.2, 0.3],
];

test("the discrete Lyapunov equation has the solution of its Kronecker system", () => {
  const M = [
    [0.7, 0.2, 0],
    [-0.3, 0.9, 0.1],
    [0, 0.4, -0.5],
  ];
  const Q = [
    [1, 0.2, 0],
    [0.2, 2, 0.3],
    [0, 0.3, 0.5],
  ];
  const system = Matrix.eye(9).sub(new Matrix(M).kroneckerProduct(new Matrix(M)));
  const expected = solve(system, Matrix.columnVector(Q.flat())).to1DArray();
  discreteLyapunov(M, Q)!
    .flat()
    .forEach((x, i) => {
      expect(x).toBeCloseTo(expected[i], 12);
    });
});

describe("without a stationary state the answer is null", () => {
  const valley = (angle: number): [Matrix, Matrix] => {
    const axes = new Matrix([
      [Math.cos(angle), -Math.sin(angle)],
      [Math.sin(angle), Math.cos(angle)],
    ]);
    const turned = (values: number[]) => axes.mmul(Matrix.diag(values)).mmul(axes.transpose());
    return [turned([1, 4]), turned([0.3, 2])];
  };

  test("for a map of spectral radius 1 or more, whether or not the noise reaches that direction", () => {
    expect(discreteLyapunov([[1]], [[1]])).toBeNull();
    expect(discreteLyapunov([[-1]], [[1]])).toBeNull();
    expect(discreteLyapunov([[1.001]], [[1]])).toBeNull();
    expect(
      discreteLyapunov(
        [
          [0.5, 0],
          [0, 2],
        ],
        [
          [1, 0],
          [0, 0],
        ],
      ),
    ).toBeNull();
    expect(discreteLyapunov([[2]], [[0]])).toBeNull();
  });

  test("for plain descent at η = 2/λ₂, at whatever angle the valley lies, while momentum settles", () => {
    for (let degrees = 0; degrees < 180; degrees += 7.5) {
      const [A, C] = valley((degrees * Math.PI) / 180).map(matrix => matrix.to2DArray());
      expect(stationaryCovariance({eta: 0.5, A, C})).toBeNull();
      const settled = stationaryCovariance({eta: 0.5, gamma: 0.8, A, C})!;
      // The trace does not depend on the angle: Var x of each direction by its own formula.
      const directions = [
        {lambda: 1, sigma: Math.sqrt(0.3)},
        {lambda: 4, sigma: Math.sqrt(2)},
      ];
      const trace = directions.reduce(
        (sum, at) => sum + stationaryVariance({eta: 0.5, gamma: 0.8, ...at}),
        0,
      );
      expect(settled.position[0][0] + settled.position[1][1]).toBeCloseTo(trace, 10);
    }
  });

  test("on either side of the edge as the closed form has it", () => {
    for (const gamma of [0, 0.5, 0.9]) {
      for (const lambda of [0.1, 1, 30]) {
        const edge = (2 * (1 + gamma)) / lambda;
        const at = (eta: number) => stationaryCovariance({eta, gamma, A: [[lambda]], C: [[1]]});
        expect(at(edge * (1 - 1e-9))).not.toBeNull();
        expect(at(edge)).toBeNull();
        expect(at(edge * (1 + 1e-9))).toBeNull();
      }
    }
  });

  test("matrices of another shape, or not finite, are named", () => {
    expect(() => discreteLyapunov([[1, 0]], [[1]])).toThrow(
      "discreteLyapunov: M[0] must have length 1, got 2",
    );
    expect(() => stationaryCovariance({eta: 1, A: [[Number.NaN]], C: [[1]]})).toThrow(
      "stationaryCovariance: A[0][0] must be in (-∞, ∞), got NaN",
    );
  });
});

test("in one direction the Lyapunov equation gives the closed form, and its loss is the floor", () => {
  const at = fc.record({
    gamma: fc.double({min: 0, max: 0.95, noNaN: true}),
    share: fc.double({min: 0.01, max: 0.95, noNaN: true}),
    lambda: fc.double({min: 0.1, max: 10, noNaN: true}),
    sigma: fc.double({min: 0.1, max: 3, noNaN: true}),
  });
  fc.assert(
    fc.property(at, ({gamma, share, lambda, sigma}) => {
      const eta = (share * 2 * (1 + gamma)) / lambda;
      const variance = stationaryVariance({eta, gamma, lambda, sigma});
      const {position} = stationaryCovariance({eta, gamma, A: [[lambda]], C: [[sigma ** 2]]})!;
      expect(Math.abs(position[0][0] / variance - 1)).toBeLessThan(1e-11);
      if (gamma === 0)
        expect(noiseFloor({eta, lambda, sigma})).toBeCloseTo(
          (eta * sigma ** 2) / (2 * (2 - eta * lambda)),
          12,
        );
    }),
  );
});

test("without momentum the floor is ησ²/(2(2 − ηλ)), and behind the edge there is none", () => {
  expect(noiseFloor({eta: 0.5, lambda: 2, sigma: Math.sqrt(3)})).toBeCloseTo(0.75, 15);
  expect(noiseFloor({eta: 1, lambda: 2, sigma: Math.sqrt(3)})).toBe(Infinity);
});

test("the covariance of a simulation, where curvature and noise do not commute, is the predicted one", () => {
  const {covariance} = simulateNoisyMomentum({
    eta: 0.3,
    gamma: 0.6,
    A,
    C,
    chains: 4000,
    steps: 400,
    seed: 11,
  });
  const {position} = stationaryCovariance({eta: 0.3, gamma: 0.6, A, C})!;
  for (const [i, j] of [
    [0, 0],
    [0, 1],
    [1, 1],
  ]) {
    expect(
      Math.abs(covariance[i][j] - position[i][j]) / Math.sqrt(position[i][i] * position[j][j]),
    ).toBeLessThan(0.02);
  }
});

test("velocity and mixed covariance are consistent with x ← x + v", () => {
  const {position, velocity, mixed} = stationaryCovariance({eta: 0.3, gamma: 0.6, A, C})!;
  // x − v is the position one step before, and has the same covariance.
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 2; j++) {
      const before = position[i][j] - mixed[i][j] - mixed[j][i] + velocity[i][j];
      expect(before).toBeCloseTo(position[i][j], 12);
    }
  }
});

test("the mean squared displacement is that of a simulation", () => {
  const {displacement} = simulateNoisyMomentum({
    eta: 0.3,
    gamma: 0,
    A: [
      [0.1, 0],
      [0, 2],
    ],
    C: [
      [1, 0],
      [0, 4],
    ],
    chains: 20000,
    steps: 300,
    seed: 12,
    lag: 7,
  });
  const directions = [
    {eta: 0.3, lambda: 0.1, sigma: 1},
    {eta: 0.3, lambda: 2, sigma: 2},
  ];
  expect(Math.abs(displacement / meanSquaredDisplacement(directions, 7) - 1)).toBeLessThan(0.02);
  expect(meanSquaredDisplacement(directions, 0)).toBe(0);
});

test("one step's displacement is η²σ²·2/(2 − ηλ), to rounding, however flat the direction", () => {
  for (const lambda of [1e-16, 1e-10, 1e-3, 9.9, 10, 15]) {
    const measured = meanSquaredDisplacement([{eta: 0.1, lambda, sigma: 3}], 1);
    expect(measured / ((0.09 * 2) / (2 - 0.1 * lambda))).toBeCloseTo(1, 13);
  }
});

test("arguments out of range are named", () => {
  expect(() => stationaryVariance({eta: 0, lambda: 1, sigma: 1})).toThrow(
    "stationaryVariance: eta must be in (0, ∞), got 0",
  );
  expect(() => stationaryVariance({eta: 1, lambda: 1, sigma: -1})).toThrow(
    "stationaryVariance: sigma must be in [0, ∞), got -1",
  );
  expect(() => stationaryCovariance({eta: 1, gamma: 1, A: [[1]], C: [[1]]})).toThrow(
    "stationaryCovariance: gamma must be in [0, 1), got 1",
  );
});

import * as library from "../../../lib/index.js";
import {above, type Calls, call, list, optional, real, takes} from "./argument.js";

const generator = () => takes(library.createGenerator(1));
const X = [
  [1, 0],
  [1, 1],
];
const data = () => takes(library.leastSquares({X, y: [1, 2]}));
const A = [
  [2, 0.5],
  [0.5, 1],
];
const direction = {eta: above(0.1), gamma: 0.5, lambda: real(1)};
const draw = {batch: 1, replacement: true};

export const theory: Calls = {
  adamStepSupremum: call(() => [{beta: 0.1, gamma: 0.01}, optional(3)]),
  batchCovarianceShare: call(() => [{count: 4, batch: 2, replacement: false}]),
  gradientMoments: call(() => [data(), Float64Array.of(0.5, 0.25)]),
  sampleBatches: call(() => [
    data(),
    Float64Array.of(0.5, 0.25),
    {batchSize: 2, replacement: optional(true), draws: 3, generator: generator()},
  ]),
  averageShare: call(() => [0.1, 3]),
  uncorrectedAdamStep: call(() => [{beta: 0.1, gamma: 0.01}, 3]),
  descentOptimalRate: call(() => [above(3)]),
  descentOptimum: call(() => [above(1), above(3)]),
  descentEdge: call(() => [above(1)]),
  descentRate: call(() => [{eta: above(0.1), lambdas: takes([1, 2], "[]", "longer", "integers")}]),
  discreteLyapunov: call(() => [
    [
      [0.5, 0],
      [0, 0.25],
    ],
    A,
  ]),
  meanSquaredDisplacement: call(() => [[{eta: 0.1, lambda: 1, sigma: 1}], 3]),
  expectedLoss: call(() => [
    {lambdas: list([1, 2]), sigmas: list([1, 2]), start: list([1, 2])},
    {eta: above(0.1), steps: 3},
  ]),
  escapeRate: call(() => [{height: above(1), bottom: above(1), top: above(2)}, above(0.1), above(1)]),
  noiseToEscape: call(() => [
    {height: above(1), bottom: above(1), top: above(2)},
    above(0.1),
    above(100),
    0.5,
  ]),
  meanSquareError: call(() => [X, {...draw, eta: above(0.1), start: list([1, 2]), steps: 3}]),
  momentumOptimum: call(() => [above(1), above(3)]),
  criticalDamping: call(() => [above(0.5)]),
  momentumEdge: call(() => [0.5, above(2)]),
  momentumRate: call(() => [
    {eta: above(0.1), gamma: 0.5, lambdas: takes([1, 2], "[]", "longer", "integers")},
  ]),
  momentumRegime: call(() => [direction]),
  momentumDiscriminant: call(() => [direction]),
  momentumRoots: call(() => [direction]),
  momentumEnvelope: call(() => [direction, 3, optional(real(1))]),
  momentumPosition: call(() => [direction, 3, optional(real(1))]),
  newtonMap: call(
    () => [takes(library.hyperbola)],
    (map: (x: number) => number) => map(2),
  ),
  newtonBasin: call(() => [library.newtonMap(library.hyperbola), above(100)]),
  secondMomentMap: call(
    () => [X, draw],
    (map: library.SecondMomentMap) => [map.edge, map.spectralRadius(0.1)],
  ),
  stationaryCovariance: call(() => [{eta: above(0.1), gamma: optional(0.5), A, C: A}]),
  stationaryVariance: call(() => [
    {eta: above(0.1), gamma: optional(0.5), lambda: above(1), sigma: above(1)},
  ]),
  noiseFloor: call(() => [{eta: above(0.1), gamma: optional(0.5), lambda: above(1), sigma: above(1)}]),
  stepsPerDigit: call(() => [above(0.5)]),
  stepsToTolerance: call(() => [above(0.5), 0.01]),
  log10SymmetricCopies: call(() => [3, optional(true)]),
  zeroModes: call(() => [3, 2, 3]),
};

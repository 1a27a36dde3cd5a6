import {expect, test} from "vitest";
import {doubleWell} from "../../lib/objectives/functions/doubleWell.js";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import {noisy} from "../../lib/objectives/wrappers/noisy.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {createGenerator} from "../../lib/random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../../lib/run/escape.js";
import {run} from "../../lib/run/run.js";

const well = doubleWell({tilt: 0.1});

test("one run is gradient descent with noise, bit for bit", () => {
  const normals = runNoise(createGenerator(4), 1, 30);
  const positions = new Float64Array(31);
  runNoisily(well, {eta: 0.1, sigma: 0.8, start: 1}, normals, 1, positions);
  const objective = noisy(well, {sigma: 0.8, generator: createGenerator(4)});
  const {trajectory} = run(gradientDescent({eta: 0.1}), objective, [1], {steps: 30});
  expect([...positions]).toEqual([...trajectory]);
});

test("the last row of positions is what is returned", () => {
  const normals = runNoise(createGenerator(4), 5, 8);
  const positions = new Float64Array(45);
  const ends = runNoisily(well, {eta: 0.1, sigma: 1, start: 1}, normals, 5, positions);
  expect([...positions.subarray(40)]).toEqual([...ends]);
  expect([...positions.subarray(0, 5)]).toEqual([1, 1, 1, 1, 1]);
});

test("without noise all runs are one", () => {
  const normals = runNoise(createGenerator(4), 3, 50);
  const ends = runNoisily(well, {eta: 0.1, sigma: 0, start: 0.3}, normals, 3);
  expect(new Set(ends).size).toBe(1);
  expect(ends[0]).toBeGreaterThan(0.9);
});

test("the share beyond a barrier counts the other side of the start, and no run that left the numbers", () => {
  const positions = Float64Array.of(-1, 0.5, 2, Number.NaN);
  expect(shareBeyond(positions, 0, -1)).toBe(0.5);
  expect(shareBeyond(positions, 0, 1)).toBe(0.25);
  expect(shareBeyond(Float64Array.of(0, 0, 1, -1), 0, -1)).toBe(0.25);
  expect(shareBeyond(Float64Array.of(0, 0, 1, -1), 0, 1)).toBe(0.25);
});

test("an objective of two variables is refused", () => {
  expect(() => runNoisily(rosenbrock, {eta: 0.1, sigma: 0, start: 0}, new Float64Array(4), 2)).toThrow(
    "runNoisily: objective.dimension must be a whole number in [1, 1], got 2",
  );
});

test("noise that does not fill whole steps is refused", () => {
  expect(() => runNoisily(well, {eta: 0.1, sigma: 0, start: 0}, new Float64Array(5), 2)).toThrow(
    "runNoisily: normals.length / runs must be a whole number ≥ 0, got 2.5",
  );
});

test("no runs, and a step size or a noise below 0, are refused", () => {
  const call = (changes: object, runs = 1) =>
    runNoisily(well, {eta: 0.1, sigma: 1, start: 0, ...changes}, new Float64Array(4), runs);
  expect(() => call({}, 0)).toThrow("runNoisily: runs must be a whole number ≥ 1, got 0");
  expect(() => call({}, -2)).toThrow("runNoisily: runs must be a whole number ≥ 1, got -2");
  expect(() => call({eta: -0.1})).toThrow("runNoisily: eta must be in [0, ∞), got -0.1");
  expect(() => call({sigma: -1})).toThrow("runNoisily: sigma must be in [0, ∞), got -1");
});

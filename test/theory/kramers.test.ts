import {expect, test} from "vitest";
import {doubleWell} from "../../lib/objectives/functions/doubleWell.js";
import {createGenerator} from "../../lib/random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../../lib/run/escape.js";
import {escapeRate, noiseToEscape} from "../../lib/theory/kramers.js";

// The double well without a tilt: bottoms at ±1 with curvature 2, the top at 0 with −1, ¼ higher.
const well = {height: 0.25, bottom: 2, top: 1};

test("without noise nobody escapes", () => {
  expect(escapeRate(well, 0.1, 0)).toBe(0);
  expect(escapeRate(well, 0, 1)).toBe(0);
});

test("the noise for a share of escapes is the one at which the rate gives that share", () => {
  for (const share of [0.1, 0.5, 0.9]) {
    const sigma = noiseToEscape(well, 0.05, 1000, share);
    expect(1 - Math.exp(-1000 * escapeRate(well, 0.05, sigma))).toBeCloseTo(share, 12);
  }
});

test("where no noise is enough the answer is Infinity", () => {
  expect(noiseToEscape(well, 1e-4, 10, 0.5)).toBe(Infinity);
});

test("in a simulation with small steps and little noise runs escape at about Kramers' rate", () => {
  const [eta, sigma, runs, steps] = [0.02, Math.sqrt(5), 1000, 2000];
  const normals = runNoise(createGenerator(1), runs, steps);
  const ends = runNoisily(doubleWell({tilt: 0}), {eta, sigma, start: -1}, normals, runs);
  const expected = 1 - Math.exp(-steps * escapeRate(well, eta, sigma));
  expect(expected).toBeGreaterThan(0.05);
  expect(Math.abs(shareBeyond(ends, 0, -1) / expected - 1)).toBeLessThan(0.25);
});

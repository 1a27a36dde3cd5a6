import {describe, expect, test} from "vitest";
import {initialParameters} from "../../lib/networks/initialise.js";
import {mlp} from "../../lib/networks/mlp.js";
import {createGenerator} from "../../lib/random/generator.js";

const network = mlp({sizes: [200, 300, 100]});
const weightsOf = (w: Float64Array) =>
  network.layers.map(({weights, inputs, outputs}) => w.slice(weights, weights + inputs * outputs));

/** (mean − 0) and (variance ÷ expected − 1), in standard errors of numbers with that kurtosis. */
function deviations(x: Float64Array, variance: number, kurtosis: number): number[] {
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const square = x.reduce((sum, value) => sum + value * value, 0) / x.length;
  return [
    Math.abs(mean) / Math.sqrt(variance / x.length),
    Math.abs(square / variance - 1) / Math.sqrt((kurtosis - 1) / x.length),
  ];
}

describe("the first parameters", () => {
  test("by He are normal with variance 2 / inputs", () => {
    const w = initialParameters(network, "he", createGenerator(1));
    weightsOf(w).forEach((weights, l) => {
      for (const deviation of deviations(weights, 2 / network.sizes[l], 3)) expect(deviation).toBeLessThan(3);
      const within = weights.filter(x => Math.abs(x) < Math.sqrt(2 / network.sizes[l])).length;
      expect(within / weights.length).toBeCloseTo(0.6827, 2);
    });
  });

  test("by Glorot are uniform with variance 2 / (inputs + outputs)", () => {
    const w = initialParameters(network, "glorot", createGenerator(1));
    weightsOf(w).forEach((weights, l) => {
      const variance = 2 / (network.sizes[l] + network.sizes[l + 1]);
      for (const deviation of deviations(weights, variance, 1.8)) expect(deviation).toBeLessThan(3);
      const largest = weights.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      expect(largest / Math.sqrt(3 * variance)).toBeLessThan(1);
      expect(largest / Math.sqrt(3 * variance)).toBeGreaterThan(0.999);
    });
  });

  test("have biases of 0", () => {
    const w = initialParameters(network, "he", createGenerator(1));
    expect(w.filter(x => x === 0)).toHaveLength(300 + 100);
    expect(w.subarray(200 * 300, 200 * 300 + 300).every(x => x === 0)).toBe(true);
  });

  test("are those of the seed", () => {
    const draw = (seed: number) => [...initialParameters(network, "he", createGenerator(seed))];
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});

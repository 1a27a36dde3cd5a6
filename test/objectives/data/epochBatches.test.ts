import {describe, expect, it} from "vitest";
import {epochBatches} from "../../../lib/objectives/data/epochBatches.js";
import type {DataObjective} from "../../../lib/objectives/objective.js";
import {createGenerator} from "../../../lib/random/generator.js";
import {gradientAt} from "../derivatives.js";
import {regression} from "../examples.js";

const {count} = regression;
const w = Float64Array.of(0.5, -1, 2);

/** The objective, with a note of each batch that it was asked for. */
function noting(objective: DataObjective): {objective: DataObjective; batches: number[][]} {
  const batches: number[][] = [];
  return {
    batches,
    objective: {
      ...objective,
      batchGradient(w, batch, size, out) {
        batches.push(Array.from(batch.subarray(0, size)));
        return objective.batchGradient(w, batch, size, out);
      },
    },
  };
}

describe("epochBatches", () => {
  it.each([1, 2, 3, 4, 9])("shows every example once in each epoch, at B = %i", batchSize => {
    const {objective, batches} = noting(regression);
    const passes = epochBatches(objective, {batchSize, generator: createGenerator(2)});
    expect(passes.stepsPerEpoch).toBe(Math.ceil(count / batchSize));
    const orders = [];
    for (let epoch = 0; epoch < 6; epoch++) {
      batches.length = 0;
      for (let k = 0; k < passes.stepsPerEpoch; k++) gradientAt(passes, w);
      expect(batches.flat().toSorted((a, b) => a - b)).toEqual(Array.from({length: count}, (_, i) => i));
      expect(batches.slice(0, -1).every(batch => batch.length === batchSize)).toBe(true);
      orders.push(batches.flat().join());
    }
    expect(new Set(orders).size).toBe(6);
  });

  it("has over an epoch the mean gradient of all examples, where B divides N", () => {
    const passes = epochBatches(regression, {batchSize: 3, generator: createGenerator(4)});
    const sum = new Float64Array(3);
    for (let k = 0; k < 3; k++) {
      const g = gradientAt(passes, w);
      for (let i = 0; i < 3; i++) sum[i] += g[i] / 3;
    }
    const full = gradientAt(regression, w);
    for (let i = 0; i < 3; i++) expect(sum[i]).toBeCloseTo(full[i], 12);
  });

  it.each([0, 1, 3, 4, 5, 17])("resumes bit for bit from JSON after %i batches", past => {
    const passes = epochBatches(regression, {batchSize: 2, generator: createGenerator(8)});
    for (let k = 0; k < past; k++) gradientAt(passes, w);
    const saved = JSON.parse(JSON.stringify(passes.save()));
    const future = Array.from({length: 12}, () => gradientAt(passes, w));
    const resumed = epochBatches(regression, {batchSize: 2, generator: createGenerator(1)});
    resumed.restore(saved);
    expect(Array.from({length: 12}, () => gradientAt(resumed, w))).toEqual(future);
  });

  it("bounds the batch size by N", () => {
    expect(() => epochBatches(regression, {batchSize: 10, generator: createGenerator(1)})).toThrow(
      "epochBatches: batchSize must be a whole number in [1, 9], got 10",
    );
  });
});

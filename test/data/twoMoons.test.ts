import {expect, test} from "vitest";
import {twoMoons} from "../../lib/data/twoMoons.js";
import {createGenerator} from "../../lib/random/generator.js";

test("without noise the points lie on two half circles, in turns", () => {
  const {count, inputs, targets} = twoMoons({count: 20, sigma: 0, generator: createGenerator(1)});
  for (let k = 0; k < count; k++) {
    const [x, y] = inputs.subarray(2 * k, 2 * k + 2);
    expect(targets[k]).toBe(k % 2);
    expect(targets[k] ? Math.hypot(1 - x, 0.5 - y) : Math.hypot(x, y)).toBeCloseTo(1, 14);
    expect(targets[k] ? y <= 0.5 : y >= 0).toBe(true);
  }
});

test("fewer examples are the first of more", () => {
  const few = twoMoons({count: 5, generator: createGenerator(2)});
  const more = twoMoons({count: 9, generator: createGenerator(2)});
  expect(few.inputs).toEqual(more.inputs.slice(0, 10));
});

test("names the argument that is wrong", () => {
  const generator = createGenerator(1);
  expect(() => twoMoons({count: 0, generator})).toThrow("twoMoons: count must be a whole number ≥ 1, got 0");
  expect(() => twoMoons({count: 3, sigma: -1, generator})).toThrow("sigma must be in [0, ∞), got -1");
});

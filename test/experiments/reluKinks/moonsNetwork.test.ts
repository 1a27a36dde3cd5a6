import {expect, test} from "vitest";
import {moonsNetwork} from "../../../lib/experiments/reluKinks/moonsNetwork.js";
import {evaluate} from "../../../lib/networks/evaluate.js";

test.each(["relu", "tanh"] as const)(
  "a network of 16 %s neurons learns to tell the moons apart",
  activation => {
    for (const seed of [1, 2, 3]) {
      const {network, examples, w} = moonsNetwork({activation, width: 16, count: 40, seed});
      const {loss, accuracy} = evaluate(network, w, examples);
      expect(accuracy).toBeGreaterThanOrEqual(0.9);
      expect(loss).toBeLessThan(0.15);
    }
  },
);

test("the same seed gives the same network", () => {
  const options = {activation: "relu", width: 3, count: 8, seed: 4} as const;
  expect(moonsNetwork(options).w).toEqual(moonsNetwork(options).w);
});

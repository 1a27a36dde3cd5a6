import {mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {batchCost} from "../../../training/batchCost.js";
import {expectedSteps, fitCriticalBatch} from "../../../training/criticalBatch.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

const batchSizes = [1, 2, 4, 8, 16, 32, 64];
const target = 0.25;
/** η = 1/16, …, 2, each √2 times the one before. */
const etas = Array.from({length: 11}, (_, i) => 2 ** (i / 2 - 4));

export const batchCostClaim: Claim = {
  id: "batch-cost",
  statement:
    "Per example seen, small batches go further; in updates, larger batches go further, and the gain ends at a critical batch size.",
  page: "/sgd/mini-batches",
  figure: "batch-cost",
  source:
    "McCandlish, Kaplan, Amodei et al. (2018), An empirical model of large-batch training, section 2.3; here a 64-32-10 tanh network on digits, plain SGD with η tuned for each B, updates until the test loss falls to 0.25, mean of 3 seeds, against the law fitted to them",
  check({digits, settings: {seed}}) {
    const data = digitData(digits, {testShare: 0.2, multipleOf: 64, generator: createGenerator(seed)});
    const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
    const seeds = [1, 2, 3].map(i => (seed + i) % 2 ** 31);
    const costs = [...batchCost(network, data, {batchSizes, etas, seeds, target, most: 2000})];
    const steps = costs.map(cost => cost.steps);
    const law = fitCriticalBatch(batchSizes, steps);
    const [first, second] = steps;
    const [secondLast, last] = steps.slice(-2);
    return [
      ...costs.map(({batchSize, eta, steps}) =>
        nearRelative(
          `updates to a test loss of ${target}, B = ${batchSize}, η = ${eta.toFixed(3)}; expected: ${law.least.toFixed(1)} · (1 + ${law.critical.toFixed(1)} / B)`,
          steps,
          expectedSteps(law, batchSize),
          0.2,
        ),
      ),
      atLeast("factor saved in updates from B = 1 to B = 2", first / second, 1.6),
      atMost("factor saved in updates from B = 32 to B = 64", secondLast / last, 1.4),
      atLeast("examples seen to the target at B = 64, over those at B = 1", (64 * last) / first, 2),
    ];
  },
};

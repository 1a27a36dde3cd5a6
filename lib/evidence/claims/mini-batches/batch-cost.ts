import {expectedSteps, fitCriticalBatch} from "../../../experiments/batchCost/criticalBatch.js";
import {heldOut} from "../../../experiments/batchCost/heldOut.js";
import {tuneDigits} from "../../../experiments/batchCost/tuneDigits.js";
import {digitsForBatches, sizesThatFit} from "../../../experiments/batchSizes.js";
import {atLeast, atMost, type Claim, nearRelative} from "../../claim.js";

export const batchCostClaim: Claim = {
  id: "batch-cost",
  statement:
    "Per example seen, small batches go further; in updates, larger batches go further, and the gain fades beyond a critical batch size.",
  conditions:
    "A 64-32-10 tanh network on the digits, plain SGD with η tuned for each B, updates until the smoothed test loss falls to the target of the settings; the law is fitted to every second batch size and judged by the others, to a quarter: at nine seeds all were within 20 % but one, at 23 %.",
  breaks: ["the examples are not shuffled", "the law's Bcrit / B is B / Bcrit"],
  page: "/sgd/mini-batches",
  figure: "batch-cost",
  source: "McCandlish, Kaplan, Amodei et al. (2018), An empirical model of large-batch training, section 2.3",
  check({digits, settings: {seed, batchCost}}) {
    const data = digitsForBatches(digits, batchCost, seed);
    const batchSizes = sizesThatFit(batchCost, data.train.count);
    const costs = batchSizes.map(batchSize => {
      const curves = [...tuneDigits(data, {...batchCost, model: "tanh", batchSize, seed})];
      const best = curves.findLast(({reached}) => reached < Infinity);
      if (!best) {
        const {target} = batchCost;
        throw new Error(
          `batchCost.target must be a test loss that batches of ${batchSize} reach, got ${target}: too low for these digits`,
        );
      }
      return {batchSize, eta: best.eta, steps: best.reached};
    });
    const {fitted, asked} = heldOut(costs);
    const law = fitCriticalBatch(
      fitted.map(({batchSize}) => batchSize),
      fitted.map(({steps}) => steps),
    );
    const [first, second] = costs;
    const [secondLast, last] = costs.slice(-2);
    return [
      ...asked.map(({batchSize, eta, steps}) =>
        nearRelative(
          `updates to a test loss of ${batchCost.target}, B = ${batchSize}, η = ${eta.toFixed(3)}; expected: ${law.least.toFixed(1)} · (1 + ${law.critical.toFixed(1)} / B), fitted at other B`,
          steps,
          expectedSteps(law, batchSize),
          0.25,
        ),
      ),
      // Twice the batch saves a factor between 1 and 2: below 1.4, about √2, half of the gain is gone.
      atLeast(
        `factor saved in updates from B = ${first.batchSize} to B = ${second.batchSize}`,
        first.steps / second.steps,
        1.5,
      ),
      atMost(
        `factor saved in updates from B = ${secondLast.batchSize} to B = ${last.batchSize}`,
        secondLast.steps / last.steps,
        1.4,
      ),
      atLeast(
        `examples seen to the target at B = ${last.batchSize}, over those at B = ${first.batchSize}`,
        (last.batchSize * last.steps) / (first.batchSize * first.steps),
        3,
      ),
    ];
  },
};

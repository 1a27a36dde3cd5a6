import {hessianByDifferences} from "../../../autodiff/hessianByDifferences.js";
import {
  apart,
  changedBy,
  factorsLoss,
  trainedFactors,
} from "../../../experiments/linearFactors/gradientFlow.js";
import {times} from "../../../experiments/linearFactors/linearFactors.js";
import {symmetricEigen} from "../../../matrix/symmetricEigen.js";
import {asObjective} from "../../../networks/asObjective.js";
import {initialParameters} from "../../../networks/initialise.js";
import {mlp} from "../../../networks/mlp.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {run} from "../../../run/run.js";
import {zeroModes} from "../../../theory/zeroModes.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const U = [-0.7, 0.9, -0.3, -1.2];

/** Three inputs, met so often, each of a class of its own: no two directions weigh the same. */
const targets = Uint8Array.of(0, 1, 1, 2, 2, 2);
const examples = {
  count: targets.length,
  inputs: Float64Array.from([...targets].flatMap(k => [0, 1, 2].map(i => (i === k ? 1 : 0)))),
  targets,
};

export const continuous: Claim = {
  id: "continuous",
  statement:
    "With two linear layers, W₂U and U⁻¹W₁ compute the same for any invertible U: equal networks form surfaces of many dimensions.",
  conditions:
    "Layers of 2 × 2 after training; zero eigenvalues of the Hessian at minima of linear networks 3-2-3 and 3-4-3 without biases.",
  breaks: ["U takes the place of its inverse", "the fibre's dimension is counted without the rank"],
  page: "/landscapes/symmetries",
  figure: "continuous",
  source: "(W₂U)(U⁻¹W₁) = W₂W₁; at a minimum h(dᵢ + dₒ) − r(dᵢ + dₒ − r) zero modes, r = min(h, dᵢ, dₒ)",
  check({settings: {seed}}) {
    const trained = trainedFactors().at(-1)!;
    const changed = changedBy(trained, U)!;
    const [before, after] = [trained, changed].map(({W1, W2}) => times(W2, W1));
    return [
      atMost(
        "largest change of the product W₂W₁",
        Math.max(...before.map((x, i) => Math.abs(x - after[i]))),
        1e-12,
      ),
      atMost("change of the loss", Math.abs(factorsLoss(changed) - factorsLoss(trained)), 1e-12),
      atLeast("how far the weights go", apart(trained, changed), 1),
      ...[2, 4].map(hidden =>
        near(
          `zero eigenvalues at a minimum, 3-${hidden}-3`,
          zerosAt(hidden, seed),
          zeroModes(3, hidden, 3),
          0,
        ),
      ),
      near("zero modes of (3, 2, 3)", zeroModes(3, 2, 3), 4, 0),
      near("zero modes of (3, 4, 3)", zeroModes(3, 4, 3), 15, 0),
    ];
  },
};

/** How many eigenvalues of the Hessian are 0 to rounding, after a descent that has arrived. */
function zerosAt(hidden: number, seed: number): number {
  const network = mlp({sizes: [3, hidden, 3], activation: "linear", loss: "mse", bias: false});
  const objective = asObjective(network, examples);
  const start = initialParameters(network, "glorot", createGenerator(seed, "weights"));
  const {w} = run(gradientDescent({eta: 0.2}), objective, start, {steps: 20_000, record: "none"});
  const {values} = symmetricEigen(hessianByDifferences(objective, w), w.length);
  const largest = values[values.length - 1];
  return values.filter(value => Math.abs(value) < 1e-6 * largest).length;
}

import {mlp} from "../../../networks/mlp.js";
import {adam} from "../../../optimizers/adam.js";
import {createGenerator} from "../../../random/generator.js";
import {adamStepSupremum} from "../../../theory/adamStepSupremum.js";
import {digitData} from "../../../training/digitData.js";
import {train} from "../../../training/train.js";
import {atLeast, atMost, type Claim, type EvidenceInputs, near, nearRelative} from "../../claim.js";
import {stepSizes} from "../../stepSizes.js";

/** The usual rates, PyTorch's β₁ = 0.9 and β₂ = 0.999. */
const rates = {beta: 0.1, gamma: 0.001};

export const adamBound: Claim = {
  id: "adam-bound",
  statement:
    "Adam's step is seldom above η, whatever the scale of the gradient; but its bound is not η, it is η(1 − β₁)/√((1 − β₂)(1 − β₁²/β₂)).",
  conditions:
    "β = 0.1, γ = 0.001 and ε = 0. “Seldom”: one step in a hundred at most, for normal gradients and for each weight of a 64-32-10 tanh network in 10 passes over the digits by batches of 16.",
  breaks: [
    "the supremum loses its root",
    "S forgets as fast as M",
    "S averages the gradient's size in the place of its square",
    "M is the gradient itself",
  ],
  page: "/steps/adam",
  figure: "adam-bound",
  source:
    "Inequality of Cauchy and Schwarz between M and S, with equality for gradients that grow by β₂/β₁ per step; cf. Kingma, Ba (2015), Adam: a method for stochastic optimization, § 2.1",
  check(inputs) {
    const random = createGenerator(inputs.settings.seed);
    const onDigits = stepsOnDigits(inputs);
    const noise = Array.from({length: 10_000}, random.normal);
    return [
      near("the supremum at the defaults, over η", adamStepSupremum(rates), 7.27, 5e-3),
      nearRelative(
        "longest step over η under 6600 gradients that grow by β₂/β₁",
        longest(growing(6600)),
        adamStepSupremum(rates),
        1e-3,
      ),
      nearRelative(
        "step over η at one gradient of 1 after 20 000 of 10⁻⁹",
        longest([...new Array<number>(20_000).fill(1e-9), 1]),
        rates.beta / Math.sqrt(rates.gamma),
        1e-3,
      ),
      ...[1e-6, 1, 1e6].map(scale =>
        atLeast(
          `normal gradients of scale ${scale}: share of 10 000 steps that are not above η`,
          shareWithin(noise.map(x => scale * x)),
          0.99,
        ),
      ),
      atMost("digits: share of the steps of single weights that are above η", onDigits.above, 0.01),
      atLeast("digits: the longest of them, over η", onDigits.longest, 1.2),
    ];
  },
};

/** Gradients around 1 that grow by β₂/β₁: as many as fit into the range of a double when they are squared. */
function growing(count: number): number[] {
  const growth = (1 - rates.gamma) / (1 - rates.beta);
  return Array.from({length: count}, (_, k) => growth ** (k - count / 2));
}

function steps(gradients: number[]): number[] {
  return stepSizes(adam({eta: 1, ...rates, epsilon: 0}), gradients).map(Math.abs);
}

function longest(gradients: number[]): number {
  return steps(gradients).reduce((most, s) => Math.max(most, s), 0);
}

/** The share of the steps that are not longer than η, but for rounding. */
function shareWithin(gradients: number[]): number {
  return steps(gradients).filter(s => s <= 1 + 1e-12).length / gradients.length;
}

/** The steps of all weights of a network in a training: the share that are longer than η, and the longest over η. */
function stepsOnDigits({digits, settings: {seed}}: EvidenceInputs): {above: number; longest: number} {
  const eta = 0.001;
  const data = digitData(digits, {testShare: 0.2, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
  const options = {batchSize: 16, epochs: 10, seed, record: {every: 1}};
  const training = train(network, {train: data.train}, adam({eta, ...rates, epsilon: 0}), options);
  const before = new Float64Array(network.dimension);
  let [above, moved, longest] = [0, 0, 0];
  for (const {step} of training) {
    const w = training.parameters;
    for (let i = 0; step > 0 && i < w.length; i++) {
      const size = Math.abs(w[i] - before[i]) / eta;
      if (size > 0) moved++;
      if (size > 1 + 1e-9) above++;
      longest = Math.max(longest, size);
    }
    before.set(w);
  }
  return {above: above / moved, longest};
}

import {answersAt, family, type Relative} from "../../../experiments/adamFamily/adamFamily.js";
import {beale} from "../../../objectives/functions/beale.js";
import {adamw} from "../../../optimizers/adamw.js";
import {nadam} from "../../../optimizers/nadam.js";
import type {Optimizer} from "../../../optimizers/optimizer.js";
import {run} from "../../../run/run.js";
import {atMost, type Claim, near, nearRelative} from "../../claim.js";
import {torchFamily, torchWeightDecay} from "./torchFamily.js";

const rates = {eta: 1, beta: 0.1, gamma: 0.001, epsilon: 0};
const steps = 60;

export const variants: Claim = {
  id: "variants",
  statement:
    "AdamW, NAdam, AMSGrad, Adamax and RAdam each change one thing in Adam: a decay beside the step, this gradient once more, the largest S so far, the largest gradient as the scale, no scale while it is not to be trusted.",
  conditions:
    "PyTorch's own versions and defaults; the differences for one weight at the usual rates and ε = 0, answering to given gradients.",
  breaks: [
    "AdamW's decay joins the gradient",
    "NAdam leaves out this gradient",
    "AMSGrad forgets the largest S",
    "Adamax forgets its largest gradient at once",
    "RAdam trusts its scale from the first step",
  ],
  page: "/steps/adam",
  figure: "variants",
  source:
    "PyTorch 1.13: 60 updates on Beale's function; Loshchilov, Hutter (2019); Dozat (2016); Reddi, Kale, Kumar (2018); Kingma, Ba (2015), § 7.1; Liu, Jiang, He, Chen, Liu, Gao, Han (2020)",
  check() {
    const ones = new Array<number>(1000).fill(1);
    const growing = Array.from({length: 2000}, (_, k) => (0.999 / 0.9) ** (k - 1000));
    const spike = [...ones, 1000, ...new Array<number>(1000).fill(1)];
    const answers = (relative: Relative, gradients: readonly number[], weight = 0) =>
      answersAt(family[relative].make(rates), gradients, weight).map(change => -change);
    const last = (list: readonly number[]) => list[list.length - 1];
    return [
      ...(Object.keys(family) as Relative[]).map(relative =>
        near(
          `${family[relative].name}: largest relative difference of a weight from PyTorch's after ${steps} updates`,
          differenceFromTorch(relative),
          0,
          1e-12,
        ),
      ),
      nearRelative(
        "AdamW, a weight of 20: what it takes off more than Adam at each step, over η and the weight; λ is 0.01",
        (last(answers("adamw", ones, 20)) - last(answers("adam", ones, 20))) / 20,
        0.01,
        1e-9,
      ),
      near(
        "NAdam, its first gradient 1, μ held at β₁/2 = 0.45: first step over η; expected: 0.45·β/(1 − 0.45²) + 1",
        nadamFirst(),
        (0.45 * rates.beta) / (1 - 0.45 ** 2) + 1,
        1e-12,
      ),
      nearRelative(
        "1000 steps after a spike: AMSGrad's step over Adam's; expected: (1 − γ)^(1000/2), what √S has faded by",
        last(answers("amsgrad", spike)) / last(answers("adam", spike)),
        0.999 ** 500,
        1e-2,
      ),
      nearRelative(
        "Adamax, gradients that grow by β₂/β₁, under which Adam's steps become 7.27 η: its steps over η, in the long run; expected: β/(1 − β₁²/β₂)",
        last(answers("adamax", growing)),
        0.1 / (1 - 0.81 / 0.999),
        1e-6,
      ),
      atMost("Adamax: the same under 1000 gradients of 1", last(answers("adamax", ones)), 1 + 1e-12),
      near(
        "RAdam, gradients of 0.2: its first step over η; the gradient itself",
        answers("radam", new Array(5).fill(0.2))[0],
        0.2,
        1e-12,
      ),
    ];
  },
};

function differenceFromTorch(relative: Relative): number {
  const {eta, gamma, end} = torchFamily[relative];
  const rates = {eta, beta: 0.1, gamma, epsilon: 1e-8};
  const special: Partial<Record<Relative, Optimizer>> = {
    adamw: adamw({...rates, weightDecay: torchWeightDecay}),
    // As PyTorch 1.13 has it; 2.0 put it right.
    nadam: nadam({...rates, muTwice: true}),
  };
  const {trajectory} = run(special[relative] ?? family[relative].make(rates), beale, [1, 0.8], {steps});
  return Math.max(...end.map((expected, i) => Math.abs(trajectory[2 * steps + i] / expected - 1)));
}

/** NAdam's first step with a μ that does not grow. */
function nadamFirst(): number {
  const [change] = answersAt(nadam({...rates, psi: 0}), [1], 0);
  return -change;
}

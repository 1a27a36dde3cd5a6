import {reddi} from "../../../objectives/functions/reddi.js";
import {adam} from "../../../optimizers/adam.js";
import {amsgrad} from "../../../optimizers/amsgrad.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {type Claim, near} from "../../claim.js";

const C = 3;
const steps = 30_000;
/** Reddi's rates: no average of gradients, and β₂ = 1/(1 + C²). */
const rates = {eta: 0.003, beta: 1, gamma: 1 - 1 / (1 + C * C)};

export const adamFails: Claim = {
  id: "adam-fails",
  statement:
    "There are convex problems on which Adam goes the wrong way, to the worst point, while AMSGrad and SGD find the best one.",
  conditions:
    "Reddi's gradients, one in three large, on [−1, 1], with a memory of squares as short as γ = 0.9; with the usual γ = 0.001 it needs far larger C.",
  breaks: ["AMSGrad forgets the largest S", "the large gradient comes every second time"],
  page: "/steps/adam",
  source:
    "Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, theorem 1: gradients 3, −1, −1 in turn on [−1, 1], β₁ = 0, β₂ = 1/10; here with η = 0.003 from x = 0",
  check: () => [
    near(`x after ${steps} steps of Adam; the best is −1`, end(adam(rates)), 1, 0.01),
    near(`x after ${steps} steps of AMSGrad`, end(amsgrad(rates)), -0.998, 0.01),
    near(`x after ${steps} steps of SGD`, end(gradientDescent({eta: rates.eta})), -0.994, 0.01),
  ],
};

function end<State extends OptimizerState>(optimizer: Optimizer<State>): number {
  const problem = reddi({C});
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  for (let t = 0; t < steps; t++) {
    problem.gradient(w, g);
    optimizer.step(w, g, state, t);
    problem.project(w);
  }
  return w[0];
}

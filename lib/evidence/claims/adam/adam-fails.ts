import {reddiMethods, reddiSettings, reddiWalk} from "../../../experiments/reddi/reddiWalk.js";
import {type Claim, near} from "../../claim.js";

const {C, eta, gamma} = reddiSettings;
const steps = 30_000;

export const adamFails: Claim = {
  id: "adam-fails",
  statement:
    "There are convex problems on which Adam goes the wrong way, to the worst point, while AMSGrad and SGD find the best one.",
  conditions:
    "Reddi's gradients, one in three large, on [−1, 1], with a memory of squares as short as γ = 0.9; with the usual γ = 0.001 it needs far larger C.",
  breaks: ["AMSGrad forgets the largest S", "the large gradient comes every second time"],
  page: "/steps/adam",
  figure: "adam-fails",
  source:
    "Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, theorem 1: gradients 3, −1, −1 in turn on [−1, 1], β₁ = 0, β₂ = 1/10; here with η = 0.003 from x = 0",
  check: () => [
    near(`x after ${steps} steps of Adam; the best is −1`, end("adam"), 1, 0.01),
    near(`x after ${steps} steps of AMSGrad`, end("amsgrad"), -0.998, 0.01),
    near(`x after ${steps} steps of SGD`, end("gradientDescent"), -0.994, 0.01),
  ],
};

function end(method: keyof typeof reddiMethods): number {
  return reddiWalk(reddiMethods[method]({eta, gamma}), C, steps).places[steps];
}

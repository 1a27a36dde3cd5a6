import {reddiMethods, reddiSettings, reddiWalk} from "../../../experiments/reddi/reddiWalk.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const steps = 30_000;
/** The page's own β, with a γ for which β₁ < √β₂, and a large gradient that is as rare as this asks for. */
const averaged = {...reddiSettings, beta: 0.1, gamma: 0.1, C: 30} as const;
/** The usual rates: their memories are long, so that it takes a rarer one. */
const usual = {...averaged, gamma: 0.001, C: 100} as const;

export const adamFails: Claim = {
  id: "adam-fails",
  statement:
    "There are convex problems on which Adam goes the wrong way, to the worst point, while AMSGrad and SGD find the best one. An average of the gradients mends an example, and a rarer and larger gradient spoils it again.",
  conditions:
    "Reddi's gradients on [−1, 1], one in C of them C and the others −1. C = 3 without an average of gradients, β = 1, and with a memory of squares as short as γ = 0.9; with β = 0.1 Adam goes the right way there. C = 30 with β = 0.1 and γ = 0.1, where β₁ < √β₂; C = 100 with the usual rates. AMSGrad is slow at both.",
  breaks: [
    "AMSGrad forgets the largest S",
    "the large gradient comes every second time",
    "M is the gradient itself",
  ],
  page: "/steps/adam",
  figure: "adam-fails",
  source:
    "Reddi, Kale, Kumar (2018), On the convergence of Adam and beyond, theorem 1: gradients 3, −1, −1 in turn on [−1, 1], β₁ = 0, β₂ = 1/10; theorem 2: one gradient in C is C, for any β₁ < √β₂; here with η = 0.003 from x = 0",
  check: () => [
    near(`x after ${steps} steps of Adam; the best is −1`, end("adam", reddiSettings), 1, 0.01),
    near(`x after ${steps} steps of AMSGrad`, end("amsgrad", reddiSettings), -0.998, 0.01),
    near(`x after ${steps} steps of SGD`, end("gradientDescent", reddiSettings), -0.994, 0.01),
    near("β = 0.1, the same gradients: x of Adam", end("adam", {...reddiSettings, beta: 0.1}), -1, 0.01),
    atLeast("C = 30, β = 0.1, γ = 0.1: √β₂ − β₁", Math.sqrt(1 - averaged.gamma) - (1 - averaged.beta), 0.01),
    near("C = 30, β = 0.1, γ = 0.1: x of Adam", end("adam", averaged), 1, 0.01),
    atMost("C = 30, β = 0.1, γ = 0.1: x of AMSGrad", end("amsgrad", averaged), -0.2),
    atMost("C = 30, β = 0.1, γ = 0.1: x of SGD", end("gradientDescent", averaged), -0.9),
    atLeast("C = 100, β = 0.1, γ = 0.001: x of Adam", end("adam", usual), 0.05),
    atMost("C = 100, β = 0.1, γ = 0.001: x of AMSGrad", end("amsgrad", usual), -0.05),
    atMost("C = 100, β = 0.1, γ = 0.001: x of SGD", end("gradientDescent", usual), -0.6),
  ],
};

type Example = Readonly<Record<keyof typeof reddiSettings, number>>;

function end(method: keyof typeof reddiMethods, {C, ...rates}: Example): number {
  return reddiWalk(reddiMethods[method](rates), C, steps).places[steps];
}

import * as library from "../../../lib/index.js";
import type {Optimizer} from "../../../lib/optimizers/optimizer.js";
import {above, type Calls, call, optional, real, takes, word} from "./argument.js";

/** Where two steps of the method lead. */
const stepped = (optimizer: Optimizer) => {
  const w = Float64Array.of(1, 2);
  const state = optimizer.init(w);
  for (const t of [0, 1]) optimizer.step(w, Float64Array.of(0.5, -1), state, t);
  return w;
};
/** Ten values of the schedule. */
const sampled = (schedule: (t: number) => number) => Array.from({length: 10}, (_, t) => schedule(t));

const rosenbrock = takes(library.rosenbrock);
const eta = above(0.1);
const anyEta = optional(above(0.1));
const epsilon = optional(above(1e-8));
const share = optional(0.1);
const bySearch = {c1: optional(1e-4), c2: optional(0.9)};
const averages = {eta: anyEta, beta: share, gamma: share, epsilon};
const shape = [2, 1];
/** A method whose options have defaults: so may go without any, or with none in an empty object. */
const withDefaults = (options: object) => () => [takes(options, "undefined", "{}")];

export const optimizers: Calls = {
  gradientDescent: call(() => [{eta}], stepped),
  signDescent: call(() => [{eta}], stepped),
  momentum: call(() => [{eta, gamma: 0.9}], stepped),
  nesterov: call(() => [{eta, gamma: 0.9}], stepped),
  momentumEtaOutside: call(
    () => [{eta, gamma: 0.9, dampening: optional(real(0.1)), lookAhead: optional(false)}],
    stepped,
  ),
  adagrad: call(withDefaults({eta: anyEta, epsilon, S0: optional(above(0.1))}), stepped),
  rmsprop: call(
    withDefaults({eta: anyEta, gamma: share, epsilon, mu: optional(0.5), centred: optional(true)}),
    stepped,
  ),
  adadelta: call(() => [{eta, gamma: share, epsilon}], stepped),
  adadeltaZeiler: call(withDefaults({eta: anyEta, gamma: share, epsilon}), stepped),
  adam: call(withDefaults({...averages, biasCorrection: optional(true)}), stepped),
  amsgrad: call(withDefaults(averages), stepped),
  adamw: call(withDefaults({...averages, weightDecay: optional(above(0.1))}), stepped),
  nadam: call(withDefaults({...averages, psi: epsilon, muTwice: optional(true)}), stepped),
  adamax: call(withDefaults(averages), stepped),
  radam: call(withDefaults(averages), stepped),
  fullMatrixAdagrad: call(withDefaults({eta: anyEta, epsilon}), stepped),
  fullMatrixRms: call(withDefaults({eta: anyEta, gamma: share, epsilon}), stepped),
  shampoo: call(() => [{eta: anyEta, epsilon, shape}], stepped),
  soap: call(() => [{...averages, shape}], stepped),
  muon: call(() => [{eta: anyEta, gamma: optional(0.9), shape}], stepped),
  newton: call(
    () => [rosenbrock, takes({eta: anyEta, safeguard: optional(true)}, "undefined", "{}")],
    stepped,
  ),
  bfgs: call(() => [rosenbrock, takes(bySearch, "undefined", "{}")], stepped),
  lbfgs: call(() => [rosenbrock, takes({memory: optional(5), ...bySearch}, "undefined", "{}")], stepped),
  withWeightDecay: call(() => [takes(library.adam()), {weightDecay: above(0.1)}], stepped),
  fromPyTorch: call(
    () => ["Adam", takes({lr: anyEta, betas: optional([0.9, 0.99])}, "undefined", "{}")],
    stepped,
  ),

  constant: call(() => [{eta}], sampled),
  oneOverT: call(() => [{eta, tau: optional(above(1))}], sampled),
  step: call(() => [{eta, every: 3, factor: optional(above(0.5))}], sampled),
  multiStep: call(() => [{eta, at: takes([3], "[]"), factor: optional(above(0.5))}], sampled),
  exponential: call(() => [{eta, factor: above(0.9)}], sampled),
  cosine: call(() => [{eta, steps: 5, etaMin: optional(above(0.01))}], sampled),
  cosineWarmRestarts: call(
    () => [{eta, steps: 5, growth: optional(2), etaMin: optional(above(0.01))}],
    sampled,
  ),
  cyclic: call(
    () => [{eta, etaMin: above(0.01), up: 3, down: optional(takes(3, "null")), mode: optional("triangular")}],
    sampled,
  ),
  oneCycle: call(
    () => [
      {
        ...{eta, steps: 9, rise: optional(0.3), start: optional(above(25)), end: optional(above(1e4))},
        ...{shape: optional("linear"), phases: optional(2)},
      },
    ],
    sampled,
  ),
  scheduleFromPyTorch: call(
    () => ["StepLR", above(0.1), {step_size: 3, gamma: optional(above(0.5))}],
    sampled,
  ),
  scheduleOf: call(() => [word("momentum"), word("eta"), real(0.1), takes(library.real)], sampled),
};

import {expect, test} from "vitest";
import {rosenbrock} from "../../lib/objectives/functions/rosenbrock.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {adadelta} from "../../lib/optimizers/adadelta.js";
import {adadeltaZeiler} from "../../lib/optimizers/adadeltaZeiler.js";
import {adagrad} from "../../lib/optimizers/adagrad.js";
import {adam} from "../../lib/optimizers/adam.js";
import {adamax} from "../../lib/optimizers/adamax.js";
import {adamw} from "../../lib/optimizers/adamw.js";
import {amsgrad} from "../../lib/optimizers/amsgrad.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {fullMatrixAdagrad} from "../../lib/optimizers/matrix/fullMatrixAdagrad.js";
import {fullMatrixRms} from "../../lib/optimizers/matrix/fullMatrixRms.js";
import {muon} from "../../lib/optimizers/matrix/muon.js";
import {shampoo} from "../../lib/optimizers/matrix/shampoo.js";
import {soap} from "../../lib/optimizers/matrix/soap.js";
import {momentumEtaOutside} from "../../lib/optimizers/momentumEtaOutside.js";
import {nadam} from "../../lib/optimizers/nadam.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";
import {radam} from "../../lib/optimizers/radam.js";
import {rmsprop} from "../../lib/optimizers/rmsprop.js";
import {run} from "../../lib/run/run.js";

/** Twice Rosenbrock's function, side by side, at slopes that range from large to tiny: there every ε counts. */
const small = 1e-6;
const objective: Objective = {
  name: "two valleys",
  dimension: 4,
  value: w => rosenbrock.value(w.subarray(0, 2)) + small * rosenbrock.value(w.subarray(2)),
  gradient(w, out) {
    const first = rosenbrock.gradient(w.subarray(0, 2), out.subarray(0, 2));
    const second = rosenbrock.gradient(w.subarray(2), out.subarray(2));
    for (let i = 2; i < 4; i++) out[i] *= small;
    return first + small * second;
  },
};
const start = [-1.2, 1, 0.3, -0.2];
const shape = [2, 2] as const;
const e = 1e-8;

/** Each method as it is by default, and with the defaults of its documentation written out. */
const pairs = {
  adadelta: [() => adadelta({eta: 0.02}), () => adadelta({eta: 0.02, gamma: 0.1, epsilon: 1e-6})],
  adadeltaZeiler: [() => adadeltaZeiler(), () => adadeltaZeiler({eta: 1, gamma: 0.05, epsilon: 1e-6})],
  adagrad: [() => adagrad(), () => adagrad({eta: 0.01, epsilon: 1e-10, S0: 0})],
  adam: [() => adam(), () => adam({eta: 1e-3, beta: 0.1, gamma: 1e-3, epsilon: e, biasCorrection: true})],
  adamax: [() => adamax(), () => adamax({eta: 2e-3, beta: 0.1, gamma: 1e-3, epsilon: e})],
  adamw: [() => adamw(), () => adamw({eta: 1e-3, beta: 0.1, gamma: 1e-3, epsilon: e, weightDecay: 0.01})],
  amsgrad: [() => amsgrad(), () => amsgrad({eta: 1e-3, beta: 0.1, gamma: 1e-3, epsilon: e})],
  bfgs: [() => bfgs(objective), () => bfgs(objective, {c1: 1e-4, c2: 0.9})],
  fullMatrixAdagrad: [() => fullMatrixAdagrad(), () => fullMatrixAdagrad({eta: 0.01, epsilon: e})],
  fullMatrixRms: [() => fullMatrixRms(), () => fullMatrixRms({eta: 0.01, gamma: 0.01, epsilon: e})],
  lbfgs: [() => lbfgs(objective), () => lbfgs(objective, {memory: 10, c1: 1e-4, c2: 0.9})],
  momentumEtaOutside: [
    () => momentumEtaOutside({eta: 1e-4, gamma: 0.9}),
    () => momentumEtaOutside({eta: 1e-4, gamma: 0.9, dampening: 0, lookAhead: false}),
  ],
  muon: [() => muon({shape}), () => muon({shape, eta: 0.02, gamma: 0.95, nesterov: true})],
  nadam: [
    () => nadam(),
    () => nadam({eta: 2e-3, beta: 0.1, gamma: 1e-3, epsilon: e, psi: 4e-3, muTwice: false}),
  ],
  radam: [() => radam(), () => radam({eta: 1e-3, beta: 0.1, gamma: 1e-3, epsilon: e})],
  rmsprop: [() => rmsprop(), () => rmsprop({eta: 0.01, gamma: 0.01, epsilon: e, mu: 0, centred: false})],
  shampoo: [() => shampoo({shape}), () => shampoo({shape, eta: 0.01, epsilon: e})],
  soap: [() => soap({shape}), () => soap({shape, eta: 3e-3, beta: 0.05, gamma: 0.05, epsilon: e, every: 10})],
} satisfies Record<string, readonly [() => Optimizer<never>, () => Optimizer<never>] | readonly unknown[]>;

test.each(Object.entries(pairs))("%s takes the defaults that it documents", (_, [byDefault, written]) => {
  const path = (method: unknown) =>
    run(method as Optimizer<OptimizerState>, objective, start, {steps: 40}).trajectory;
  expect(path(byDefault())).toEqual(path(written()));
});

test("newton takes the full step, without the safeguard, by default", () => {
  const path = (method: Optimizer<OptimizerState>) =>
    run(method, rosenbrock, [-1.2, 1], {steps: 5}).trajectory;
  expect(path(newton(rosenbrock) as Optimizer<never>)).toEqual(
    path(newton(rosenbrock, {eta: 1, safeguard: false}) as Optimizer<never>),
  );
});

test("the safeguard wants Armijo's share of the decrease that the slope promises, not any decrease", () => {
  // The full step leads from 0 to 1 and lowers f by 10⁻⁵ of what the slope promises; half of it lowers f by much.
  const shelf: Objective = {
    name: "shelf",
    dimension: 1,
    value: w => (w[0] === 0 ? 0 : w[0] === 1 ? -1e-5 : -0.4),
    gradient(w, out) {
      out[0] = -1;
      return this.value(w);
    },
    hessian(_, out) {
      out[0] = 1;
    },
  };
  const {trajectory} = run(newton(shelf, {safeguard: true}), shelf, [0], {steps: 1});
  expect(Array.from(trajectory)).toEqual([0, 0.5]);
});

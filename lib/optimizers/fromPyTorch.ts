import {nonNegative, real, rightOpenUnit} from "../arguments.js";
import {describe} from "../describe.js";
import {flag, number, pair} from "../options/kinds.js";
import {type Known, type Option, readOptions} from "../options/option.js";
import {type Rate, rate} from "../schedules/schedule.js";
import {adadeltaZeiler} from "./adadeltaZeiler.js";
import {adagrad} from "./adagrad.js";
import {adam} from "./adam.js";
import {adamax} from "./adamax.js";
import {adamw} from "./adamw.js";
import {amsgrad} from "./amsgrad.js";
import {momentumEtaOutside} from "./momentumEtaOutside.js";
import {nadam} from "./nadam.js";
import type {Optimizer} from "./optimizer.js";
import {radam} from "./radam.js";
import {rmsprop} from "./rmsprop.js";
import {withWeightDecay} from "./withWeightDecay.js";

/** How a method of PyTorch is made: the arguments it takes, and what they mean here. */
interface Recipe<T> {
  readonly known: Known<T>;
  make(args: T): Optimizer;
}

const recipe = <T>(known: Known<T>, make: (args: T) => Optimizer): Recipe<T> => ({known, make});

const lr = (fallback?: number): Option<Rate> => rate(nonNegative, fallback);
const betas = pair(rightOpenUnit, [0.9, 0.999]);
const eps = (fallback: number) => number(nonNegative, fallback);
const weight_decay = number(nonNegative, 0);
const maximize: Option<false> = {
  fallback: false,
  read(where, name, value) {
    if (value === false) return false;
    throw new RangeError(
      `${where}: ${name} must be false, got ${describe(value)}: a run minimises; hand it −f`,
    );
  },
};

/** PyTorch's betas and eps in the lecture's symbols. */
const averages = (betas: readonly [number, number], eps: number) => ({
  beta: 1 - betas[0],
  gamma: 1 - betas[1],
  epsilon: eps,
});

const decayed = (weightDecay: number, optimizer: Optimizer): Optimizer =>
  weightDecay === 0 ? optimizer : withWeightDecay(optimizer, {weightDecay});

const recipes = {
  SGD: recipe(
    {
      lr: lr(),
      momentum: number(rightOpenUnit, 0),
      dampening: number(real, 0),
      weight_decay,
      nesterov: flag(false),
      maximize,
    },
    ({lr, momentum, dampening, weight_decay, nesterov}) => {
      if (nesterov && (momentum === 0 || dampening !== 0)) {
        throw new RangeError(
          `fromPyTorch: SGD: nesterov needs momentum > 0 and dampening = 0, got ${momentum} and ${dampening}`,
        );
      }
      // Without momentum PyTorch leaves the dampening out too.
      const used = momentum === 0 ? 0 : dampening;
      const method = momentumEtaOutside({eta: lr, gamma: momentum, dampening: used, lookAhead: nesterov});
      return decayed(weight_decay, method);
    },
  ),
  Adagrad: recipe(
    {
      lr: lr(0.01),
      lr_decay: number(nonNegative, 0),
      weight_decay,
      initial_accumulator_value: number(nonNegative, 0),
      eps: eps(1e-10),
      maximize,
    },
    ({lr, lr_decay, weight_decay, initial_accumulator_value, eps}) =>
      decayed(
        weight_decay,
        adagrad({eta: fading(lr, lr_decay), epsilon: eps, S0: initial_accumulator_value}),
      ),
  ),
  RMSprop: recipe(
    {
      lr: lr(0.01),
      alpha: number(rightOpenUnit, 0.99),
      eps: eps(1e-8),
      weight_decay,
      momentum: number(rightOpenUnit, 0),
      centered: flag(false),
      maximize,
    },
    ({lr, alpha, eps, weight_decay, momentum, centered}) =>
      decayed(
        weight_decay,
        rmsprop({eta: lr, gamma: 1 - alpha, epsilon: eps, mu: momentum, centred: centered}),
      ),
  ),
  Adadelta: recipe(
    {lr: lr(1), rho: number(rightOpenUnit, 0.9), eps: eps(1e-6), weight_decay, maximize},
    ({lr, rho, eps, weight_decay}) =>
      decayed(weight_decay, adadeltaZeiler({eta: lr, gamma: 1 - rho, epsilon: eps})),
  ),
  Adam: recipe(
    {lr: lr(0.001), betas, eps: eps(1e-8), weight_decay, amsgrad: flag(false), maximize},
    ({lr, betas, eps, weight_decay, amsgrad: isAmsgrad}) => {
      const method = isAmsgrad ? amsgrad : adam;
      return decayed(weight_decay, method({eta: lr, ...averages(betas, eps)}));
    },
  ),
  AdamW: recipe(
    {lr: lr(0.001), betas, eps: eps(1e-8), weight_decay: number(nonNegative, 0.01), maximize},
    ({lr, betas, eps, weight_decay}) => adamw({eta: lr, ...averages(betas, eps), weightDecay: weight_decay}),
  ),
  Adamax: recipe(
    {lr: lr(0.002), betas, eps: eps(1e-8), weight_decay, maximize},
    ({lr, betas, eps, weight_decay}) => decayed(weight_decay, adamax({eta: lr, ...averages(betas, eps)})),
  ),
  NAdam: recipe(
    {
      lr: lr(0.002),
      betas,
      eps: eps(1e-8),
      weight_decay,
      momentum_decay: number(nonNegative, 0.004),
      maximize,
    },
    ({lr, betas, eps, weight_decay, momentum_decay}) =>
      decayed(weight_decay, nadam({eta: lr, ...averages(betas, eps), psi: momentum_decay, muTwice: true})),
  ),
  RAdam: recipe(
    {lr: lr(0.001), betas, eps: eps(1e-8), weight_decay, maximize},
    ({lr, betas, eps, weight_decay}) => decayed(weight_decay, radam({eta: lr, ...averages(betas, eps)})),
  ),
};

/** The methods of torch.optim that `fromPyTorch` knows. */
export type PyTorchOptimizer = keyof typeof recipes;

/** What a method of torch.optim takes; each may be left out where PyTorch has a default. */
export type PyTorchArguments<Name extends PyTorchOptimizer> =
  (typeof recipes)[Name] extends Recipe<infer T> ? Partial<T> : never;

/**
 * The method that PyTorch 1.13 has under a name, from PyTorch's own arguments and with its defaults. `lr` may be a
 * schedule: `scheduleFromPyTorch` makes PyTorch's.
 *
 * The arguments that do not change what is computed (foreach, capturable, differentiable) are not known. `maximize`
 * does: it turns the gradient round. A run minimises, so that it may only be false; to climb f, hand the run −f.
 *
 * @param name SGD, Adagrad, RMSprop, Adadelta, Adam, AdamW, Adamax, NAdam or RAdam
 * @param args PyTorch's arguments by their names
 * @throws RangeError if the method or an argument is unknown, or a value is not allowed
 * @example
 * const method = fromPyTorch("Adam", {lr: 0.1, betas: [0.9, 0.99]});
 * run(method, quadratic({A: [[1, 0], [0, 10]]}), [1, 1], {steps: 100});
 * @source PyTorch 1.13, torch.optim
 */
export function fromPyTorch<Name extends PyTorchOptimizer>(
  name: Name,
  args: PyTorchArguments<Name> = {} as PyTorchArguments<Name>,
): Optimizer {
  if (!Object.hasOwn(recipes, name)) {
    const known = Object.keys(recipes).join(", ");
    throw new RangeError(`fromPyTorch: there is no optimizer ${describe(name)}; there are ${known}`);
  }
  const {known, make} = recipes[name] as unknown as Recipe<object>;
  return make(readOptions<object, object>(`fromPyTorch: ${name}`, args, known));
}

/** Adagrad's lr_decay: lr / (1 + t · lr_decay). */
function fading(lr: Rate, decay: number): Rate {
  if (decay === 0) return lr;
  const lrAt = typeof lr === "function" ? lr : () => lr;
  return t => lrAt(t) / (1 + t * decay);
}

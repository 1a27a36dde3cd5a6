import {nonNegative, positive, rightOpenUnit} from "../arguments.js";
import {describe} from "../describe.js";
import {choice, flag, number, optional, whole, wholes} from "../options/kinds.js";
import {type Known, readOptions} from "../options/option.js";
import {cosine} from "./cosine.js";
import {cosineWarmRestarts} from "./cosineWarmRestarts.js";
import {cyclic} from "./cyclic.js";
import {exponential} from "./exponential.js";
import {multiStep} from "./multiStep.js";
import {oneCycle} from "./oneCycle.js";
import type {Schedule} from "./schedule.js";
import {step} from "./step.js";

/** How a scheduler of PyTorch is made: the arguments it takes, and what they mean here. */
interface Recipe<T> {
  readonly known: Known<T>;
  make(eta: number, args: T): Schedule;
}

const recipe = <T>(known: Known<T>, make: Recipe<T>["make"]): Recipe<T> => ({known, make});

const recipes = {
  StepLR: recipe({step_size: whole(1), gamma: number(positive, 0.1)}, (eta, {step_size, gamma}) =>
    step({eta, every: step_size, factor: gamma}),
  ),
  MultiStepLR: recipe({milestones: wholes(), gamma: number(positive, 0.1)}, (eta, {milestones, gamma}) =>
    multiStep({eta, at: milestones, factor: gamma}),
  ),
  ExponentialLR: recipe({gamma: number(positive)}, (eta, {gamma}) => exponential({eta, factor: gamma})),
  CosineAnnealingLR: recipe({T_max: whole(1), eta_min: number(nonNegative, 0)}, (eta, {T_max, eta_min}) =>
    cosine({eta, etaMin: eta_min, steps: T_max}),
  ),
  CosineAnnealingWarmRestarts: recipe(
    {T_0: whole(1), T_mult: whole(1, 1), eta_min: number(nonNegative, 0)},
    (eta, {T_0, T_mult, eta_min}) => cosineWarmRestarts({eta, etaMin: eta_min, steps: T_0, growth: T_mult}),
  ),
  CyclicLR: recipe(
    {
      base_lr: optional(number(nonNegative)),
      max_lr: number(nonNegative),
      step_size_up: whole(1, 2000),
      step_size_down: optional(whole(1)),
      mode: choice(["triangular", "triangular2"], "triangular"),
    },
    (eta, {base_lr, max_lr, step_size_up, step_size_down, mode}) =>
      cyclic({
        eta: max_lr,
        etaMin: base_lr ?? eta,
        up: step_size_up,
        down: step_size_down ?? step_size_up,
        mode,
      }),
  ),
  OneCycleLR: recipe(
    {
      max_lr: number(nonNegative),
      total_steps: optional(whole(1)),
      epochs: optional(whole(1)),
      steps_per_epoch: optional(whole(1)),
      pct_start: number(rightOpenUnit, 0.3),
      anneal_strategy: choice(["cos", "linear"], "cos"),
      div_factor: number(positive, 25),
      final_div_factor: number(positive, 1e4),
      three_phase: flag(false),
    },
    (_, {max_lr, total_steps, epochs, steps_per_epoch, ...shape}) => {
      if (total_steps === null && (epochs === null || steps_per_epoch === null)) {
        throw new RangeError(
          'scheduleFromPyTorch: OneCycleLR needs "total_steps", or "epochs" and "steps_per_epoch"',
        );
      }
      return oneCycle({
        eta: max_lr,
        steps: total_steps ?? epochs! * steps_per_epoch!,
        rise: shape.pct_start,
        start: shape.div_factor,
        end: shape.final_div_factor,
        shape: shape.anneal_strategy === "cos" ? "cosine" : "linear",
        phases: shape.three_phase ? 3 : 2,
      });
    },
  ),
};

/** The schedulers of torch.optim.lr_scheduler that `scheduleFromPyTorch` knows. */
export type PyTorchScheduler = keyof typeof recipes;

/** What a scheduler of PyTorch takes; each may be left out where PyTorch has a default. */
export type PyTorchSchedulerArguments<Name extends PyTorchScheduler> =
  (typeof recipes)[Name] extends Recipe<infer T> ? Partial<T> : never;

/**
 * The schedule that PyTorch 1.13 has under a name, from PyTorch's own arguments and with its defaults. What
 * CyclicLR and OneCycleLR do to the momentum, unless they are told not to, is not part of it.
 *
 * @param name StepLR, MultiStepLR, ExponentialLR, CosineAnnealingLR, CosineAnnealingWarmRestarts, CyclicLR (its mode
 *   triangular or triangular2) or OneCycleLR
 * @param base_lr the lr that the optimizer was made with. CyclicLR uses it only where its own base_lr is left out,
 *   OneCycleLR not at all: as in PyTorch, they set the lr themselves
 * @param args PyTorch's arguments by their names
 * @throws RangeError if the scheduler or an argument is unknown, or a value is not allowed
 * @example
 * const lr = scheduleFromPyTorch("StepLR", 0.1, {step_size: 30});
 * const method = fromPyTorch("SGD", {lr, momentum: 0.9});
 * @source PyTorch 1.13, torch.optim.lr_scheduler
 */
export function scheduleFromPyTorch<Name extends PyTorchScheduler>(
  name: Name,
  base_lr: number,
  args: PyTorchSchedulerArguments<Name>,
): Schedule {
  if (!Object.hasOwn(recipes, name)) {
    const known = Object.keys(recipes).join(", ");
    throw new RangeError(`scheduleFromPyTorch: there is no scheduler ${describe(name)}; there are ${known}`);
  }
  const where = `scheduleFromPyTorch: ${name}`;
  const {known, make} = recipes[name] as unknown as Recipe<object>;
  return make(
    number(nonNegative).read(where, "base_lr", base_lr),
    readOptions<object, object>(where, args, known),
  );
}

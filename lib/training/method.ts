import {describe} from "../describe.js";
import {checkOptimizer} from "../optimizers/checkOptimizer.js";
import type {Optimizer} from "../optimizers/optimizer.js";
import type {Rate} from "../schedules/schedule.js";

/** What trains: an optimizer, or a way to make one for a step size η, to which a schedule is then given. */
export type Method = Optimizer | ((eta: Rate) => Optimizer);

/** What a training uses at the moment. */
export interface MethodInUse {
  readonly method: Method;
  /** η, a number or a schedule, where the method takes one. */
  readonly schedule?: Rate;
}

/**
 * The optimizer that a method becomes with a schedule.
 *
 * @throws RangeError if the method needs a schedule and there is none, or has its own step size and one is given
 */
export function optimizerOf({method, schedule}: MethodInUse): Optimizer {
  if (typeof method === "function") {
    if (schedule === undefined)
      throw new RangeError("train: schedule must be given to a method of η, got none");
    return checkOptimizer("train", method(schedule));
  }
  if (typeof (method as Partial<Optimizer> | null)?.step !== "function") {
    throw new TypeError(
      `train: method must be an optimizer or a function that makes one for an eta, got ${describe(method)}`,
    );
  }
  if (schedule !== undefined) {
    throw new RangeError(`train: schedule must be left out where the method, ${method.name}, has its own η`);
  }
  return method;
}

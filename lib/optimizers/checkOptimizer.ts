import {describe} from "../describe.js";
import type {Optimizer, OptimizerState} from "./optimizer.js";

/** Returns `optimizer` if it is one; throws a TypeError that names everything otherwise. */
export function checkOptimizer<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
): Optimizer<State> {
  const given = optimizer as Partial<Optimizer<State>> | null | undefined;
  if (typeof given?.init === "function" && typeof given.step === "function") return optimizer;
  throw new TypeError(`${where}: optimizer must have an init and a step, got ${describe(optimizer)}`);
}

import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import {checkOptimizer} from "../optimizers/checkOptimizer.js";
import type {Optimizer, OptimizerState} from "../optimizers/optimizer.js";

/** Throws a TypeError unless a method and an objective are given, in this order. */
export function checkPair<State extends OptimizerState>(
  where: string,
  optimizer: Optimizer<State>,
  objective: Objective,
): void {
  const [first, second] = [optimizer, objective] as unknown as Record<string, unknown>[];
  if (typeof first?.gradient === "function" && typeof second?.step === "function") {
    throw new TypeError(
      `${where}: optimizer comes before objective, got ${first.name} before ${second.name}`,
    );
  }
  checkOptimizer(where, optimizer);
  checkObjective(where, objective);
}

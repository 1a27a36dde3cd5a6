import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";

/** A method that searches along a line of its objective, and can only be asked with that one's gradients. */
export interface SearchingMethod {
  /** The factory's name, as it stands in errors. */
  readonly name: string;
  create(objective: Objective): Optimizer;
}

export const searchingMethods: readonly SearchingMethod[] = [
  {name: "bfgs", create: f => bfgs(f)},
  {name: "lbfgs", create: f => lbfgs(f)},
  {name: "newton", create: f => newton(f, {safeguard: true})},
];

/** A bowl in n dimensions that such a method can search in. */
export const bowl = (n: number) => rotatedQuadratic({lambda: Array.from({length: n}, (_, i) => 1 + i)});

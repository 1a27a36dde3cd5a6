import type {Objective} from "../../lib/objectives/objective.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {withWeightDecay} from "../../lib/optimizers/withWeightDecay.js";
import {objective as logistic} from "../invariance/problem.js";
import {methods as rules} from "../properties/methods.js";

/**
 * Every method there is, made for an objective of four parameters. Newton has the Hessian of an exact one, as batches
 * have none.
 */
export const methods: readonly (readonly [name: string, make: (f: Objective) => Optimizer])[] = [
  ...new Map(rules.map(({name, create}) => [name, () => create({}, 4)] as const)),
  ["withWeightDecay", () => withWeightDecay(rules[1].create({}, 4), {weightDecay: 0.1})],
  ["newton, safeguarded", () => newton(logistic, {safeguard: true})],
  ["bfgs", f => bfgs(f)],
  ["lbfgs", f => lbfgs(f, {memory: 3})],
];

import type {Objective} from "../../lib/objectives/objective.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {fullMatrixAdagrad} from "../../lib/optimizers/fullMatrixAdagrad.js";
import {fullMatrixRms} from "../../lib/optimizers/fullMatrixRms.js";
import {lbfgs} from "../../lib/optimizers/lbfgs.js";
import {muon} from "../../lib/optimizers/muon.js";
import {newton} from "../../lib/optimizers/newton.js";
import type {Optimizer} from "../../lib/optimizers/optimizer.js";
import {shampoo} from "../../lib/optimizers/shampoo.js";
import {soap} from "../../lib/optimizers/soap.js";
import {withWeightDecay} from "../../lib/optimizers/withWeightDecay.js";
import {objective as logistic} from "../invariance/problem.js";
import {methods as elementWise} from "../properties/methods.js";

const shape = [2, 2] as const;

/**
 * Every method there is, made for an objective of four parameters. Newton has the Hessian of the exact one, as batches
 * have none.
 */
export const methods: readonly (readonly [name: string, make: (f: Objective) => Optimizer])[] = [
  ...elementWise.map(({name, create}) => [name, () => create({}, 4)] as const),
  ["withWeightDecay", () => withWeightDecay(elementWise[1].create({}, 4), {weightDecay: 0.1})],
  ["newton", () => newton(logistic)],
  ["newton, safeguarded", () => newton(logistic, {safeguard: true})],
  ["bfgs", f => bfgs(f)],
  ["lbfgs", f => lbfgs(f, {memory: 3})],
  ["fullMatrixAdagrad", () => fullMatrixAdagrad()],
  ["fullMatrixRms", () => fullMatrixRms()],
  ["shampoo", () => shampoo({shape})],
  ["soap", () => soap({shape, every: 3})],
  ["muon", () => muon({shape})],
];

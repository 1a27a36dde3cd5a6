import {inInterval, positive} from "../arguments.js";
import {epochBatches} from "../objectives/data/epochBatches.js";
import type {DataObjective} from "../objectives/objective.js";
import {momentum} from "../optimizers/momentum.js";
import type {RandomGenerator} from "../random/generator.js";
import type {Vector} from "../vector.js";
import {bentWay, halfway} from "./bentWay.js";

/** How a curve is trained. */
export interface CurveTraining {
  readonly batchSize: number;
  readonly eta: number;
  readonly epochs: number;
  readonly generator: RandomGenerator;
}

/**
 * The control point C of a quadratic Bézier curve between two parameter vectors along which the loss stays low: C is
 * trained, by momentum with γ = 0.9 on mini-batches, to lower the loss at a place t of the curve that is drawn anew for
 * each batch. Its gradient is 2t(1 − t) times that of the loss there.
 *
 * @source Garipov, Izmailov, Podoprikhin, Vetrov, Wilson (2018), Loss surfaces, mode connectivity, and fast ensembling
 *   of DNNs, section 3.2
 */
export function lowLossCurve(
  objective: DataObjective,
  from: Vector,
  to: Vector,
  {batchSize, eta, epochs, generator}: CurveTraining,
): Float64Array {
  inInterval("lowLossCurve", "eta", eta, positive);
  const control = halfway(from, to);
  const method = momentum({eta, gamma: 0.9});
  const state = method.init(control);
  const batches = epochBatches(objective, {batchSize, generator});
  const g = new Float64Array(control.length);
  for (let step = 0; step < epochs * batches.stepsPerEpoch; step++) {
    const t = generator.uniform();
    batches.gradient(bentWay(from, control, to, t), g);
    for (let i = 0; i < g.length; i++) g[i] *= 2 * t * (1 - t);
    method.step(control, g, state, step);
  }
  return control;
}

import {covariance} from "../../invariance/covariance.js";
import {orthogonal, rowsAndColumns} from "../../invariance/orthogonal.js";
import {randomRotation} from "../../matrix/rotation.js";
import {adam} from "../../optimizers/adam.js";
import {fullMatrixRms} from "../../optimizers/matrix/fullMatrixRms.js";
import {muon} from "../../optimizers/matrix/muon.js";
import {shampoo} from "../../optimizers/matrix/shampoo.js";
import {soap} from "../../optimizers/matrix/soap.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";
import {createGenerator} from "../../random/generator.js";
import {matrixValley} from "./matrixValley.js";

const size = 2;
const shape = [size, size] as const;
const kappa = 10;
/** Few: near the minimum rounding grows from step to step, and says nothing about a method. */
const steps = 20;

const methods = {
  fullMatrixRms: () => fullMatrixRms({eta: 0.02, gamma: 0.1}),
  shampoo: () => shampoo({eta: 0.5, shape}),
  soap: () => soap({eta: 0.05, shape}),
  muon: () => muon({eta: 0.05, shape}),
  adam: () => adam({eta: 0.05}),
} satisfies Record<string, () => Optimizer<OptimizerState>>;

/** The deviation of a method's path in a valley of a 2 × 2 matrix, and how far it went. */
export interface MatrixDeviation {
  readonly deviation: number;
  /** The distance of the end from the start, over that of the start from the minimum. */
  readonly walked: number;
}

/**
 * How much a method's path depends on the axes of the weights: under any rotation of all of them, "all", or of the
 * axes of rows and columns alone, W → UWV, "rows and columns". Everything random comes from the seed.
 */
export function matrixDeviation(
  method: keyof typeof methods,
  turned: "all" | "rows and columns",
  seed: number,
): MatrixDeviation {
  const generator = createGenerator(seed, "data");
  const objective = matrixValley(size, kappa, generator);
  const w0 = Float64Array.from({length: objective.dimension}, () => generator.normal());
  const change =
    turned === "all"
      ? orthogonal(randomRotation(objective.dimension, generator), objective.dimension)
      : rowsAndColumns(randomRotation(size, generator), randomRotation(size, generator), shape);
  const {deviation, path} = covariance({
    method: methods[method] as () => Optimizer<OptimizerState>,
    objective,
    w0,
    change,
    steps,
  });
  const end = path.subarray(path.length - w0.length);
  return {deviation, walked: Math.hypot(...end.map((x, i) => x - w0[i])) / Math.hypot(...w0)};
}

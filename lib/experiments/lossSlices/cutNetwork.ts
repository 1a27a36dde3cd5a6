import {hessianVectorByDifferences} from "../../autodiff/hessianByDifferences.js";
import type {Digits} from "../../data/digits.js";
import {filterDirection} from "../../landscapes/filterDirection.js";
import {principalPlane} from "../../landscapes/pathVariance.js";
import {type Plane, planeAlong} from "../../landscapes/plane.js";
import {greatestEigenvalue} from "../../matrix/greatestEigenvalue.js";
import {asObjective} from "../../networks/asObjective.js";
import {mlp} from "../../networks/mlp.js";
import type {DataObjective} from "../../objectives/objective.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {createGenerator} from "../../random/generator.js";
import {digitData} from "../../training/digitData.js";
import {train} from "../../training/train.js";
import {dot} from "../../vector.js";
import type {Knife} from "./knives.js";
import type {LossSlicesSettings} from "./settings.js";

/** A trained network with its path, two other trainings of the same network, and the planes through its end. */
export interface CutNetwork {
  /** The mean loss on all training digits. */
  readonly objective: DataObjective;
  /** The weights at the start and after each pass. */
  readonly path: readonly Float64Array[];
  /** The ends of three trainings, each from a start of its own; the first is the path's. */
  readonly solutions: readonly Float64Array[];
  readonly planes: Readonly<Record<Knife, Plane>>;
}

/** The products with the Hessian for each of its two directions. */
const products = 40;

/**
 * Trains a 64-hidden-10 network of tanh three times and lays the planes through the end of the first training.
 *
 * @throws RangeError if a training leaves the numbers before the last pass
 */
export function cutNetwork(digits: Digits, settings: LossSlicesSettings, seed: number): CutNetwork {
  const {hidden, batchSize, eta, epochs, testShare} = settings;
  const {train: examples} = digitData(digits, {testShare, generator: createGenerator(seed, "data")});
  const network = mlp({sizes: [examples.inputs.length / examples.count, hidden, 10], activation: "tanh"});
  const trained = (each: number): Float64Array[] => {
    const training = train(network, {train: examples}, gradientDescent({eta}), {
      batchSize,
      epochs,
      seed: each,
    });
    const path = Array.from(training, () => Float64Array.from(training.parameters));
    if (path.length > epochs) return path;
    throw new RangeError(`lossSlices.eta must be small enough for ${epochs} passes, got ${eta}`);
  };
  const objective = asObjective(network, examples);
  const path = trained(seed);
  const w = path[epochs];
  const others = [1, 2].map(i => trained((seed + i) % 2 ** 31)[epochs]);
  const random = createGenerator(seed, "knives");
  const normals = () => Float64Array.from(w, random.normal);
  const planes = {
    path: principalPlane(path, w),
    random: planeAlong(w, normals(), normals()),
    filters: planeAlong(w, filterDirection(network, w, random), filterDirection(network, w, random)),
    curvature: planeAlong(w, ...steepestDirections(objective, w, normals())),
    solutions: planeAlong(w, ...(others.map(other => other.map((x, i) => x - w[i])) as Pair)),
  };
  return {objective, path, solutions: [w, ...others], planes};
}

type Pair = [Float64Array, Float64Array];

/** The two directions in which the loss curves most upwards: the second by the Hessian without the first. */
function steepestDirections(objective: DataObjective, w: Float64Array, start: Float64Array): Pair {
  const multiply = hessianVectorByDifferences(objective);
  const first = greatestEigenvalue((v, out) => multiply(w, v, out), start, products);
  const second = greatestEigenvalue(
    (v, out) => {
      multiply(w, v, out);
      const share = first.value * dot(first.vector, v);
      for (let i = 0; i < out.length; i++) out[i] -= share * first.vector[i];
    },
    start,
    products,
  );
  return [first.vector, second.vector];
}

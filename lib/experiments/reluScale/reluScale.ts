import {hessianVectorByDifferences} from "../../autodiff/hessianByDifferences.js";
import {greatestEigenvalue} from "../../matrix/greatestEigenvalue.js";
import type {Eigenpair} from "../../matrix/lanczos.js";
import {asObjective} from "../../networks/asObjective.js";
import type {DataObjective} from "../../objectives/objective.js";
import {createGenerator} from "../../random/generator.js";
import type {TrainedNetwork} from "../smallNetworks/smallNetworks.js";
import type {ReluScale, ScaledPlace} from "./result.js";
import {scaledBy} from "./scaledBy.js";
import {scales, sides} from "./scales.js";

/** The products with the Hessian for its greatest eigenvalue. */
const products = 30;

/** λmax of the Hessian of an objective, and its eigenvector. */
export function sharpest(objective: DataObjective, w: Float64Array): Eigenpair {
  const generator = createGenerator(0, "sharpness");
  const start = Float64Array.from(w, () => generator.normal());
  const times = hessianVectorByDifferences(objective);
  return greatestEigenvalue((v, out) => times(w, v, out), start, products);
}

/**
 * The whole experiment: for each a λmax of the mean loss on the training digits, and the loss along its eigenvector, as
 * far to both sides as makes λmax s²/2 = 1/2 at a = 1. Yields each place as it is done.
 */
export function* reluScale({network, data, w}: TrainedNetwork): Generator<ScaledPlace, ReluScale> {
  const objective = asObjective(network, data.train);
  const reach = 1 / Math.sqrt(sharpest(objective, w).value);
  const places: ScaledPlace[] = [];
  for (const a of scales) {
    const scaled = scaledBy(w, a);
    const {value, vector} = sharpest(objective, scaled);
    const along = Array.from({length: 2 * sides + 1}, (_, k) => {
      const s = ((k - sides) / sides) * reach;
      return objective.value(scaled.map((x, i) => x + s * vector[i]));
    });
    // An eigenvector has no sign: the steeper side stands on the right.
    places.push({sharpness: value, along: along[2 * sides] < along[0] ? along.reverse() : along});
    yield places[places.length - 1];
  }
  return {reach, places};
}

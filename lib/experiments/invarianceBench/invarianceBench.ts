import {type Covariance, covariance} from "../../invariance/covariance.js";
import {himmelblau} from "../../objectives/functions/himmelblau.js";
import {type BenchMethod, benchMethods, type OnBench} from "./benchMethods.js";
import {noChange, type PlaneChange, planeChange} from "./planeChange.js";

/** The function of the bench: four minima, so that another path may end in another valley. */
export const benchObjective = himmelblau;
/** Where every run starts, in the old coordinates. */
export const benchStart = [0.2, 0.7] as const;
/** A method's path on f and its path on f in changed coordinates, mapped back, with the distance between them. */
export function benchCovariance(method: BenchMethod, change: Partial<PlaneChange>): Covariance {
  const {lossScale, ...coordinates} = {...noChange, ...change};
  const {make, steps}: OnBench = benchMethods[method];
  return covariance({
    method: make,
    objective: benchObjective,
    w0: benchStart,
    change: planeChange(coordinates),
    lossScale,
    steps,
  });
}

/** The minimum that a run ends nearest to, by its number: which valley it found. */
export function valleyAt(w: ArrayLike<number>): number {
  const away = benchObjective.minima.map(({at}) => Math.hypot(w[0] - at[0], w[1] - at[1]));
  return away.indexOf(Math.min(...away));
}

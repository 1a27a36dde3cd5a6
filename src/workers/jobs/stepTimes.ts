import {type PriceMethod, priceMethods} from "../../lib/experiments/invariancePrice/priceMethods.js";
import {steadyTimes} from "../../lib/experiments/invariancePrice/steadyTimes.js";
import {updatesOf} from "../../lib/experiments/invariancePrice/updatesOf.js";

/** Matrices whose updates are timed. */
export interface StepTimesInput {
  readonly sizes: readonly number[];
  /** The largest for full-matrix RMS. */
  readonly largestFull: number;
}

/** What one update takes on this machine, its gradient aside; undefined where no stretches of updates agreed. */
export interface StepTimesPart {
  readonly method: PriceMethod;
  readonly size: number;
  readonly seconds: number | undefined;
}

/** A stretch of updates takes so many seconds at least: twenty ticks of the coarsest clock that browsers usually have. */
const longEnough = 0.02;

/** Times one update of every method, from small matrices to large. */
export function* stepTimes({sizes, largestFull}: StepTimesInput): Generator<StepTimesPart | undefined> {
  const clock = () => performance.now() / 1000;
  for (const size of sizes) {
    const methods = (Object.keys(priceMethods) as PriceMethod[]).filter(
      method => method !== "fullMatrixRms" || size <= largestFull,
    );
    const stretches = Object.fromEntries(methods.map(method => [method, updatesOf(method, size, clock)]));
    for (const time of steadyTimes<PriceMethod>(stretches, longEnough)) {
      yield time && {method: time.name, size, seconds: time.seconds};
    }
  }
}

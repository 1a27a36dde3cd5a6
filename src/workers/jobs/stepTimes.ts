import {type PriceMethod, priceMethods} from "../../lib/experiments/invariancePrice/priceMethods.js";
import {timeMethod} from "../../lib/experiments/invariancePrice/timeMethod.js";

/** Matrices whose steps are timed. */
export interface StepTimesInput {
  readonly sizes: readonly number[];
  /** The largest for full-matrix RMS. */
  readonly largestFull: number;
}

/** What one step takes on this machine. */
export interface StepTimesPart {
  readonly method: PriceMethod;
  readonly size: number;
  readonly seconds: number;
}

/** Times one step of every method, from small matrices to large. */
export function* stepTimes({sizes, largestFull}: StepTimesInput): Generator<StepTimesPart | undefined> {
  const clock = () => performance.now() / 1000;
  for (const size of sizes) {
    for (const method of Object.keys(priceMethods) as PriceMethod[]) {
      if (method === "fullMatrixRms" && size > largestFull) continue;
      yield {method, size, seconds: timeMethod(method, size, clock)};
    }
  }
}

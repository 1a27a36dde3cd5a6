import {type CompactDigits, decodeDigits} from "../../lib/data/compactDigits.js";
import type {SurrogateSettings} from "../../lib/experiments/surrogate/settings.js";
import type {SurrogateRecord} from "../../lib/experiments/surrogate/surrogateCurve.js";
import {surrogateData, surrogateTraining} from "../../lib/experiments/surrogate/surrogateTrainings.js";

/** A long training on digits of which a share has a wrong label. */
export interface SurrogateInput {
  readonly digits: CompactDigits;
  readonly settings: SurrogateSettings;
  /** The seed by which the digits are parted. */
  readonly splitSeed: number;
  readonly labelNoise: number;
  readonly seed: number;
}

/** Trains, and yields each epoch as it ends. */
export function* surrogate({
  digits,
  settings,
  splitSeed,
  labelNoise,
  seed,
}: SurrogateInput): Generator<SurrogateRecord> {
  const data = surrogateData(decodeDigits(digits), settings, splitSeed);
  yield* surrogateTraining(data, settings, {labelNoise, seed});
}

import {type CompactDigits, decodeDigits} from "../lib/data/compactDigits.js";
import {mlp} from "../lib/networks/mlp.js";
import {createGenerator} from "../lib/random/generator.js";
import {digitData} from "../lib/training/digitData.js";
import {type SurrogateOptions, type SurrogateRecord, surrogateCurve} from "../lib/training/surrogateCurve.js";

/** A long training on digits of which a share has a wrong label. */
export interface SurrogateInput extends SurrogateOptions {
  readonly digits: CompactDigits;
  /** The share of the digits that is kept for testing, and the seed by which they are parted. */
  readonly testShare: number;
  readonly splitSeed: number;
}

/** Trains, and yields each epoch as it ends. */
export function* surrogate({
  digits,
  testShare,
  splitSeed,
  ...options
}: SurrogateInput): Generator<SurrogateRecord> {
  const generator = createGenerator(splitSeed);
  const data = digitData(decodeDigits(digits), {testShare, multipleOf: options.batchSize, generator});
  yield* surrogateCurve(mlp({sizes: [64, 32, 10], activation: "tanh"}), data, options);
}

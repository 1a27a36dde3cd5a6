import {type CompactDigits, decodeDigits} from "../../lib/data/compactDigits.js";
import {
  type DeepPlainCurve,
  type DeepPlainMethod,
  deepPlainCurve,
  deepPlainData,
} from "../../lib/experiments/deepPlain/deepPlain.js";
import type {DeepPlainSettings} from "../../lib/experiments/deepPlain/settings.js";

/** One method's trainings of a deep plain network at each step size. */
export interface DeepPlainInput {
  readonly digits: CompactDigits;
  readonly settings: DeepPlainSettings;
  /** The seed by which the digits are parted, and that of the trainings. */
  readonly seed: number;
  readonly method: DeepPlainMethod;
}

/** Trains at one step size after the other, and yields the curve at the end. */
export function* deepPlain({
  digits,
  settings,
  seed,
  method,
}: DeepPlainInput): Generator<DeepPlainCurve | undefined> {
  const data = deepPlainData(decodeDigits(digits), settings, seed);
  yield yield* deepPlainCurve(data, settings, method, seed);
}

import {closedUnit} from "../../arguments.js";
import {type Check, listOf, numberIn, oneOf, recordOf, wholeIn} from "../../data/checks.js";
import {type DeepPlainCurve, deepPlainEtas, deepPlainNames} from "./deepPlain.js";
import {type DeepPlainSettings, deepPlainSettings} from "./settings.js";

/** The curves of all methods, with what they were made from. */
export interface DeepPlainResult {
  readonly settings: DeepPlainSettings;
  readonly seed: number;
  readonly curves: readonly DeepPlainCurve[];
}

const shape = recordOf({
  settings: deepPlainSettings,
  seed: wholeIn(0),
  curves: listOf(
    recordOf({
      method: oneOf(deepPlainNames),
      shares: listOf(numberIn(closedUnit)),
    }),
  ),
});

/** Checks that a value is the result of the experiment: each curve whole. */
export const checkDeepPlain: Check<DeepPlainResult> = (value, file, name) => {
  const result = shape(value, file, name);
  for (const {method, shares} of result.curves) {
    if (shares.length === deepPlainEtas.length) continue;
    throw new RangeError(
      `${file}: the curve of ${method} must have ${deepPlainEtas.length} shares, got ${shares.length}`,
    );
  }
  return result;
};

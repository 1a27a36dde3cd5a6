import type {BenchMethod} from "../../lib/experiments/invarianceBench/benchMethods.js";
import {otherValley as turnsOf} from "../../lib/experiments/invarianceBench/otherValley.js";

/** A method of the bench. */
export interface OtherValleyInput {
  readonly method: BenchMethod;
}

/** The turns of the axes, in degrees from 0 to 90, at which it ends in another valley: intervals. */
export interface OtherValleyPart {
  readonly method: BenchMethod;
  readonly turns: readonly (readonly [from: number, to: number])[];
}

/** Searches for the turns at which a method of the bench ends in another valley than without: some fifty runs. */
export function* otherValley({method}: OtherValleyInput): Generator<OtherValleyPart | undefined> {
  yield {method, turns: turnsOf(method)};
}

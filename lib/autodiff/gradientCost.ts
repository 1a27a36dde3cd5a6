import {checkParts, inInterval, nonNegative, wholeNumber} from "../arguments.js";
import type {Differentiated} from "./differentiate.js";

/** What one gradient costs by each mode, in operations, beside the function itself. */
export interface GradientCost {
  /** f(w) alone. */
  readonly value: number;
  /** f(w) and ∇f(w) by reverse mode: a forward and a reverse sweep. */
  readonly reverseMode: number;
  /** The same by forward mode: a forward sweep, and a tangent sweep for each of the n directions. */
  readonly forwardMode: number;
}

/** The cost of a gradient: reverse mode's is a multiple of the function's, forward mode's grows with n besides. */
export function gradientCost(f: Pick<Differentiated, "operations" | "dimension">): GradientCost {
  const {operations, dimension} = checkParts("gradientCost", "f", f);
  wholeNumber("gradientCost", "f.dimension", dimension, 1);
  const {forward, reverse, tangent} = checkParts("gradientCost", "f.operations", operations);
  for (const count of [forward, reverse, tangent]) {
    inInterval("gradientCost", "f.operations", count, nonNegative);
  }
  return {
    value: forward,
    reverseMode: forward + reverse,
    forwardMode: forward + dimension * tangent,
  };
}

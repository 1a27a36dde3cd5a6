import {differentiateVector} from "../../lib/autodiff/differentiate.js";
import {type GradientCost, gradientCost} from "../../lib/autodiff/gradientCost.js";
import type {VectorFunction} from "../../lib/autodiff/recorder.js";

/** What one gradient costs at a number of parameters. */
export interface CountedCost extends GradientCost {
  readonly n: number;
  /** f and ∇f by forward differences: f at the point, and at one more for each parameter. */
  readonly differences: number;
}

/** Up to so many parameters the operations are counted on the tape. */
const counted = 256;

/**
 * The costs of f with n parameters. Each parameter beyond the first few brings the same operations with it, so that
 * operations lie on a straight line against n, and a tape of millions need not be written to count them.
 */
export function costAt(f: VectorFunction, n: number): CountedCost {
  const at = (size: number) => differentiateVector(f, size).operations;
  const [before, last] = n <= counted ? [at(n), at(n)] : [at(counted / 2), at(counted)];
  const beyond = n <= counted ? 0 : (n - counted) / (counted / 2);
  const on = (sweep: "forward" | "reverse" | "tangent") =>
    last[sweep] + beyond * (last[sweep] - before[sweep]);
  const operations = {forward: on("forward"), reverse: on("reverse"), tangent: on("tangent")};
  const cost = gradientCost({operations, dimension: n});
  return {n, ...cost, differences: cost.value * (n + 1)};
}

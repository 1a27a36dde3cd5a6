import {checkParts, inInterval, nonNegative, real, rightOpenUnit} from "../arguments.js";
import type {MomentumDirection} from "./momentumRoots.js";

/** Returns `direction` if its numbers are in range; throws a RangeError or a TypeError that names everything otherwise. */
export function checkDirection(where: string, direction: MomentumDirection): MomentumDirection {
  const {eta, gamma, lambda} = checkParts(where, "direction", direction);
  inInterval(where, "eta", eta, nonNegative);
  inInterval(where, "gamma", gamma, rightOpenUnit);
  inInterval(where, "lambda", lambda, real);
  return direction;
}

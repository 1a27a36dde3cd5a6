import {wholeNumber} from "../arguments.js";
import {flag} from "../options/kinds.js";

/**
 * log₁₀(n!·2ⁿ): how many weight vectors give the same function as a given one, by exchanging the n neurons of a hidden
 * layer (n! orders) and, where the activation is odd, flipping their signs (2ⁿ). As a logarithm, for the number itself
 * overflows at n = 151.
 *
 * @param neurons n ∈ {0, 1, …}
 * @param signFlips whether signs may flip: true for tanh, false for ReLU; true by default
 * @source Sussmann (1992), Uniqueness of the weights for minimal feedforward nets with a given input-output map
 */
export function log10SymmetricCopies(neurons: number, signFlips = true): number {
  wholeNumber("log10SymmetricCopies", "neurons", neurons);
  flag(true).read("log10SymmetricCopies", "signFlips", signFlips);
  let sum = signFlips ? neurons * Math.log10(2) : 0;
  for (let k = 2; k <= neurons; k++) sum += Math.log10(k);
  return sum;
}

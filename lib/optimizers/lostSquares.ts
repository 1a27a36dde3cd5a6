import type {Vector} from "../vector.js";

/** The least number with all its digits, and the ε beside which a square below it is nothing: its root over the unit roundoff. */
const single = {least: 2 ** -126, enough: 2 ** -39};
const double = {least: 2 ** -1022, enough: 2 ** -458};

/**
 * What a method that divides by √S + ε has to say where averages S of squared gradients are below the numbers, though
 * the gradients themselves are not 0: they have lost digits or are 0, so that a coordinate makes a wrong step or none.
 * Empty where nothing is lost, or ε is so large that √S would be nothing beside it.
 *
 * @param S the sum or the average of the squares, this step's among them
 * @param epsilon ε as it stands beside the root
 */
export function lostSquares(g: Vector, S: Vector, epsilon: number): string {
  const {least, enough} = S instanceof Float32Array ? single : double;
  if (epsilon >= enough) return "";
  for (let i = 0; i < g.length; i++) {
    if (g[i] !== 0 && S[i] < least) {
      return "squared gradients are below the least number: set epsilon, or steps are lost";
    }
  }
  return "";
}

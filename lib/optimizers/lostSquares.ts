import type {Vector} from "../vector.js";

/** The least number with all its digits, and the unit roundoff, in each precision. */
const single = {leastNormal: 2 ** -126, unitRoundoff: 2 ** -24};
const double = {leastNormal: 2 ** -1022, unitRoundoff: 2 ** -53};
/** Beside an ε from here on no lost square counts, in either precision: √2⁻¹²⁶ / 2⁻²⁴. */
const enough = 2 ** -39;

/**
 * What a method that divides by √S + ε has to say where averages S of squared gradients are below the numbers, though
 * the gradients themselves are not 0: they have lost digits or are 0, so that a coordinate makes a wrong step or none.
 * Empty where nothing is lost, or ε is so large that √S would be nothing beside it.
 *
 * @param S the sum or the average of the squares, this step's among them
 * @param epsilon ε as it stands beside the root
 */
export function lostSquares(g: Vector, S: Vector, epsilon: number): string {
  if (epsilon >= enough) return "";
  const {leastNormal, unitRoundoff} = S instanceof Float32Array ? single : double;
  if (epsilon * unitRoundoff >= Math.sqrt(leastNormal)) return "";
  for (let i = 0; i < g.length; i++) {
    if (g[i] !== 0 && S[i] < leastNormal) {
      return "the squares of gradients are below the least number: without an epsilon their steps are lost";
    }
  }
  return "";
}

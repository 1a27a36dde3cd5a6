import {inInterval, positive, wholeNumber} from "../arguments.js";

/**
 * `count` numbers from `least` to `most`, each the same factor above the last.
 *
 * @param least in (0, ∞), the first
 * @param most in (least, ∞), the last
 * @param count a whole number ≥ 2
 * @throws RangeError if a number is out of bounds
 */
export function logarithmicGrid(least: number, most: number, count: number): number[] {
  inInterval("logarithmicGrid", "least", least, positive);
  inInterval("logarithmicGrid", "most", most, {text: "(least, ∞)", has: x => x > least && x < Infinity});
  wholeNumber("logarithmicGrid", "count", count, 2);
  // In logarithms, for the quotient of the two can leave the numbers.
  const [from, to] = [Math.log(least), Math.log(most)];
  const inner = (i: number) => Math.exp(from + ((to - from) * i) / (count - 1));
  return Array.from({length: count}, (_, i) => (i === 0 ? least : i === count - 1 ? most : inner(i)));
}

/**
 * ab as a product of the chain rule: 0 where one factor is 0, also if the other is infinite or no number. A factor 0
 * says that nothing changes: a branch that max did not take, a square at its minimum. So max(log x, −5) is flat at 0,
 * and √(x² + y²)² has a gradient at the origin.
 *
 * That is right wherever the change is really none. Where two factors tend to 0 and ∞ and their product to another
 * number, as the slopes of √x·√x or of exp(log x) at 0, a derivative that is told from the two alone cannot know.
 */
export function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** a/b by the same rule, as the product of a and 1/b: 0 where a is 0 or b infinite. */
export function over(a: number, b: number): number {
  return a === 0 || Math.abs(b) === Infinity ? 0 : a / b;
}

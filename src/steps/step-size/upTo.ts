/** How many records of a run lie at or before a step; one at least. */
export function upTo(steps: readonly number[], step: number): number {
  const after = steps.findIndex(at => at > step);
  return Math.max(1, after < 0 ? steps.length : after);
}

/**
 * Parts batch sizes, or what belongs to them, into those that the law is fitted to and those that judge it: every
 * second one.
 */
export function heldOut<T>(perSize: readonly T[]): {readonly fitted: T[]; readonly asked: T[]} {
  return {fitted: perSize.filter((_, i) => i % 2 === 0), asked: perSize.filter((_, i) => i % 2 === 1)};
}

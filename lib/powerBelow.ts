/**
 * The largest power of two that is at most x, for a positive number x, within the powers whose inverse is a number too:
 * what scales by it loses no digit.
 */
export function powerBelow(x: number): number {
  return 2 ** Math.min(1022, Math.max(-1022, Math.floor(Math.log2(x))));
}

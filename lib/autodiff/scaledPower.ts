import {times} from "./times.js";

/** Below this, doubles have fewer digits, or soon will. */
const least = 1e-290;

/** s·aᵖ, and 0 for s = 0. In two halves where aᵖ alone leaves the range of doubles. */
export function scaledPower(s: number, a: number, p: number): number {
  if (s === 0) return 0;
  const c = a ** p;
  const inRange = Math.abs(c) > least && Math.abs(c) < Infinity;
  if (inRange || a === 0 || !Number.isFinite(a) || Number.isNaN(c)) return times(s, c);
  const half = Math.abs(a) ** (p / 2);
  return (a < 0 && p % 2 !== 0 ? -s : s) * half * half;
}

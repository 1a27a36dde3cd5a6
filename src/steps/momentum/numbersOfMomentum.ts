import {short} from "../../figures/format.js";
import type {History} from "../../lib/run/history.js";

/**
 * The assignments of the step that led to the point shown, the first one at the start: momentum on a bowl ½Σλᵢxᵢ²,
 * with its numbers.
 */
export function numbersOfMomentum(
  {trajectory, steps}: History,
  shown: number,
  eta: number,
  gamma: number,
  lambdas: readonly number[],
): string[] {
  if (steps === 0) return ["The run diverged at its first step."];
  const k = Math.max(1, Math.min(shown, steps));
  const at = (t: number, i: number) => trajectory[2 * t + i];
  return lambdas.flatMap((lambda, i) => {
    const from = at(k - 1, i);
    const to = at(k, i);
    const before = k === 1 ? 0 : from - at(k - 2, i);
    const gradient = lambda * from;
    const name = "₁₂"[i];
    return [
      `step ${k}:  v${name} ← γ·v${name} − η·∂f/∂x${name} = ${short(gamma)}·(${short(before)}) − ${short(eta)}·(${short(gradient)}) = ${short(to - from)}`,
      `step ${k}:  x${name} ← x${name} + v${name} = ${short(from)} + (${short(to - from)}) = ${short(to)}`,
    ];
  });
}

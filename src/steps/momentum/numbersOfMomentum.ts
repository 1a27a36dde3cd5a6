import {short} from "../../figures/format.js";
import type {History} from "../../lib/run/history.js";

/** The assignments of one step of momentum on a bowl ½Σλᵢxᵢ², with its numbers. */
export function numbersOfMomentum(
  {trajectory, steps}: History,
  step: number,
  eta: number,
  gamma: number,
  lambdas: readonly number[],
): string[] {
  if (steps === 0) return ["The run diverged at its first step."];
  const k = Math.min(step, steps - 1);
  const at = (t: number, i: number) => trajectory[2 * t + i];
  return lambdas.flatMap((lambda, i) => {
    const before = k === 0 ? 0 : at(k, i) - at(k - 1, i);
    const after = at(k + 1, i) - at(k, i);
    const gradient = lambda * at(k, i);
    const name = "₁₂"[i];
    return [
      `step ${k + 1}:  v${name} ← γ·v${name} − η·∂f/∂x${name} = ${short(gamma)}·(${short(before)}) − ${short(eta)}·(${short(gradient)}) = ${short(after)}`,
      `step ${k + 1}:  x${name} ← x${name} + v${name} = ${short(at(k, i))} + (${short(after)}) = ${short(at(k + 1, i))}`,
    ];
  });
}

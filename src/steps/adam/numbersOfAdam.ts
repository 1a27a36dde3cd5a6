import {short} from "../../figures/format.js";
import {averageShare} from "../../lib/theory/biasCorrection.js";
import type {Rates, Update} from "./adamWalk.js";

/** The assignments of one update of both weights with its numbers. */
export function numbersOfAdam(
  updates: readonly Update[],
  {eta, beta, gamma, epsilon}: Rates,
  t: number,
): string[] {
  const lag = (rate: number) => bracketed(averageShare(rate, t));
  return updates.flatMap(({before, g, oldM, oldS, M, S, unlaggedM, unlaggedS, after}, i) => {
    const n = "₁₂"[i];
    return [
      `t = ${t}:  M${n} ← (1 − β)·M${n} + β·g${n} = ${short(1 - beta)}·(${short(oldM)}) + ${short(beta)}·(${short(g)}) = ${short(M)}`,
      `t = ${t}:  S${n} ← (1 − γ)·S${n} + γ·g${n}² = ${short(1 - gamma)}·${short(oldS)} + ${short(gamma)}·(${short(g)})² = ${short(S)}`,
      `t = ${t}:  M̂${n} = M${n}/(1 − (1 − β)ᵗ) = ${short(M)}/${lag(beta)} = ${short(unlaggedM)},  Ŝ${n} = ${short(S)}/${lag(gamma)} = ${short(unlaggedS)}`,
      `t = ${t}:  w${n} ← w${n} − η·M̂${n}/(√Ŝ${n} + ε) = ${short(before)} − ${short(eta)}·(${short(unlaggedM)})/(${short(Math.sqrt(unlaggedS))} + ${short(epsilon)}) = ${short(after)}`,
    ];
  });
}

/** A number to divide by: in brackets where it is itself a product, 1.0 · 10⁻⁴. */
function bracketed(x: number): string {
  const written = short(x);
  return written.includes("·") ? `(${written})` : written;
}

import {short} from "../../figures/format.js";
import type {WeightStep} from "./oneWeight.js";

/** An assignment of a step: as a formula, and with its numbers. */
export interface Assignment {
  readonly formula: string;
  readonly numbers: string;
  /** Whether it is the one in which the two methods differ. */
  readonly differs?: boolean;
}

/** The rates of a step. */
export interface Rates {
  readonly eta: number;
  readonly gamma: number;
  readonly epsilon: number;
}

/** A weight with as many digits as tell it from the one before. */
function told(next: number, before: number): string {
  const digits = Math.ceil(Math.log10(Math.abs(next / (next - before)))) + 3;
  return digits > 3 && digits < 16 ? String(Number(next.toPrecision(digits))).replace("-", "−") : short(next);
}

const signed = (x: number) => (x < 0 ? `(${short(x)})` : short(x));

function average(gamma: number, before: number, taken: number, after: number): string {
  return `${short(1 - gamma)} · ${short(before)} + ${short(gamma)} · ${signed(taken)}² = ${short(after)}`;
}

/** The lecture's AdaDelta with its numbers. */
export function lectureLines(
  {w, g, before, after, next}: WeightStep,
  {eta, gamma, epsilon}: Rates,
): Assignment[] {
  const [Sg, Sw] = after;
  return [
    {formula: "Sᵍ ← (1 − γ) Sᵍ + γ g²", numbers: average(gamma, before[0], g, Sg)},
    {formula: "Sʷ ← (1 − γ) Sʷ + γ w²", numbers: average(gamma, before[1], w, Sw), differs: true},
    {
      formula: "w ← w − η √((Sʷ + ε)/(Sᵍ + ε)) g",
      numbers: `${short(w)} − ${short(eta)} · √(${short(Sw + epsilon)}/${short(Sg + epsilon)}) · ${signed(g)} = ${told(next, w)}`,
    },
  ];
}

/** Zeiler's AdaDelta with its numbers. */
export function zeilerLines(
  {w, g, before, after, next}: WeightStep,
  {gamma, epsilon}: Omit<Rates, "eta">,
): Assignment[] {
  const [Sg, Sd] = after;
  const d = w - next;
  return [
    {formula: "Sᵍ ← (1 − γ) Sᵍ + γ g²", numbers: average(gamma, before[0], g, Sg)},
    {
      formula: "d = √((Sᵈ + ε)/(Sᵍ + ε)) g",
      numbers: `√(${short(before[1] + epsilon)}/${short(Sg + epsilon)}) · ${signed(g)} = ${short(d)}`,
    },
    {formula: "Sᵈ ← (1 − γ) Sᵈ + γ d²", numbers: average(gamma, before[1], d, Sd), differs: true},
    {formula: "w ← w − d", numbers: `${short(w)} − ${signed(d)} = ${told(next, w)}`},
  ];
}

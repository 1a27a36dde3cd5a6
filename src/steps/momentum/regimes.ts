import {short} from "../../figures/format.js";
import type {MomentumRegime} from "../../lib/theory/momentumRegime.js";

/** What the motion does in each regime, in a few words. */
const motions: Readonly<Record<MomentumRegime, string>> = {
  overdamped: "overdamped",
  critical: "critical",
  underdamped: "underdamped",
  alternating: "changing sides at every step",
  unstable: "unstable",
};

/**
 * The regimes in the directions along and across a valley, or of the only direction, with the rate.
 *
 * @param steps the steps until the error is a millionth; Infinity if it never is
 */
export function regimeInWords(rate: number, regimes: readonly MomentumRegime[], steps: number): string {
  const [along, across] = regimes.map(regime => motions[regime]);
  const how =
    across === undefined ? capital(along) : `${capital(along)} along the valley, ${across} across it`;
  if (rate > 1) return `${how}; the run diverges.`;
  if (rate === 1) return `${how}; the run never arrives.`;
  const told = Number.isFinite(steps)
    ? `${steps} steps to a millionth of the error`
    : "more steps than were tried";
  return `${how}; the error shrinks by ${short(rate)} per step in the end, ${told}.`;
}

/** Which of the regions of a picture a regime lies in; the critical one lies between two. */
export function regimeNames(
  regime: MomentumRegime,
): Readonly<Record<Exclude<MomentumRegime, "critical">, boolean>> {
  return {
    overdamped: regime === "overdamped",
    underdamped: regime === "underdamped",
    alternating: regime === "alternating",
    unstable: regime === "unstable",
  };
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}

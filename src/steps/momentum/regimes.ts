import {counted, short} from "../../figures/format.js";
import type {Headline} from "../../figures/headline.js";
import {criticalDamping} from "../../lib/theory/momentumRate.js";
import {type MomentumRegime, momentumRegime} from "../../lib/theory/momentumRegime.js";
import type {MomentumDirection} from "../../lib/theory/momentumRoots.js";

/** What the motion does in each regime, in a few words. */
const motions: Readonly<Record<MomentumRegime, string>> = {
  overdamped: "overdamped",
  critical: "critical",
  underdamped: "underdamped",
  alternating: "changing sides at every step",
  unstable: "unstable",
};

/** The regime of a direction as a reader sees it: critical too where γ is written as the critical one is. */
export function regimeOf(direction: MomentumDirection): MomentumRegime {
  const regime = momentumRegime(direction);
  if (regime === "unstable") return regime;
  const {eta, gamma, lambda} = direction;
  return short(gamma) === short(criticalDamping(eta * lambda)) ? "critical" : regime;
}

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
  if (rate === 0) return `${how}; there after ${counted(steps, "step")}.`;
  const told = Number.isFinite(steps)
    ? `${counted(steps, "step")} to a millionth of the error`
    : "more steps than were tried";
  return `${how}; the error shrinks by ${short(rate)} per step in the end, ${told}.`;
}

/** The rate of a run, said large, with the steps that it takes. */
export function rateHeadline(rate: number, steps: number): Headline {
  if (rate > 1) return {number: "diverges", color: "var(--warning)"};
  if (rate === 1) return {number: "never arrives", color: "var(--warning)"};
  const told = Number.isFinite(steps) ? counted(steps, "step") : "over 5000 steps";
  return {number: `×${short(rate)}`, text: `per step, ${told} to a millionth`};
}

function capital(word: string): string {
  return word[0].toUpperCase() + word.slice(1);
}

import {checkParts, inInterval, nonNegative, openUnit, positive} from "../arguments.js";

/** A well on a line, as seen by a run that is to leave it over one top. */
export interface Well {
  /** ΔV > 0: how far the top is above the bottom. */
  readonly height: number;
  /** f″ > 0 at the bottom, and |f″| > 0 at the top. */
  readonly bottom: number;
  readonly top: number;
}

/**
 * Kramers' rate of escape, per step, of gradient descent with normal noise of standard deviation σ on the gradient:
 *
 *     η √(f″(bottom) |f″(top)|) / 2π · exp(−ΔV / T),   T = ησ² / 2
 *
 * T is the temperature of the noise. The formula is for small steps and T ≪ ΔV; it does not count runs that come back.
 *
 * @param eta η ∈ [0, ∞)
 * @param sigma σ ∈ [0, ∞)
 * @source Kramers (1940), Brownian motion in a field of force and the diffusion model of chemical reactions, eq. 17
 */
export function escapeRate(well: Well, eta: number, sigma: number): number {
  const {height, bottom, top} = checkWell("escapeRate", well);
  inInterval("escapeRate", "eta", eta, nonNegative);
  inInterval("escapeRate", "sigma", sigma, nonNegative);
  const temperature = (eta * sigma * sigma) / 2;
  if (temperature === 0) return 0;
  return ((eta * Math.sqrt(bottom * top)) / (2 * Math.PI)) * Math.exp(-height / temperature);
}

/**
 * The noise σ at which, by Kramers' rate, a share of the runs has left after some steps: the solution of
 * 1 − exp(−rate · steps) = share. Infinity where no noise is enough.
 *
 * @param share in (0, 1)
 */
export function noiseToEscape(well: Well, eta: number, steps: number, share: number): number {
  const {height, bottom, top} = checkWell("noiseToEscape", well);
  inInterval("noiseToEscape", "steps", steps, nonNegative);
  inInterval("noiseToEscape", "share", share, openUnit);
  inInterval("noiseToEscape", "eta", eta, positive);
  const attempts = (eta * Math.sqrt(bottom * top) * steps) / (2 * Math.PI);
  const wanted = -Math.log1p(-share);
  return attempts > wanted ? Math.sqrt((2 * height) / (eta * Math.log(attempts / wanted))) : Infinity;
}

function checkWell(where: string, well: Well): Well {
  const {height, bottom, top} = checkParts(where, "well", well);
  inInterval(where, "height", height, positive);
  inInterval(where, "bottom", bottom, positive);
  inInterval(where, "top", top, positive);
  return well;
}

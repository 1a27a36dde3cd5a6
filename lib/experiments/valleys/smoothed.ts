import {multiScale, waves} from "../../objectives/functions/multiScale.js";

const [low, high] = multiScale.window[0];
/** The distance of the points at which a slope is looked at: a tenth of that of two valleys at most. */
const spacing = 1 / 2000;

/** The valleys in valleys as steps of one length see them: the mean of f over the noise of a step. */
export interface Smoothed {
  readonly value: (x: number) => number;
  readonly slope: (x: number) => number;
}

/**
 * The function averaged over normal noise of standard deviation s: each wave is left with the share exp(−(3ᵏs)²/2) of
 * its height. The points between the steps of noisy descent, yₜ = xₜ − η f′(xₜ), go down this function on average, with
 * s = ησ.
 *
 * @param s s ∈ [0, ∞)
 * @source Kleinberg, Li, Yuan (2018), An alternative view: when does SGD escape local minima?, § 1
 */
export function smoothed(s: number): Smoothed {
  const left = waves.map(({amplitude, frequency, phase}) => ({
    height: amplitude * Math.exp(-((frequency * s) ** 2) / 2),
    frequency,
    phase,
  }));
  return {
    value: x =>
      left.reduce(
        (sum, {height, frequency, phase}) => sum + height * Math.cos(frequency * x + phase),
        0.1 * (x * x + s * s),
      ),
    slope: x =>
      left.reduce(
        (sum, {height, frequency, phase}) => sum - height * frequency * Math.sin(frequency * x + phase),
        0.2 * x,
      ),
  };
}

/** Where valleys end: the places of all minima and of all maxima, ascending, in [−6, 6]. */
export function valleysOf({slope}: Smoothed): {readonly minima: number[]; readonly maxima: number[]} {
  const minima: number[] = [];
  const maxima: number[] = [];
  let before = slope(low);
  for (let k = 1; k <= (high - low) / spacing; k++) {
    const x = low + k * spacing;
    const now = slope(x);
    if (before < 0 && now >= 0) minima.push(x - spacing / 2);
    if (before > 0 && now <= 0) maxima.push(x - spacing / 2);
    before = now;
  }
  return {minima, maxima};
}

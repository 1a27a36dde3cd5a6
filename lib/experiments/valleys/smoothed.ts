import {multiScale, waves} from "../../objectives/functions/multiScale.js";

const [low, high] = multiScale.window[0];
/** The distance of the points at which a slope is looked at: a tenth of that of two valleys at most. */
const spacing = 1 / 2000;
const places = Math.round((high - low) / spacing);

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
  const heights = heightsLeft(s);
  return {
    value(x) {
      let value = 0.1 * (x * x + s * s);
      for (let k = 0; k < waves.length; k++)
        value += heights[k] * Math.cos(waves[k].frequency * x + waves[k].phase);
      return value;
    },
    slope(x) {
      let slope = 0.2 * x;
      for (let k = 0; k < waves.length; k++)
        slope -= heights[k] * waves[k].frequency * Math.sin(waves[k].frequency * x + waves[k].phase);
      return slope;
    },
  };
}

/**
 * Where the valleys of the averaged function end: the places of all minima and of all maxima, ascending, in [−6, 6].
 *
 * @param s as for `smoothed`
 */
export function valleysOf(s: number): {readonly minima: number[]; readonly maxima: number[]} {
  const heights = heightsLeft(s);
  const slopes = slopesOfWaves();
  const slopeAt = (i: number) => {
    let slope = 0.2 * (low + i * spacing);
    for (let k = 0; k < heights.length; k++) slope += heights[k] * slopes[k][i];
    return slope;
  };
  const minima: number[] = [];
  const maxima: number[] = [];
  let before = slopeAt(0);
  for (let i = 1; i <= places; i++) {
    const now = slopeAt(i);
    if (before < 0 && now >= 0) minima.push(low + (i - 0.5) * spacing);
    if (before > 0 && now <= 0) maxima.push(low + (i - 0.5) * spacing);
    before = now;
  }
  return {minima, maxima};
}

/** What is left of the heights of the waves. */
function heightsLeft(s: number): number[] {
  return waves.map(({amplitude, frequency}) => amplitude * Math.exp(-((frequency * s) ** 2) / 2));
}

let slopesFound: readonly Float64Array[] | undefined;

/** The slope of each wave of height 1 at all places: it is the same for every s, so that sines are taken once. */
function slopesOfWaves(): readonly Float64Array[] {
  slopesFound ??= waves.map(({frequency, phase}) =>
    Float64Array.from(
      {length: places + 1},
      (_, i) => -frequency * Math.sin(frequency * (low + i * spacing) + phase),
    ),
  );
  return slopesFound;
}

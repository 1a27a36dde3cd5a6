import {interval, nonNegative, positive} from "../../arguments.js";
import {type Checked, numberIn, recordOf, wholeIn} from "../../data/checks.js";

/** Runs of gradient descent with noise in a tilted double well. */
export const noiseEscapeSettings = recordOf({
  /** c: how much one well is deeper. */
  tilt: numberIn(interval(0, 0.38, "(]")),
  /** η and σ at first; the largest η is that of the map. */
  eta: numberIn(positive),
  largestEta: numberIn(positive),
  sigma: numberIn(nonNegative),
  runs: wholeIn(1, 100_000),
  steps: wholeIn(1, 100_000),
});

export type NoiseEscapeSettings = Checked<typeof noiseEscapeSettings>;

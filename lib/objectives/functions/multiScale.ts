import {scalar} from "./scalar.js";

const scales = 6;
const amplitude = Array.from({length: scales}, (_, k) => 0.1 * 3 ** (-k / 2));
const frequency = Array.from({length: scales}, (_, k) => 3 ** k);

/**
 * Valleys inside valleys inside valleys: a parabola with waves on it on six scales, each wave three times as short
 * as the one before and √3 times as steep. 398 local minima in [−6, 6].
 *
 *     f(x) = 0.1 x² + 0.1 Σ₀⁵ 3^(−k/2) cos(3ᵏx + k²)
 */
export const multiScale = scalar({
  name: "valleys in valleys",
  formula: "0.1 x² + 0.1 Σ₀⁵ 3^(−k/2) cos(3ᵏx + k²)",
  minima: [{at: [0.6872957112999664], value: 0.013112422375189317}],
  window: [-6, 6],
  start: 5,
  f(x) {
    let value = 0.1 * x * x;
    for (let k = 0; k < scales; k++) value += amplitude[k] * Math.cos(frequency[k] * x + k * k);
    return value;
  },
  slope(x) {
    let slope = 0.2 * x;
    for (let k = 0; k < scales; k++)
      slope -= amplitude[k] * frequency[k] * Math.sin(frequency[k] * x + k * k);
    return slope;
  },
  curvature(x) {
    let curvature = 0.2;
    for (let k = 0; k < scales; k++) {
      curvature -= amplitude[k] * frequency[k] ** 2 * Math.cos(frequency[k] * x + k * k);
    }
    return curvature;
  },
});

/** The waves on the parabola, from long to short: amplitude · cos(frequency · x + phase). */
export const waves: readonly {amplitude: number; frequency: number; phase: number}[] = amplitude.map(
  (each, k) => ({amplitude: each, frequency: frequency[k], phase: k * k}),
);

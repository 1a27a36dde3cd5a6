import {gradientDescent} from "../../optimizers/gradientDescent.js";
import type {RandomGenerator} from "../../random/generator.js";
import {stationaryVariance} from "../../theory/stationaryVariance.js";
import {runEnsemble} from "../ensemble.js";

const eta = 0.1;

/** The parabola beside the network: noisy descent in a steep direction and a flat one, long after its loss is flat. */
export const directions = [
  {eta, lambda: 1, sigma: 1},
  {eta, lambda: 0.1, sigma: 1},
] as const;

/** The numbers of steps over which its weights are measured. */
export const lags = [1, 10, 20, 50, 100, 200, 300];

/**
 * The mean squared displacement over each of the lags, in the mean over all runs and over all intervals of that length
 * that follow one another.
 *
 * @param lags numbers of steps, each at most `steps`
 */
export function measuredDisplacements(
  lags: readonly number[],
  {chains, steps, random}: {chains: number; steps: number; random: Pick<RandomGenerator, "normal">},
): number[] {
  const sums = lags.map(() => 0);
  for (const {lambda, sigma} of directions) {
    const spread = Math.sqrt(stationaryVariance({eta, lambda, sigma}));
    const start = Float64Array.from({length: chains}, () => spread * random.normal());
    const last = lags.map(() => start.slice());
    runEnsemble({
      optimizer: gradientDescent({eta}),
      start,
      slope: x => lambda * x,
      sigma,
      random,
      steps,
      observe(w, t) {
        lags.forEach((lag, i) => {
          if (t === 0 || t % lag !== 0) return;
          sums[i] += meanSquaredDifference(w, last[i]);
          last[i].set(w);
        });
      },
    });
  }
  return sums.map((sum, i) => sum / Math.floor(steps / lags[i]));
}

function meanSquaredDifference(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - b[i]) ** 2;
  return sum / a.length;
}

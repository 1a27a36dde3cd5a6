import {everBeyond} from "../../lib/experiments/noiseEscape/everBeyond.js";
import {doubleWell} from "../../lib/objectives/functions/doubleWell.js";
import {createGenerator} from "../../lib/random/generator.js";
import {runNoise, runNoisily} from "../../lib/run/escape.js";

/** Runs in a double well, for every pair of a step size and a noise. */
export interface EscapeMapInput {
  readonly tilt: number;
  readonly start: number;
  /** The top between the wells. */
  readonly barrier: number;
  readonly etas: readonly number[];
  readonly stds: readonly number[];
  readonly runs: number;
  readonly steps: number;
  readonly seed: number;
}

/** The shares of runs that have been beyond the barrier at any time, at one step size: one for each noise. */
export interface EscapeMapPart {
  /** The place of η in the list of step sizes. */
  readonly row: number;
  readonly shares: Float64Array;
}

/** Every pair sees the same noise: the map differs from place to place by η and σ alone. */
export function* escapeMap(input: EscapeMapInput): Generator<EscapeMapPart | undefined> {
  const {tilt, start, barrier, etas, stds, runs, steps, seed} = input;
  const well = doubleWell({tilt});
  const normals = runNoise(createGenerator(seed, "noise"), runs, steps);
  const all = new Float64Array((steps + 1) * runs);
  for (let row = 0; row < etas.length; row++) {
    const shares = new Float64Array(stds.length);
    for (let i = 0; i < stds.length; i++) {
      runNoisily(well, {eta: etas[row], sigma: stds[i], start}, normals, runs, all);
      shares[i] = everBeyond(all, runs, barrier);
      yield;
    }
    yield {row, shares};
  }
}

import {doubleWell} from "../lib/objectives/functions/doubleWell.js";
import {createGenerator} from "../lib/random/generator.js";
import {runNoise, runNoisily, shareBeyond} from "../lib/run/escape.js";

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

/** The shares of runs that ended beyond the barrier, at one step size: one for each noise. */
export interface EscapeMapPart {
  /** The place of η in the list of step sizes. */
  readonly row: number;
  readonly shares: Float64Array;
}

/** Every pair sees the same noise: the map differs from place to place by η and σ alone. */
export function* escapeMap(input: EscapeMapInput): Generator<EscapeMapPart | undefined> {
  const {tilt, start, barrier, etas, stds, runs, steps, seed} = input;
  const well = doubleWell({tilt});
  const normals = runNoise(createGenerator(seed), runs, steps);
  for (let row = 0; row < etas.length; row++) {
    const shares = new Float64Array(stds.length);
    for (let i = 0; i < stds.length; i++) {
      const ends = runNoisily(well, {eta: etas[row], std: stds[i], start}, normals, runs);
      shares[i] = shareBeyond(ends, barrier, start);
      yield;
    }
    yield {row, shares};
  }
}

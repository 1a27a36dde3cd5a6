import {oneOverT} from "../../schedules/oneOverT.js";
import {slopeOfLine} from "../slopeOfLine.js";

/** Noisy descent on ½x² with η = c/t: where it starts, and σ of the noise. */
export const oneOverTSettings = {start: 1, sigma: 1} as const;

/** How many runs there are, of how many steps, and where their noise comes from. */
export interface OneOverTRuns {
  readonly chains: number;
  readonly steps: number;
  /** Gives standard normal numbers: one for each run at each step. */
  readonly normal: () => number;
}

/**
 * The mean of x² over the runs after 0, 1, … steps with η = c/t, t = 1, 2, …. Gradient descent in one loop: a figure
 * runs it at each move, and functions that are shared with other figures would take four times as long.
 */
export function meanSquares(c: number, {chains, steps, normal}: OneOverTRuns): number[] {
  const {start, sigma} = oneOverTSettings;
  const etaAt = oneOverT({eta: c});
  const w = new Float64Array(chains).fill(start);
  const squares = [start * start];
  for (let t = 0; t < steps; t++) {
    const eta = etaAt(t);
    let sum = 0;
    for (let i = 0; i < chains; i++) {
      w[i] -= eta * (w[i] + sigma * normal());
      sum += w[i] * w[i];
    }
    squares.push(sum / chains);
  }
  return squares;
}

/** The slope of the logarithm of the mean squares against that of t, from a t on. */
export function logSlope(squares: ArrayLike<number>, from: number): number {
  const ratio = (squares.length - 1) / from;
  const times = Array.from({length: 20}, (_, k) => Math.round(from * ratio ** (k / 19)));
  return slopeOfLine(
    times.map(Math.log),
    times.map(t => Math.log(squares[t])),
  );
}

import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {oneOverT} from "../../schedules/oneOverT.js";
import {meanOver, runEnsemble} from "../ensemble.js";
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

/** The mean of x² over the runs after 0, 1, … steps with η = c/t, t = 1, 2, …. */
export function meanSquares(c: number, {chains, steps, normal}: OneOverTRuns): number[] {
  const {start, sigma} = oneOverTSettings;
  const squares: number[] = [];
  runEnsemble({
    optimizer: gradientDescent({eta: oneOverT({eta: c})}),
    start: new Float64Array(chains).fill(start),
    slope: x => x,
    sigma,
    random: {normal},
    steps,
    observe: w => squares.push(meanOver(w, x => x * x)),
  });
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

import type {Schedule} from "../../schedules/schedule.js";
import {expectedLoss} from "../../theory/expectedLoss.js";

/** Two directions, a steep one with much noise and a flat one with a long way to go. */
export const drawnProblem = {
  lambdas: [1, 0.02],
  sigmas: [3.5, 0.5],
  start: [6, 17],
  steps: 300,
} as const;

/** A schedule by its knots: η is a straight line on a logarithmic scale from each to the next. */
export interface Knots {
  readonly first: number;
  /** The step of the cut, and η just before it. */
  readonly cut: number;
  readonly before: number;
  /** η just after the cut, and at the end. */
  readonly after: number;
  readonly last: number;
}

/** η of each step. */
export function knotSchedule({first, cut, before, after, last}: Knots): Schedule {
  const {steps} = drawnProblem;
  const between = (from: number, to: number, share: number) => from * (to / from) ** share;
  return t =>
    t < cut ? between(first, before, t / cut) : between(after, last, (t - cut) / Math.max(1, steps - cut));
}

/** The expected loss of one direction in its two parts, after 0, 1, … steps. */
export interface LossParts {
  /** What is left of the start. */
  readonly travelling: Float64Array;
  /** What the noise has put there. */
  readonly shaking: Float64Array;
}

/**
 * The two parts in the steep direction and in the flat one. They add up to the expected loss: the method is linear on
 * a parabola, and the noise is independent of the start.
 */
export function lossParts(schedule: Schedule): readonly [steep: LossParts, flat: LossParts] {
  const {lambdas, sigmas, start, steps} = drawnProblem;
  const part = (i: number, sigma: number, x: number) =>
    expectedLoss({lambdas: [lambdas[i]], sigmas: [sigma], start: [x]}, {eta: schedule, steps});
  const parts = (i: number) => ({travelling: part(i, 0, start[i]), shaking: part(i, sigmas[i], 0)});
  return [parts(0), parts(1)];
}

/** The step at which one cut between two values of η leaves the least expected loss, and that loss. */
export function bestCut(before: number, after: number): {readonly cut: number; readonly loss: number} {
  const {steps} = drawnProblem;
  let best = {cut: 0, loss: Infinity};
  for (let cut = 0; cut <= steps; cut++) {
    const loss = expectedLoss(drawnProblem, {eta: t => (t < cut ? before : after), steps})[steps];
    if (loss < best.loss) best = {cut, loss};
  }
  return best;
}

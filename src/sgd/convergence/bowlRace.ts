import type {MethodKey} from "../../figures/methods.js";
import {distances} from "../../figures/paths.js";
import {exponentialBowl} from "../../lib/objectives/functions/exponentialBowl.js";
import {rotatedQuadratic} from "../../lib/objectives/functions/rotatedQuadratic.js";
import {bfgs} from "../../lib/optimizers/bfgs.js";
import {gradientDescent} from "../../lib/optimizers/gradientDescent.js";
import {momentum} from "../../lib/optimizers/momentum.js";
import {newton} from "../../lib/optimizers/newton.js";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";
import {run} from "../../lib/run/run.js";
import {tuneStepSize} from "../../lib/run/tuneStepSize.js";
import {descentOptimum} from "../../lib/theory/descentOptimum.js";
import {momentumOptimum} from "../../lib/theory/momentumOptimum.js";

/** The dimensions of the bowls, and the steps of each run. */
export const directions = 5;
export const raceSteps = 40;
/** Errors are followed down to this share of the first: below it there is rounding alone. */
export const floor = 1e-16;

/** The distance of a method from the minimum after each step. */
export interface Racer {
  readonly method: MethodKey;
  readonly errors: Float64Array;
}

/** Curvatures from 1 to κ, each the same factor above the last. */
export function spectrum(kappa: number): number[] {
  return Array.from({length: directions}, (_, i) => kappa ** (i / (directions - 1)));
}

/** Four methods on the quadratic with these curvatures, gradient descent and momentum at the η and γ that are best. */
export function onQuadratic(kappa: number, start: number): Racer[] {
  const f = rotatedQuadratic({lambda: spectrum(kappa)});
  const best = momentumOptimum(1, kappa);
  return race(f, start, descentOptimum(1, kappa), best.eta, best.gamma);
}

/** The same on a bowl that is no quadratic, gradient descent and momentum with the best η of a list. */
export function onSmooth(kappa: number, start: number): Racer[] {
  const f = exponentialBowl({lambda: spectrum(kappa)});
  const {gamma} = momentumOptimum(1, kappa);
  const etas = logarithmicGrid(0.02, 4, 18).map(share => share / kappa);
  const w0 = new Array<number>(directions).fill(start);
  const bestOf = (
    method: (eta: number) => ReturnType<typeof gradientDescent> | ReturnType<typeof momentum>,
  ) => tuneStepSize(method, f, w0, {etas, steps: raceSteps}).best;
  return race(
    f,
    start,
    bestOf(eta => gradientDescent({eta})),
    bestOf(eta => momentum({eta, gamma})),
    gamma,
  );
}

/** How many right digits an error leaves, beside the size of the first: 16 at most. */
export function digitsOf(error: number, first: number): number {
  return -Math.log10(Math.max(floor, error / first));
}

/** The number of steps until this share of the first error is left; undefined if that takes longer than the run. */
export function stepsToShare(errors: Float64Array, share: number): number | undefined {
  const found = errors.findIndex(error => error <= share * errors[0]);
  return found < 0 ? undefined : found;
}

/** The first step whose error is rounding alone; the last step if none is. */
export function lastOf(errors: Float64Array): number {
  return stepsToShare(errors, floor) ?? errors.length - 1;
}

function race(
  f: ReturnType<typeof exponentialBowl>,
  start: number,
  descentEta: number,
  momentumEta: number,
  gamma: number,
): Racer[] {
  const w0 = new Array<number>(directions).fill(start);
  const go = (method: Parameters<typeof run>[0]) => distances(run(method, f, w0, {steps: raceSteps}));
  return [
    {method: "gradientDescent", errors: go(gradientDescent({eta: descentEta}))},
    {method: "momentum", errors: go(momentum({eta: momentumEta, gamma}))},
    {method: "bfgs", errors: go(bfgs(f))},
    {method: "newton", errors: go(newton(f))},
  ];
}

import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import type {Objective} from "../../objectives/objective.js";
import {rotation} from "../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../objectives/wrappers/transformed.js";
import {adam} from "../../optimizers/adam.js";
import {gradientDescent} from "../../optimizers/gradientDescent.js";
import {momentum} from "../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";
import type {CorrelatedValleySettings} from "./settings.js";

/** The share of the loss at the start that is to be reached. */
export const valleyTarget = 1e-6;
/** A run that has not arrived by then counts as this long. */
const mostSteps = 4000;
/** Adam's step sizes to choose from, a factor ∜2 apart. */
const etas = Array.from({length: 30}, (_, k) => 0.03 * 2 ** (k / 4));

/** Momentum's ηκ and γ to choose from, and gradient descent's ηκ/2, which has to stay below 1. */
const momentumChoices = [3, 3.1, 3.2, 3.3, 3.4, 3.5, 3.6, 3.7].flatMap(share =>
  Array.from({length: 17}, (_, k) => ({share, gamma: 0.82 + 0.01 * k})),
);
const descentShares = [0.9, 0.95, 0.98, 0.99, 0.995, 0.998];

/** Steps to the target at the step size that needs the fewest. */
export interface TunedSteps {
  readonly eta: number;
  readonly steps: number;
}

/** The valley with curvatures 1 along and κ across it, its axis at an angle in degrees from that of w₁. */
export function valleyAt(angle: number, kappa: number): Objective {
  return rotatedQuadratic({lambda: [1, kappa], angle: radians(angle)});
}

/** The starts: on a circle, turned with the valley. */
export function valleyStarts(angle: number, starts: number): (readonly [number, number])[] {
  return Array.from({length: starts}, (_, k) => {
    const turn = radians(angle) + (2 * Math.PI * (k + 0.5)) / starts;
    return [Math.cos(turn), Math.sin(turn)];
  });
}

/** Adam of the valley figures: ε is so small that only its scale-free part is seen. */
export function valleyAdam(eta: number): Optimizer<OptimizerState> {
  return adam({eta, epsilon: 1e-30});
}

/** Adam in the weights w₁ and w₂, tuned at this angle. */
export function adamSteps(angle: number, {kappa, starts}: CorrelatedValleySettings): TunedSteps {
  return tuned(valleyAt(angle, kappa), valleyStarts(angle, starts));
}

/** Adam in the valley's own axes: the valley is turned back into them, u = R(−angle)w, and the starts with it. */
export function ownAxesSteps(angle: number, {kappa, starts}: CorrelatedValleySettings): TunedSteps {
  const turnedBack = transformed(valleyAt(angle, kappa), rotation(-radians(angle)));
  return tuned(turnedBack, valleyStarts(0, starts));
}

/** Momentum, tuned at this angle. */
export function momentumSteps(angle: number, {kappa, starts}: CorrelatedValleySettings): TunedSteps {
  const objective = valleyAt(angle, kappa);
  return fewest(
    momentumChoices.map(({share, gamma}) => {
      const eta = share / kappa;
      return {
        eta,
        steps: medianSteps(momentum({eta, gamma}), objective, valleyStarts(angle, starts)),
      };
    }),
  );
}

/** Gradient descent, tuned at this angle. */
export function descentSteps(angle: number, {kappa, starts}: CorrelatedValleySettings): TunedSteps {
  const objective = valleyAt(angle, kappa);
  return fewest(
    descentShares.map(share => {
      const eta = (2 * share) / kappa;
      return {eta, steps: medianSteps(gradientDescent({eta}), objective, valleyStarts(angle, starts))};
    }),
  );
}

function tuned(objective: Objective, starts: readonly (readonly [number, number])[]): TunedSteps {
  return fewest(etas.map(eta => ({eta, steps: medianSteps(valleyAdam(eta), objective, starts)})));
}

function fewest(tried: readonly TunedSteps[]): TunedSteps {
  return tried.reduce((best, each) => (each.steps < best.steps ? each : best));
}

/** The median, over starts, of the steps until f has fallen to the target. */
function medianSteps<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  starts: readonly (readonly [number, number])[],
): number {
  const counts = starts
    .map(start => stepsFrom(optimizer, objective, Float64Array.from(start)))
    .sort((a, b) => a - b);
  const middle = (counts.length - 1) / 2;
  return (counts[Math.floor(middle)] + counts[Math.ceil(middle)]) / 2;
}

function stepsFrom<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w: Float64Array,
): number {
  const g = new Float64Array(2);
  const state = optimizer.init(w);
  const target = valleyTarget * objective.value(w);
  let k = 0;
  for (; objective.gradient(w, g) > target && k < mostSteps; k++) optimizer.step(w, g, state, k);
  return k;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

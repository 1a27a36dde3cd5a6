import {quadratic} from "../../../objectives/functions/quadratic.js";
import {momentum} from "../../../optimizers/momentum.js";
import {run} from "../../../run/run.js";
import {criticalDamping} from "../../../theory/momentumRate.js";
import {type MomentumDirection, momentumRoots} from "../../../theory/momentumRoots.js";
import {momentumEnvelope, momentumPosition} from "../../../theory/momentumSolution.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const steps = 200;
const etaLambda = 0.04;
const critical = criticalDamping(etaLambda);
const cases = [
  {regime: "overdamped", gamma: 0.5},
  {regime: "critical", gamma: critical},
  {regime: "underdamped", gamma: 0.9},
] as const;

export const damping: Claim = {
  id: "damping",
  statement:
    "The damping γ makes each direction an oscillator: overdamped, critical or underdamped as γ is below, at or above (1 − √(ηλ))², and then swinging within an envelope that falls as √γᵗ and is touched.",
  conditions: "One direction of a quadratic with ηλ < 1, from rest.",
  breaks: ["the envelope is a hundred times too wide", "critical damping is 1 − √(ηλ) without its square"],
  page: "/steps/momentum",
  figure: "damping",
  source:
    "Roots of z² − (1 + γ − ηλ)z + γ; Qian (1999), On the momentum term in gradient descent learning algorithms",
  check: () => [
    near(
      "largest residual |z² − (1 + γ − ηλ)z + γ| of the roots in the three regimes",
      Math.max(...cases.map(({gamma}) => residual(direction(gamma)))),
      0,
      1e-12,
    ),
    near(
      `ηλ = ${etaLambda}, γ = (1 − √(ηλ))²: the double root`,
      momentumRoots(direction(critical))[1].re,
      1 - Math.sqrt(etaLambda),
      1e-12,
    ),
    ...cases.map(({regime, gamma}) =>
      near(
        `${regime}, γ = ${gamma.toFixed(2)}: largest difference of run and closed form, ${steps} steps`,
        Math.max(...positions(gamma).map((x, t) => Math.abs(x - momentumPosition(direction(gamma), t)))),
        0,
        1e-12,
      ),
    ),
    ...cases.map(({regime, gamma}) =>
      near(
        `${regime}: sign changes in ${steps} steps`,
        signChanges(positions(gamma)),
        // A swing of angle θ per step crosses 0 every π/θ steps.
        regime === "underdamped" ? Math.round((steps * angle(gamma)) / Math.PI) : 0,
        0,
      ),
    ),
    atMost("underdamped: greatest |x| over the envelope", Math.max(...overEnvelope(0, steps)), 1 + 1e-12),
    atLeast("underdamped: the same within the first 50 steps", Math.max(...overEnvelope(0, 50)), 0.98),
    atLeast(
      "underdamped: the same within the last 50 steps",
      Math.max(...overEnvelope(steps - 50, steps)),
      0.98,
    ),
  ],
};

function direction(gamma: number): MomentumDirection {
  return {eta: etaLambda, gamma, lambda: 1};
}

function residual({eta, gamma, lambda}: MomentumDirection): number {
  const sum = 1 + gamma - eta * lambda;
  const residuals = momentumRoots({eta, gamma, lambda}).map(({re, im}) =>
    Math.hypot(re * re - im * im - sum * re + gamma, 2 * re * im - sum * im),
  );
  return Math.max(...residuals);
}

function positions(gamma: number): number[] {
  return Array.from(run(momentum({eta: etaLambda, gamma}), quadratic({A: [[1]]}), [1], {steps}).trajectory);
}

/** |x| over the envelope at the steps from one to another. */
function overEnvelope(from: number, to: number): number[] {
  return positions(0.9)
    .map((x, t) => Math.abs(x) / momentumEnvelope(direction(0.9), t))
    .slice(from, to + 1);
}

function signChanges(x: number[]): number {
  return x.filter((value, t) => t > 0 && value * x[t - 1] < 0).length;
}

function angle(gamma: number): number {
  const [{re, im}] = momentumRoots(direction(gamma));
  return Math.atan2(im, re);
}

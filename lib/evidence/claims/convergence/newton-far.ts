import type {Landscape} from "../../../objectives/objective.js";
import {scalar} from "../../../objectives/scalar.js";
import {newton} from "../../../optimizers/newton.js";
import {run} from "../../../run/run.js";
import {type Claim, near} from "../../claim.js";

const described = {minima: [{at: [0], value: 0}], window: [-3, 3], start: 1.5} as const;
const root = scalar({
  ...described,
  name: "hyperbola",
  formula: "√(1 + x²)",
  minima: [{at: [0], value: 1}],
  f: x => Math.hypot(1, x),
  slope: x => x / Math.hypot(1, x),
  curvature: x => Math.hypot(1, x) ** -3,
});
const logCosh = scalar({
  ...described,
  name: "log cosh",
  formula: "log cosh x",
  f: x => Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x))) - Math.LN2,
  slope: x => Math.tanh(x),
  curvature: x => Math.cosh(x) ** -2,
});
const quartic = scalar({
  ...described,
  name: "quartic",
  formula: "x⁴",
  f: x => x ** 4,
  slope: x => 4 * x ** 3,
  curvature: x => 12 * x * x,
});

export const newtonFar: Claim = {
  id: "newton-far",
  statement:
    "Far from the minimum Newton's advantage is gone: on convex functions it diverges beyond a threshold, and where the curvature vanishes at the minimum it converges only linearly.",
  page: "/sgd/convergence",
  source:
    "x − f′/f″ is −x³ for √(1 + x²), x − ½ sinh 2x for log cosh x, which exchanges ±x where 4x = sinh 2x, and ⅔x for x⁴",
  check() {
    return [
      near(
        "√(1 + x²): largest |xₖ₊₁ + xₖ³| over 20 starts in [−1.5, 1.5]",
        Math.max(...starts().map(x => Math.abs(step(root, x) + x ** 3))),
        0,
        1e-12,
      ),
      near("√(1 + x²): start from which on Newton diverges", threshold(root), 1, 1e-6),
      near("log cosh x: start from which on Newton diverges", threshold(logCosh), 1.08866, 1e-5),
      near("x⁴: factor per step over 30 steps", (after(quartic, 1, 30) / 1) ** (1 / 30), 2 / 3, 1e-12),
    ];
  },
};

function starts(): number[] {
  return Array.from({length: 20}, (_, k) => -1.5 + (3 * (k + 0.5)) / 20);
}

function step(f: Landscape, x: number): number {
  return after(f, x, 1);
}

function after(f: Landscape, x: number, steps: number): number {
  return run(newton(f), f, [x], {steps}).trajectory[steps];
}

/** The start between convergence and divergence, by bisection of runs of 100 steps. */
function threshold(f: Landscape): number {
  let [converges, diverges] = [0.5, 2];
  while (diverges - converges > 1e-8) {
    const x = (converges + diverges) / 2;
    const {outcome, trajectory} = run(newton(f), f, [x], {steps: 100});
    if (outcome !== "diverged" && Math.abs(trajectory[trajectory.length - 1]) < x) converges = x;
    else diverges = x;
  }
  return converges;
}

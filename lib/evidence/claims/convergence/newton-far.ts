import {hyperbola} from "../../../objectives/functions/hyperbola.js";
import {logCosh} from "../../../objectives/functions/logCosh.js";
import {quartic} from "../../../objectives/functions/quartic.js";
import type {Landscape} from "../../../objectives/objective.js";
import {newton} from "../../../optimizers/newton.js";
import {run} from "../../../run/run.js";
import {newtonMap} from "../../../theory/newtonMap.js";
import {type Claim, near} from "../../claim.js";

export const newtonFar: Claim = {
  id: "newton-far",
  statement:
    "Far from the minimum Newton's advantage is gone: on convex functions it diverges beyond a threshold, and where the curvature vanishes at the minimum it converges only linearly.",
  conditions: "Pure Newton steps, without a line search or damping, in one dimension.",
  breaks: ["the curvature of √(1 + x²) falls as 1/x²"],
  page: "/sgd/convergence",
  figure: "newton-far",
  source:
    "x − f′/f″ is −x³ for √(1 + x²), x − ½ sinh 2x for log cosh x, which exchanges ±x where 4x = sinh 2x, and ⅔x for x⁴",
  check() {
    const map = newtonMap(hyperbola);
    return [
      near(
        "√(1 + x²): largest |xₖ₊₁ + xₖ³| over 20 starts in [−1.5, 1.5]",
        Math.max(...starts().map(x => Math.abs(map(x) + x ** 3))),
        0,
        1e-12,
      ),
      near("√(1 + x²): start from which on Newton diverges", threshold(hyperbola), 1, 1e-6),
      near("log cosh x: start from which on Newton diverges", threshold(logCosh), 1.08866, 1e-5),
      near("x⁴: factor per step over 30 steps", (after(quartic, 1, 30) / 1) ** (1 / 30), 2 / 3, 1e-12),
    ];
  },
};

function starts(): number[] {
  return Array.from({length: 20}, (_, k) => -1.5 + (3 * (k + 0.5)) / 20);
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

import {lessard} from "../../../objectives/functions/lessard.js";
import {momentum} from "../../../optimizers/momentum.js";
import {run} from "../../../run/run.js";
import {momentumOptimum} from "../../../theory/momentumOptimum.js";
import {type Claim, near} from "../../claim.js";

const steps = 3000;

export const momentumLimits: Claim = {
  id: "momentum-limits",
  statement:
    "The η and γ that are best on quadratics are not safe on every convex function of the same curvatures: there is one on which the orbit never dies.",
  conditions:
    "η and γ are the best for quadratics with curvatures from 1 to 25; the function is convex and its curvature within these bounds.",
  breaks: ["the function has no break"],
  page: "/steps/momentum",
  figure: "momentum-limits",
  source:
    "Lessard, Recht, Packard (2016), Analysis and design of optimization algorithms via integral quadratic constraints, § 4.6",
  check() {
    const best = momentumOptimum(1, 25);
    const cycle = path(3.3).slice(-3).sort();
    return [
      near("best η for curvatures from 1 to 25", best.eta, 1 / 9, 1e-15),
      near("best γ for curvatures from 1 to 25", best.gamma, 4 / 9, 1e-15),
      ...[-1.8024, 0.6465, 2.1159].map((expected, i) =>
        near(`x₀ = 3.3: point ${i + 1} of the cycle, after ${steps} steps`, cycle[i], expected, 1e-3),
      ),
      near(`x₀ = 3.0: distance to the minimum after ${steps} steps`, Math.abs(path(3)[steps]), 0, 1e-12),
    ];
  },
};

function path(start: number): Float64Array {
  const {eta, gamma} = momentumOptimum(1, 25);
  return run(momentum({eta, gamma}), lessard, [start], {steps}).trajectory;
}

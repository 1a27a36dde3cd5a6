import {benchCell, tableChanges} from "../../../experiments/invarianceBench/benchTable.js";
import {covariance} from "../../../invariance/covariance.js";
import {rosenbrock} from "../../../objectives/functions/rosenbrock.js";
import {composed, shifting} from "../../../objectives/wrappers/changeOfVariables.js";
import {linearMap} from "../../../objectives/wrappers/linearMap.js";
import {newton} from "../../../optimizers/newton.js";
import {atMost, type Claim, near} from "../../claim.js";
import {movedBy} from "../../movedBy.js";

const change = composed(
  linearMap([
    [2, -1],
    [30, 4],
  ]),
  shifting([5, -3]),
);

export const newtonAffine: Claim = {
  id: "newton-affine",
  statement: "Newton's method takes the same path under every invertible linear change of coordinates.",
  conditions:
    "Exact Hessians, no safeguard and no singular Hessian on the way; the four changes of the bench, and Rosenbrock's function, 6 steps, a skew map with a shift.",
  breaks: ["Newton takes the diagonal of the Hessian alone", "a linear map changes nothing"],
  page: "/steps/covariance",
  source:
    "With u = Mw + s the Hessian is M⁻ᵀHM⁻¹ and the gradient M⁻ᵀg, so that H⁻¹g becomes MH⁻¹g; Boyd, Vandenberghe (2004), Convex optimization, § 9.5.1",
  check() {
    const {deviation, path, steps} = covariance({
      method: objective => newton(objective),
      objective: rosenbrock,
      w0: rosenbrock.start,
      change,
      steps: 6,
    });
    return [
      atMost(
        "the bench: the largest deviation of a path under its four changes, over its extent",
        Math.max(...tableChanges.map(change => benchCell("newton", change).deviation)),
        1e-9,
      ),
      // (−1.2, 1) goes to (2 · −1.2 − 1 + 5, 30 · −1.2 + 4 − 3).
      near(
        "the skew map and the shift: how far they move the start",
        movedBy(change, rosenbrock.start),
        Math.hypot(1.6 + 1.2, -35 - 1),
        1e-12,
      ),
      atMost("Rosenbrock, a skew map and a shift: deviation of the path, over its extent", deviation, 1e-9),
      near(
        "Rosenbrock: distance to the minimum after 6 steps",
        Math.hypot(path[2 * steps] - 1, path[2 * steps + 1] - 1),
        0,
        1e-9,
      ),
    ];
  },
};

import {quadratic} from "../../../objectives/functions/quadratic.js";
import type {Objective} from "../../../objectives/objective.js";
import {newton} from "../../../optimizers/newton.js";
import {createGenerator} from "../../../random/generator.js";
import {run} from "../../../run/run.js";
import {type Claim, near} from "../../claim.js";

const dimension = 5;

export const newtonStep: Claim = {
  id: "newton-step",
  statement:
    "On a convex quadratic the best step depends on gradient and curvature alone: x − f′/f″, and in many dimensions x − H⁻¹∇f, is the minimum itself; on an indefinite one it leads to the saddle.",
  conditions: "A quadratic with an invertible Hessian: convex for the minimum, indefinite for the saddle.",
  breaks: [
    "Newton takes the diagonal of the Hessian alone",
    "Newton takes the entries of the Hessian without their sign",
  ],
  page: "/steps/step-size",
  figure: "newton-step",
  source: "∇f(x) = H(x − x*), so that x − H⁻¹∇f(x) = x*",
  check({settings}) {
    const random = createGenerator(settings.seed);
    const minimum = Array.from({length: dimension}, random.normal);
    return [
      near(
        "parabola ½·7(x − 3)², from x = −20: distance to the minimum after one step",
        distanceAfterOneStep(quadratic({A: [[7]], b: [21]}), [-20], [3]),
        0,
        1e-12,
      ),
      near(
        `random quadratic in ${dimension} dimensions: distance to the minimum after one step, over that at the start`,
        distanceAfterOneStep(bowl(minimum, random.normal), new Array(dimension).fill(0), minimum) /
          Math.hypot(...minimum),
        0,
        1e-12,
      ),
      near(
        "½x² − ½y², from (0.5, 1): distance to the saddle after one step",
        distanceAfterOneStep(indefinite, [0.5, 1], [0, 0]),
        0,
        1e-12,
      ),
    ];
  },
};

const indefinite = quadratic({
  A: [
    [1, 0],
    [0, -1],
  ],
});

/** A quadratic with the Hessian RᵀR + 1, R of unit normals, and the given minimum. */
function bowl(minimum: readonly number[], normal: () => number): Objective {
  const R = minimum.map(() => minimum.map(normal));
  const A = minimum.map((_, i) =>
    minimum.map((_, j) => R.reduce((sum, row) => sum + row[i] * row[j], i === j ? 1 : 0)),
  );
  return quadratic({A, b: A.map(row => row.reduce((sum, entry, j) => sum + entry * minimum[j], 0))});
}

function distanceAfterOneStep(objective: Objective, start: number[], minimum: readonly number[]): number {
  const {trajectory} = run(newton(objective), objective, start, {steps: 1});
  return Math.hypot(...minimum.map((x, i) => trajectory[start.length + i] - x));
}

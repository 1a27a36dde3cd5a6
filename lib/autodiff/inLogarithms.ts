import {checkObjective} from "../objectives/checkObjective.js";
import type {Objective} from "../objectives/objective.js";
import type {Vector} from "../vector.js";

/** The numbers that a loss is kept between, so that its logarithm is a number too. */
const [least, most] = [Number.MIN_VALUE, Number.MAX_VALUE];

/**
 * A positive function of one positive number, such as a loss of a step size, in the coordinates of log-log paper: the
 * objective u ↦ log L(eᵘ), whose slope (η/L)·dL/dη at η = eᵘ is the slope that one sees there.
 *
 * Where L has left the numbers it counts as the largest number there is, and rises: so a descent that comes there
 * turns back, as it should. Where it is 0 it counts as the smallest, and flat.
 *
 * @param L an objective of dimension 1
 * @example
 * const bowl = differentiate(({add, mul, square}, [x, y]) => add(square(x), mul(10, square(y))), 2);
 * run(signDescent({eta: 0.1}), inLogarithms(throughDescent(bowl, [1, 1], 20)), [Math.log(0.01)], {steps: 40});
 */
export function inLogarithms(L: Objective): Objective {
  if (checkObjective("inLogarithms", L).dimension !== 1) {
    throw new RangeError(`inLogarithms: L must have one parameter, got ${L.dimension}`);
  }
  const eta = new Float64Array(1);
  const logarithm = (loss: number) =>
    Math.log(Number.isNaN(loss) ? most : Math.min(most, Math.max(least, loss)));
  return {
    name: `log of ${L.name}`,
    dimension: 1,
    value(u: Vector) {
      eta[0] = Math.exp(u[0]);
      return logarithm(L.value(eta));
    },
    gradient(u: Vector, out: Vector) {
      eta[0] = Math.exp(u[0]);
      const loss = L.gradient(eta, out);
      const slope = loss === 0 ? 0 : (eta[0] * out[0]) / loss;
      out[0] = Number.isFinite(slope) ? slope : 1;
      return logarithm(loss);
    },
  };
}

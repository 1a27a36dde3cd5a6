import {sameLength, wholeNumber} from "../arguments.js";
import type {Objective} from "../objectives/objective.js";
import {numbers} from "../options/numbers.js";
import {dot, type Vector} from "../vector.js";
import {checkDifferentiated} from "./checkDifferentiated.js";
import type {Differentiated} from "./differentiate.js";

/** The loss that a run of gradient descent reaches, as a function of its step size, and how it came about. */
export interface ThroughDescent extends Objective {
  /** (T + 1) × n: row k is w_k of the run last evaluated. */
  readonly trajectory: Float64Array;
  /** (T + 1) × n: row k is λ_k = ∂L/∂w_k of the gradient last evaluated. */
  readonly adjoints: Float64Array;
  /** T numbers: the share of step k → k + 1 in dL/dη, which is their sum. */
  readonly shares: Float64Array;
}

/**
 * Differentiation through an algorithm: L(η) = f(w_T) after T steps of gradient descent from w₀ at the step size
 * η, with dL/dη by reverse mode through all of them. Each step is one operation, w_{k+1} = w_k − η∇f(w_k), and
 * its adjoint is pulled back by the chain rule, from λ_T = ∇f(w_T) on:
 *
 *     dL/dη ← dL/dη − λ_{k+1}ᵀ∇f(w_k)
 *     λ_k = λ_{k+1} − ηH(w_k)λ_{k+1}
 *
 * An objective of dimension 1: any method of the library can descend on η.
 *
 * @param f the loss that is descended, with Hessian-vector products
 * @param w0 w₀, the start
 * @param steps T ≥ 0
 * @example
 * const bowl = differentiate(({add, mul, square}, [x, y]) => add(square(x), mul(10, square(y))), 2);
 * const L = throughDescent(bowl, [1, 1], 20);
 * run(gradientDescent({eta: 1e-3}), L, [0.01], {steps: 100}); // the path of η
 * @throws RangeError if w₀ has another length than f, or steps is no whole number
 * @source Maclaurin, Duvenaud, Adams (2015), Gradient-based hyperparameter optimization through reversible
 *   learning, section 2
 */
export function throughDescent(f: Differentiated, w0: ArrayLike<number>, steps: number): ThroughDescent {
  const n = checkDifferentiated("throughDescent", "f", f).dimension;
  wholeNumber("throughDescent", "steps", steps);
  const start = numbers().read("throughDescent", "w0", w0);
  sameLength("throughDescent", "w0", start, n);
  const trajectory = new Float64Array((steps + 1) * n);
  const gradients = new Float64Array((steps + 1) * n);
  const adjoints = new Float64Array((steps + 1) * n);
  const shares = new Float64Array(steps);
  const product = new Float64Array(n);
  const rows = (array: Float64Array) =>
    Array.from({length: steps + 1}, (_, k) => array.subarray(k * n, (k + 1) * n));
  const [w, g, lambda] = [rows(trajectory), rows(gradients), rows(adjoints)];
  w[0].set(start);

  const descend = (eta: number): number => {
    for (let k = 0; k < steps; k++) {
      f.gradient(w[k], g[k]);
      for (let i = 0; i < n; i++) w[k + 1][i] = w[k][i] - eta * g[k][i];
    }
    return f.gradient(w[steps], g[steps]);
  };

  return {
    name: `${f.name} after ${steps} steps, as a function of η`,
    dimension: 1,
    trajectory,
    adjoints,
    shares,
    value: eta => descend(eta[0]),
    gradient(eta: Vector, out: Vector) {
      const loss = descend(eta[0]);
      let slope = 0;
      lambda[steps].set(g[steps]);
      for (let k = steps - 1; k >= 0; k--) {
        shares[k] = -dot(lambda[k + 1], g[k]);
        slope += shares[k];
        f.hessianVector(w[k], lambda[k + 1], product);
        for (let i = 0; i < n; i++) lambda[k][i] = lambda[k + 1][i] - eta[0] * product[i];
      }
      out[0] = slope;
      return loss;
    },
  };
}

import {product, productWithTransposed} from "../../matrix/products.js";
import {randomRotation} from "../../matrix/rotation.js";
import type {Objective} from "../../objectives/objective.js";
import type {RandomGenerator} from "../../random/generator.js";
import type {Vector} from "../../vector.js";

const golden = (Math.sqrt(5) - 1) / 2;

/**
 * A valley for a matrix of weights whose rows are correlated, and whose columns are:
 *
 *     f(W) = ½ tr(Wᵀ A W B),   ∇f(W) = A W B
 *
 * A and B are symmetric with eigenvalues from 1 to κᵃ and κᵇ, evenly spaced in logarithms, and axes turned at random:
 * the Hessian A ⊗ B has the condition κ, in axes that no single weight has. a + b = 1, with an irrational ratio, so that
 * no two products of eigenvalues are the same.
 *
 * @param size the rows and columns of W, a whole number ≥ 2
 * @param kappa κ ∈ [1, ∞)
 */
export function matrixValley(size: number, kappa: number, generator: RandomGenerator): Objective {
  const [A, B] = [golden, 1 - golden].map(share => turnedSpectrum(size, kappa ** share, generator));
  const half = new Float64Array(size * size);
  const out = new Float64Array(size * size);
  const gradient = (w: Vector, g: Vector) => {
    product(A, w, [size, size, size], half);
    product(half, B, [size, size, size], g);
    let sum = 0;
    for (let i = 0; i < g.length; i++) sum += w[i] * g[i];
    return sum / 2;
  };
  return {name: "valley of a matrix", dimension: size * size, value: w => gradient(w, out), gradient};
}

/** QDQᵀ with a diagonal D from 1 to the largest, and Q drawn at random. */
function turnedSpectrum(size: number, largest: number, generator: RandomGenerator): Float64Array {
  const Q = randomRotation(size, generator);
  const QD = Q.map((entry, k) => entry * largest ** ((k % size) / (size - 1)));
  const out = new Float64Array(size * size);
  productWithTransposed(QD, Q, [size, size, size], out);
  return out;
}

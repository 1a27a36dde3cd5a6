import {wholeNumber} from "../arguments.js";

/**
 * The probability that a random symmetric matrix is definite: that all of its eigenvalues have the same sign, so that a
 * critical point with it as its Hessian is a minimum or a maximum, and no saddle. The matrix has independent normal
 * entries, those off the diagonal with half the variance of those on it (the Gaussian orthogonal ensemble); the density
 * of its eigenvalues is Π|λᵢ − λⱼ| e^{−Σλᵢ²/2}, and de Bruijn's formula makes of its integral over positive ones a
 * Pfaffian:
 *
 *     share = 2 · Pf(A) · n! / Mehta's integral,   Aᵢⱼ = ∫∫ sgn(y − x) xⁱ yʲ e^{−(x² + y²)/2} over x, y > 0
 *
 * It is 1, 1 − 1/√2 and (π − 2√2)/(2π) for n = 1, 2, 3, and its logarithm falls as −(n²/4) ln 3 in the end.
 *
 * @param n from 1 to 8: beyond, the terms of the Pfaffian cancel to rounding
 * @source de Bruijn (1955), On some multiple integrals involving determinants; Dean, Majumdar (2008), Extreme value
 *   statistics of eigenvalues of Gaussian random matrices, for the fall; Mehta (2004), Random matrices, 3rd ed., ch. 17
 */
export function definiteShare(n: number): number {
  wholeNumber("definiteShare", "n", n, 1, 8);
  const even = n + (n % 2);
  const A = Array.from({length: even}, (_, i) => Array.from({length: even}, (_, j) => entry(i, j, n)));
  return (2 * pfaffian(A)) / orderedMehta(n);
}

/** Aᵢⱼ; of an odd n the last row and column hold ∫ xⁱ e^{−x²/2}. */
function entry(i: number, j: number, n: number): number {
  if (i === j) return 0;
  if (i > j) return -entry(j, i, n);
  if (j === n) return 2 ** ((i - 1) / 2) * gammaOfHalf(i + 1);
  // In polar coordinates: the radius gives a Γ, and the angle is before or behind the diagonal.
  const radius = 2 ** ((i + j) / 2) * gammaOfHalf(i + j + 2);
  return radius * (angle(i, j, Math.PI / 4, Math.PI / 2) - angle(i, j, 0, Math.PI / 4));
}

/** ∫ cosⁱθ sinʲθ dθ, by parts. */
function angle(i: number, j: number, from: number, to: number): number {
  const between = (f: (theta: number) => number) => f(to) - f(from);
  const [cos, sin] = [Math.cos, Math.sin];
  if (i >= 2) {
    const edge = between(t => cos(t) ** (i - 1) * sin(t) ** (j + 1));
    return (edge + (i - 1) * angle(i - 2, j, from, to)) / (i + j);
  }
  if (j >= 2) {
    const edge = between(t => cos(t) ** (i + 1) * sin(t) ** (j - 1));
    return (-edge + (j - 1) * angle(i, j - 2, from, to)) / (i + j);
  }
  if (i === 1) return j === 1 ? between(t => sin(t) ** 2 / 2) : between(sin);
  return j === 1 ? between(t => -cos(t)) : to - from;
}

/** Γ(k/2) for k ≥ 1. */
function gammaOfHalf(k: number): number {
  if (k === 1) return Math.sqrt(Math.PI);
  return k === 2 ? 1 : ((k - 2) / 2) * gammaOfHalf(k - 2);
}

/** The integral of the density over ascending eigenvalues of any sign: Mehta's integral over n!. */
function orderedMehta(n: number): number {
  let product = (2 * Math.PI) ** (n / 2);
  for (let j = 1; j <= n; j++) product *= gammaOfHalf(j + 2) / gammaOfHalf(3) / j;
  return product;
}

/** The sum over all ways to pair the rows, each product with its sign. */
function pfaffian(A: readonly (readonly number[])[], rows = A.map((_, i) => i)): number {
  if (rows.length === 0) return 1;
  const [first, ...rest] = rows;
  return rest.reduce((sum, other, k) => {
    const left = rest.filter(row => row !== other);
    return sum + (k % 2 ? -1 : 1) * A[first][other] * pfaffian(A, left);
  }, 0);
}

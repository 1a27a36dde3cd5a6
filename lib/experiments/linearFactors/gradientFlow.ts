import {inverse, type Square, times} from "./linearFactors.js";

/** A network of two linear layers, each of 2 × 2. */
export interface Factors {
  readonly W1: Square;
  readonly W2: Square;
}

/** The mapping that the network is to learn, and where it starts. */
export const target: Square = [1.4, 0.7, -0.6, 0.9];
export const factorsStart: Factors = {W1: [0.9, 0.1, 0.2, -0.7], W2: [0.8, -0.3, -0.2, -0.6]};

const transposed = ([a, b, c, d]: Square): number[] => [a, c, b, d];
const minus = (A: Square, B: Square) => A.map((a, i) => a - B[i]);
const squared = (A: Square) => A.reduce((sum, a) => sum + a * a, 0);

/** L = ½|W₂W₁ − T|², for inputs of unit covariance. */
export function factorsLoss({W1, W2}: Factors): number {
  return squared(minus(times(W2, W1), target)) / 2;
}

/** One step of gradient descent: W₁ − η W₂ᵀE and W₂ − η EW₁ᵀ with E = W₂W₁ − T. */
export function factorsStep({W1, W2}: Factors, eta: number): Factors {
  const E = minus(times(W2, W1), target);
  const [g1, g2] = [times(transposed(W2), E), times(E, transposed(W1))];
  return {W1: W1.map((w, i) => w - eta * g1[i]), W2: W2.map((w, i) => w - eta * g2[i])};
}

/** Q = W₁W₁ᵀ − W₂ᵀW₂, which the gradient flow keeps. */
export function conserved({W1, W2}: Factors): number[] {
  return minus(times(W1, transposed(W1)), times(transposed(W2), W2));
}

/** Gradient descent up to a time ηt: the factors after each step, the start first. */
export function descentOfFactors(eta: number, time: number, start = factorsStart): Factors[] {
  const way = [start];
  for (let step = Math.round(time / eta); step > 0; step--) way.push(factorsStep(way[way.length - 1], eta));
  return way;
}

/** So long a descent is watched: as ηt, up to where it is nearly done. */
export const watched = 3;

/** Factors that have come to a minimum, with every step on the way. */
export function trainedFactors(): Factors[] {
  return descentOfFactors(0.05, 40);
}

/** The factors at a share s of the straight line from one pair to another. */
export function between(from: Factors, to: Factors, s: number): Factors {
  const mix = (a: Square, b: Square) => a.map((x, i) => x + s * (b[i] - x));
  return {W1: mix(from.W1, to.W1), W2: mix(from.W2, to.W2)};
}

/** |Q − Q₀|: how far what the flow keeps has drifted. */
export function drift(from: Factors, to: Factors): number {
  return Math.sqrt(squared(minus(conserved(to), conserved(from))));
}

/** W₂U and U⁻¹W₁; undefined if U has no inverse. */
export function changedBy({W1, W2}: Factors, U: Square): Factors | undefined {
  const back = inverse(U);
  return back && {W1: times(back, W1), W2: times(W2, U)};
}

/** The distance between two pairs of factors, as one vector of eight weights. */
export function apart(a: Factors, b: Factors): number {
  return Math.sqrt(squared(minus(a.W1, b.W1)) + squared(minus(a.W2, b.W2)));
}

import {scaledPower} from "./scaledPower.js";
import {over} from "./times.js";

/**
 * A function φ of one variable with what the chain rule needs of it, in terms of its argument a and of its
 * value c = φ(a), where that saves work.
 */
export interface Elementary {
  /** φ(a) */
  value(a: number): number;
  /** φ′(a) */
  slope(a: number, c: number): number;
  /** φ″(a) */
  curvature(a: number, c: number): number;
  /** The operations that `slope` costs. */
  readonly slopeOperations: number;
  /** The exponent, where the function is a power. */
  readonly exponent?: number;
}

/** Whether a is infinite, as 1/x is at 0: there atan(1/x) jumps, and atan's slope, 0, would pass for that of the whole. */
const isFar = (a: number) => Math.abs(a) === Infinity;

/** 1/x², kept as a square so that it is accurate for every x. */
const inverseSquare = (x: number) => (1 / x) * (1 / x);

/**
 * The table of derivatives. At a kink, where φ has no derivative, an element of its subdifferential stands in:
 * abs′(0) = 0 and relu′(0) = 0. tanh′ is 1/cosh² and not 1 − tanh², which loses its digits where tanh saturates.
 */
export const elementary = {
  neg: {value: a => -a, slope: () => -1, curvature: () => 0, slopeOperations: 0},
  abs: {value: Math.abs, slope: a => Math.sign(a), curvature: () => 0, slopeOperations: 1},
  relu: {value: a => Math.max(a, 0), slope: a => (a > 0 ? 1 : 0), curvature: () => 0, slopeOperations: 1},
  square: {value: a => a * a, slope: a => 2 * a, curvature: () => 2, slopeOperations: 1},
  sqrt: {
    value: Math.sqrt,
    slope: (_, c) => 0.5 / c,
    curvature: (a, c) => -0.25 / a / c,
    slopeOperations: 1,
  },
  exp: {value: Math.exp, slope: (_, c) => c, curvature: (_, c) => c, slopeOperations: 0},
  expm1: {value: Math.expm1, slope: a => Math.exp(a), curvature: a => Math.exp(a), slopeOperations: 1},
  log: {value: Math.log, slope: a => 1 / a, curvature: a => -inverseSquare(a), slopeOperations: 1},
  log1p: {
    value: Math.log1p,
    slope: a => 1 / (1 + a),
    curvature: a => -inverseSquare(1 + a),
    slopeOperations: 2,
  },
  sin: {value: Math.sin, slope: a => Math.cos(a), curvature: (_, c) => -c, slopeOperations: 1},
  cos: {value: Math.cos, slope: a => -Math.sin(a), curvature: (_, c) => -c, slopeOperations: 2},
  tan: {
    value: Math.tan,
    slope: (_, c) => 1 + c * c,
    curvature: (_, c) => 2 * c * (1 + c * c),
    slopeOperations: 2,
  },
  atan: {
    value: Math.atan,
    slope: a => (isFar(a) ? Number.NaN : 1 / (1 + a * a)),
    curvature: a => (isFar(a) ? Number.NaN : over(over(-2 * a, 1 + a * a), 1 + a * a)),
    slopeOperations: 3,
  },
  sinh: {value: Math.sinh, slope: a => Math.cosh(a), curvature: (_, c) => c, slopeOperations: 1},
  cosh: {value: Math.cosh, slope: a => Math.sinh(a), curvature: (_, c) => c, slopeOperations: 1},
  tanh: {
    value: Math.tanh,
    slope: a => inverseSquare(Math.cosh(a)),
    curvature: (a, c) => -2 * c * inverseSquare(Math.cosh(a)),
    slopeOperations: 3,
  },
} as const satisfies Record<string, Elementary>;

/** The names of the functions of one variable. */
export type ElementaryName = keyof typeof elementary;

export const elementaryNames = Object.keys(elementary) as ElementaryName[];

/**
 * The power aᵖ with a fixed exponent p, as an elementary function: φ′ = p·aᵖ⁻¹ and φ″ = p(p − 1)·aᵖ⁻². A factor
 * that is zero makes the whole derivative zero, at a = 0 too, where aᵖ⁻¹ may be infinite.
 */
export function power(p: number): Elementary {
  return {
    value: a => a ** p,
    slope: a => scaledPower(p, a, p - 1),
    curvature: a => scaledPower(p * (p - 1), a, p - 2),
    slopeOperations: 2,
    exponent: p,
  };
}

import {scaledPower} from "./scaledPower.js";
import {times} from "./times.js";

/**
 * The power c = aᵇ of two quantities, with its first and second partial derivatives:
 *
 *     ∂c/∂a = b·aᵇ⁻¹        ∂c/∂b = c·log a
 *
 * A negative base has powers at whole exponents alone: there ∂c/∂a is a number, and ∂c/∂b is none. At a = 0 with b ≥ 0,
 * ∂c/∂b counts as 0, its limit for b > 0.
 */
export const varyingPower = {
  value: (a: number, b: number) => a ** b,
  /** ∂c/∂a */
  byBase: (a: number, b: number) => scaledPower(b, a, b - 1),
  /** ∂c/∂b */
  byExponent: (a: number, b: number, c: number) => (a === 0 && b === 0 ? 0 : times(c, Math.log(a))),
  /** ∂²c/∂a² */
  byBaseTwice: (a: number, b: number) => scaledPower(b * (b - 1), a, b - 2),
  /** ∂²c/∂a∂b */
  byBoth: (a: number, b: number) => scaledPower(1 + times(b, Math.log(a)), a, b - 1),
  /** ∂²c/∂b² */
  byExponentTwice: (a: number, _: number, c: number) => times(c, Math.log(a) ** 2),
} as const;

import {choice} from "../options/kinds.js";

/** An activation, applied to many numbers at once, and its derivatives. */
export interface Activation {
  /** Whether the derivatives need z; where they can be told from a(z) alone, a(z) takes the place of z. */
  readonly keepsInput: boolean;
  /** a ← a(z), for the first `length` numbers; both arrays may be the same. */
  apply(z: Float64Array, a: Float64Array, length: number): void;
  /** d ← d · a′(z): what reaches the activation's output, taken back to its input. */
  chain(z: Float64Array, a: Float64Array, d: Float64Array, length: number): void;
  /** a″(z). */
  bend(z: number, a: number): number;
}

/** Up to here, 1 − a² has all its digits but two. */
const saturated = 0.98;

/** tanh′ from z and a = tanh z: 1 − a², and where that cancels, 4e/(1 + e)² with e = exp(−2|z|). */
function tanhSlope(z: number, a: number): number {
  if (a * a < saturated) return 1 - a * a;
  const e = Math.exp(-2 * Math.abs(z));
  return (4 * e) / ((1 + e) * (1 + e));
}

/**
 * - `tanh`: a′ = 1 − a², a″ = −2aa′
 * - `relu`: max(z, 0), a′ = 1 where z > 0 and 0 elsewhere, at 0 as well; a NaN stays one, so that a run which has
 *   left the numbers is noticed
 * - `linear`: a(z) = z
 */
export const activations = {
  tanh: {
    keepsInput: true,
    apply(z, a, length) {
      for (let i = 0; i < length; i++) a[i] = Math.tanh(z[i]);
    },
    chain(z, a, d, length) {
      for (let i = 0; i < length; i++) d[i] *= tanhSlope(z[i], a[i]);
    },
    bend: (z, a) => -2 * a * tanhSlope(z, a),
  },
  relu: {
    keepsInput: false,
    apply(z, a, length) {
      for (let i = 0; i < length; i++) a[i] = Math.max(z[i], 0);
    },
    chain(_, a, d, length) {
      for (let i = 0; i < length; i++) if (a[i] <= 0) d[i] = 0;
    },
    bend: () => 0,
  },
  linear: {
    keepsInput: false,
    apply(z, a, length) {
      if (a !== z) for (let i = 0; i < length; i++) a[i] = z[i];
    },
    chain() {},
    bend: () => 0,
  },
} as const satisfies Record<string, Activation>;

/** The names of the activations. */
export type ActivationName = keyof typeof activations;

/** The activation of a network, as its options are read: ReLUs by default. */
export const activationOption = choice<ActivationName>(Object.keys(activations) as ActivationName[], "relu");

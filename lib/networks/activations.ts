/** An activation, applied to many numbers at once, and its derivatives. */
export interface Activation {
  /** z ← a(z), for the first `length` numbers. */
  apply(z: Float64Array, length: number): void;
  /** d ← d · a′(z), where `a` holds a(z): what reaches the activation's output, taken back to its input. */
  chain(a: Float64Array, d: Float64Array, length: number): void;
  /** a″(z), from a(z). */
  bend(a: number): number;
}

/**
 * - `tanh`: a′ = 1 − a², a″ = −2aa′
 * - `relu`: max(z, 0), a′ = 1 where z > 0 and 0 elsewhere, at 0 as well; a NaN stays one, so that a run which has
 *   left the numbers is noticed
 * - `linear`: a(z) = z
 */
export const activations = {
  tanh: {
    apply(z, length) {
      for (let i = 0; i < length; i++) z[i] = Math.tanh(z[i]);
    },
    chain(a, d, length) {
      for (let i = 0; i < length; i++) d[i] *= 1 - a[i] * a[i];
    },
    bend: a => -2 * a * (1 - a * a),
  },
  relu: {
    apply(z, length) {
      for (let i = 0; i < length; i++) if (z[i] <= 0) z[i] = 0;
    },
    chain(a, d, length) {
      for (let i = 0; i < length; i++) if (a[i] <= 0) d[i] = 0;
    },
    bend: () => 0,
  },
  linear: {
    apply() {},
    chain() {},
    bend: () => 0,
  },
} as const satisfies Record<string, Activation>;

/** The names of the activations. */
export type ActivationName = keyof typeof activations;

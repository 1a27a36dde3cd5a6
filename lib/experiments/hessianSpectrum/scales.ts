/** What is smaller than this share of λmax is 0 up to the error of the differences, and above it is told from 0. */
export const told = 1e-9;

/** How a spectrum is spread over the scales. */
export interface Scales {
  readonly largest: number;
  readonly least: number;
  /** How many eigenvalues are negative, 0 and positive, as far as they can be told from 0. */
  readonly negative: number;
  readonly zero: number;
  readonly positive: number;
  /** The share of all that are below a thousandth of the largest, the negative ones included. */
  readonly small: number;
}

/**
 * Counts the eigenvalues of a Hessian by their scale.
 *
 * @param eigenvalues ascending, the last positive
 */
export function scalesOf(eigenvalues: readonly number[]): Scales {
  const [least, largest] = [eigenvalues[0], eigenvalues[eigenvalues.length - 1]];
  const count = (test: (share: number) => boolean) =>
    eigenvalues.filter(lambda => test(lambda / largest)).length;
  return {
    largest,
    least,
    negative: count(share => share < -told),
    zero: count(share => Math.abs(share) <= told),
    positive: count(share => share > told),
    small: count(share => share < 1e-3) / eigenvalues.length,
  };
}

import {type Eigenpair, lanczos} from "./lanczos.js";

/**
 * Both ends of the spectrum of a symmetric matrix that is known by its products with vectors alone, by Lanczos's
 * method: the least eigenvalue from above, the greatest from below.
 *
 * @param multiply writes Av into `out`
 * @param start a vector that is not 0
 * @param products the most products to make for both together, a whole number ≥ 1
 */
export function endsOfSpectrum(
  multiply: (v: Float64Array, out: Float64Array) => void,
  start: Float64Array,
  products: number,
): {readonly least: Eigenpair; readonly greatest: Eigenpair} {
  const {values, vectorOf} = lanczos("endsOfSpectrum", multiply, start, products);
  const pair = (i: number): Eigenpair => ({value: values[i], vector: vectorOf(i)});
  return {least: pair(0), greatest: pair(values.length - 1)};
}

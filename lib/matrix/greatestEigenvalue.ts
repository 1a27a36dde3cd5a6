import {type Eigenpair, lanczos} from "./lanczos.js";

/**
 * The greatest eigenvalue of a symmetric matrix that is known by its products with vectors alone, by Lanczos's method,
 * from below.
 *
 * @param multiply writes Av into `out`
 * @param start a vector that is not 0; one near the eigenvector saves products
 * @param products the most products to make, a whole number ≥ 1
 */
export function greatestEigenvalue(
  multiply: (v: Float64Array, out: Float64Array) => void,
  start: Float64Array,
  products: number,
): Eigenpair {
  const {values, vectorOf} = lanczos("greatestEigenvalue", multiply, start, products);
  const last = values.length - 1;
  return {value: values[last], vector: vectorOf(last)};
}

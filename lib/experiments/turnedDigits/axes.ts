import {pixelCount} from "../../data/digits.js";
import {productOfTransposed, productWithTransposed} from "../../matrix/products.js";
import {randomRotation} from "../../matrix/rotation.js";
import {symmetricEigen} from "../../matrix/symmetricEigen.js";
import type {Examples} from "../../networks/evaluate.js";
import type {RandomGenerator} from "../../random/generator.js";
import type {Vector} from "../../vector.js";

/** The axes that a digit's 64 numbers are measured along. */
export const axesNames = ["pixels", "random", "principal"] as const;
export type Axes = (typeof axesNames)[number];

/** The axes as unit vectors, a row each: an orthogonal matrix Q for each name. */
export function axesOf(examples: Examples, generator: RandomGenerator): Record<Axes, Float64Array> {
  const pixels = new Float64Array(pixelCount ** 2);
  for (let i = 0; i < pixelCount; i++) pixels[i * (pixelCount + 1)] = 1;
  return {pixels, random: randomRotation(pixelCount, generator), principal: principalAxes(examples)};
}

/** Vectors of 64 numbers, a row each, as seen from other axes: x becomes Qx. */
export function seenFrom(Q: Float64Array, rows: Vector): Float64Array {
  const out = new Float64Array(rows.length);
  productWithTransposed(rows, Q, [rows.length / pixelCount, pixelCount, pixelCount], out);
  return out;
}

/** The eigenvectors of the examples' mean of xxᵀ, a row each, those of the largest eigenvalues first. */
function principalAxes({inputs, count}: Examples): Float64Array {
  const products = new Float64Array(pixelCount ** 2);
  const all = inputs.subarray(0, count * pixelCount);
  productOfTransposed(all, all, [pixelCount, count, pixelCount], products);
  const {vectors} = symmetricEigen(products, pixelCount);
  return Float64Array.from(vectors, (_, at) => {
    const [row, column] = [Math.floor(at / pixelCount), at % pixelCount];
    return vectors[column * pixelCount + (pixelCount - 1 - row)];
  });
}

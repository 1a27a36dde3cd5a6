import type {Examples} from "../../lib/networks/evaluate.js";
import {createGenerator, type RandomGenerator} from "../../lib/random/generator.js";
import {digitExamples} from "../../lib/training/digitData.js";
import {readDigits} from "../../src/data/inputs.js";

/** All handwritten digits, as a network takes them. */
export const digits: Examples = digitExamples(readDigits());

/** Examples of small numbers, for networks of any width. */
export function randomExamples(count: number, width: number, classes: number, seed = 1): Examples {
  const generator = createGenerator(seed);
  return {
    count,
    inputs: normals(count * width, generator),
    targets: Uint8Array.from({length: count}, () => generator.integer(classes)),
  };
}

/** Independent normal numbers. */
export function normals(length: number, generator: RandomGenerator): Float64Array {
  return Float64Array.from({length}, () => generator.normal());
}

/** The rows [from, to) of some examples. */
export function rows({inputs, targets, count}: Examples, from: number, to: number): Examples {
  const width = inputs.length / count;
  return {
    count: to - from,
    inputs: inputs.slice(from * width, to * width),
    targets: targets.slice(from, to),
  };
}

/** The largest |a − b|, relative to the largest |b|. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let error = a.length === b.length ? 0 : Number.NaN;
  let size = 0;
  for (let i = 0; i < b.length; i++) {
    error = Math.max(error, Math.abs(a[i] - b[i]));
    size = Math.max(size, Math.abs(b[i]));
  }
  return error / size;
}

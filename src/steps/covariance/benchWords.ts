import {powerOfTen, short} from "../../figures/format.js";
import {type BenchMethod, benchMethods} from "../../lib/experiments/invarianceBench/benchMethods.js";
import {valleyAt} from "../../lib/experiments/invarianceBench/invarianceBench.js";
import type {Covariance} from "../../lib/invariance/covariance.js";

/** Below this a deviation is what rounding leaves. */
const rounding = 1e-9;

/** What became of a path in other coordinates. */
export interface Fate {
  readonly survives: boolean;
  /** The deviation as a number. */
  readonly number: string;
  readonly words: string;
}

/** The last point of a path. */
export function endOf(path: Float64Array): Float64Array {
  return path.subarray(path.length - 2);
}

/** A deviation in few characters: what rounding leaves as 3 · 10⁻¹⁶. */
export function few(deviation: number): string {
  if (deviation === 0 || deviation >= rounding) return short(deviation);
  const [mantissa, exponent] = deviation.toExponential(0).split("e");
  return `${mantissa} · ${powerOfTen(10 ** Number(exponent))}`;
}

/** What became of a path in other coordinates, in words. */
export function fateOf(method: BenchMethod, {deviation, path, mappedBack, steps}: Covariance): Fate {
  if (steps < benchMethods[method].steps)
    return {survives: false, number: "diverges", words: `at step ${steps + 1}`};
  if (deviation < rounding) return {survives: true, number: few(deviation), words: "the same path"};
  const another = valleyAt(endOf(path)) !== valleyAt(endOf(mappedBack));
  return {
    survives: false,
    number: few(deviation),
    words: another ? "it ends in another valley" : "another path",
  };
}

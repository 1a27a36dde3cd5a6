import {inInterval, positive, real} from "../../arguments.js";
import {describe} from "../../describe.js";
import type {Precision} from "../../run/position.js";

/** Which parabola, how it is descended, and in which numbers. */
export interface OverflowOptions {
  /** λ ∈ (0, ∞), the curvature. */
  readonly lambda: number;
  /** η ∈ (0, ∞). */
  readonly eta: number;
  /** x₀. */
  readonly start: number;
  /** Numbers of 64 or of 32 bits: every product and difference is rounded to them. */
  readonly precision: Precision;
  /** The most steps to make. */
  readonly most: number;
}

/** What became of the numbers: the steps at which each first was none; Infinity where it did not come to that. */
export interface Overflow {
  /** x after each step, up to NaN or the last step. */
  readonly x: Float64Array;
  /** ½λx² after each step. */
  readonly loss: Float64Array;
  readonly infiniteLoss: number;
  readonly infiniteX: number;
  readonly noNumber: number;
}

const rounding = {float64: (x: number) => x, float32: Math.fround};

/**
 * Gradient descent on ½λx², x ← x − (ηλ)x, with nothing that would stop it: the weight grows by 1 − ηλ per step, past
 * the largest number there is to ∞, and one step later ∞ − ∞ is no number.
 *
 * @throws RangeError for a number out of its range, or a precision that is neither
 * @source IEEE 754-2019, clause 7.4 (overflow) and 7.2 (invalid operation)
 */
export function overflow({lambda, eta, start, precision, most}: OverflowOptions): Overflow {
  inInterval("overflow", "lambda", lambda, positive);
  inInterval("overflow", "eta", eta, positive);
  inInterval("overflow", "start", start, real);
  if (!Object.hasOwn(rounding, precision)) {
    throw new RangeError(`overflow: precision must be "float64" or "float32", got ${describe(precision)}`);
  }
  const round = rounding[precision];
  const factor = round(eta * lambda);
  const path: number[] = [round(start)];
  while (path.length <= most && !Number.isNaN(path[path.length - 1])) {
    const x = path[path.length - 1];
    path.push(round(x - round(factor * x)));
  }
  const loss = path.map(x => round(round(lambda / 2) * round(x * x)));
  const first = (list: readonly number[], test: (value: number) => boolean) => {
    const k = list.findIndex(test);
    return k < 0 ? Infinity : k;
  };
  return {
    x: Float64Array.from(path),
    loss: Float64Array.from(loss),
    infiniteLoss: first(loss, value => value === Infinity),
    infiniteX: first(path, value => Math.abs(value) === Infinity),
    noNumber: first(path, Number.isNaN),
  };
}

import type {Landscape} from "../objective.js";

/** A function of one variable, with its derivatives and what a figure needs to know of it. */
export interface Scalar extends Pick<Landscape, "name" | "formula" | "minima"> {
  /** f(x). */
  f(x: number): number;
  /** f′(x). */
  slope(x: number): number;
  /** f″(x). */
  curvature(x: number): number;
  /** The interval worth drawing. */
  readonly window: readonly [number, number];
  readonly start: number;
}

/** The landscape of a function of one variable: w = (x). */
export function scalar({f, slope, curvature, window, start, ...described}: Scalar): Landscape {
  return {
    ...described,
    dimension: 1,
    window: [window],
    start: [start],
    value: w => f(w[0]),
    gradient(w, out) {
      const value = f(w[0]);
      out[0] = slope(w[0]);
      return value;
    },
    hessian(w, out) {
      out[0] = curvature(w[0]);
    },
  };
}

import type {Vector} from "../../vector.js";
import type {Landscape} from "../objective.js";

/** A function of x and y, with its derivatives and what a figure needs to know of it. */
export interface Planar extends Pick<Landscape, "name" | "formula" | "minima" | "window" | "start"> {
  /** f(x, y). */
  f(x: number, y: number): number;
  /** Writes ∂f/∂x and ∂f/∂y into `out`. */
  slopes(x: number, y: number, out: Vector): void;
  /** Writes ∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y² into `out`. */
  curvatures(x: number, y: number, out: Float64Array): void;
}

/** The landscape of a function of x and y: w = (x, y). */
export function planar({f, slopes, curvatures, ...described}: Planar): Landscape {
  return {
    ...described,
    dimension: 2,
    value: w => f(w[0], w[1]),
    gradient(w, out) {
      const value = f(w[0], w[1]);
      slopes(w[0], w[1], out);
      return value;
    },
    hessian(w, out) {
      curvatures(w[0], w[1], out);
      out[3] = out[2];
      out[2] = out[1];
    },
  };
}

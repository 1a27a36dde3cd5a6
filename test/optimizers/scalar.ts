import type {Objective} from "../../lib/objectives/objective.js";

/** A function of one variable with its two derivatives, as an objective. */
export function scalar(
  name: string,
  f: (x: number) => number,
  slope: (x: number) => number,
  curvature: (x: number) => number,
): Objective {
  return {
    name,
    dimension: 1,
    value: ([x]) => f(x),
    gradient([x], out) {
      out[0] = slope(x);
      return f(x);
    },
    hessian([x], out) {
      out[0] = curvature(x);
    },
  };
}

/** √(1 + x²): Newton's step is x → −x³. */
export const hyperbola = scalar(
  "√(1 + x²)",
  x => Math.hypot(1, x),
  x => x / Math.hypot(1, x),
  x => Math.hypot(1, x) ** -3,
);

/** log cosh x, without overflow: Newton's step is x → x − ½ sinh 2x. */
export const logCosh = scalar(
  "log cosh x",
  x => Math.abs(x) + Math.log1p(Math.exp(-2 * Math.abs(x))) - Math.LN2,
  Math.tanh,
  x => 1 / Math.cosh(x) ** 2,
);

/** x⁴: Newton's step is x → ⅔x. */
export const quartic = scalar(
  "x⁴",
  x => x ** 4,
  x => 4 * x ** 3,
  x => 12 * x ** 2,
);

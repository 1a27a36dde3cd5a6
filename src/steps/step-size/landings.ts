import {remembered} from "../../figures/remembered.js";
import {type Landing, landing} from "../../lib/experiments/thrownOver/thrownOver.js";

/** The least and the greatest step size. */
export const etas = [0.01, 0.2] as const;
const count = 153;
/** The step sizes that are tried. */
export const tried: readonly number[] = Array.from(
  {length: count},
  (_, i) => etas[0] + ((etas[1] - etas[0]) * i) / (count - 1),
);
/** The steps within which each of these has to settle. */
export const mostSteps = 2000;

/** Where gradient descent from a start ends with each of these step sizes: they follow the start alone. */
export const landingsOf = remembered((start: readonly number[]): readonly Landing[] =>
  tried.map(eta => landing(start, eta, mostSteps)),
);

import {inInterval, positive, real, wholeNumber} from "../../arguments.js";

/** Where gradient descent on ½(ab − 1)² ends. */
export interface Landing {
  readonly kind: "settled" | "moving" | "diverged";
  /** The larger eigenvalue of the Hessian at the end; a² + b² at a minimum. Not a number where it diverged. */
  readonly sharpness: number;
}

/** So near to the valley ab = 1 a run counts as settled, if it is flat enough for η there. */
const near = 1e-9;

/** The sharpness of ½(ab − 1)² at (a, b): the larger eigenvalue of its Hessian [b², 2ab − 1; 2ab − 1, a²]. */
export function sharpnessAt(a: number, b: number): number {
  return (a * a + b * b) / 2 + Math.hypot((a * a - b * b) / 2, 2 * a * b - 1);
}

/**
 * Where gradient descent on ½(ab − 1)² with a constant η ends: for many η at once, in two numbers and no history.
 *
 * @param start (a, b)
 * @param eta η ∈ (0, ∞)
 * @param most the most steps to make
 */
export function landing(start: ArrayLike<number>, eta: number, most: number): Landing {
  inInterval("landing", "start[0]", start[0], real);
  inInterval("landing", "start[1]", start[1], real);
  inInterval("landing", "eta", eta, positive);
  wholeNumber("landing", "most", most, 0);
  let [a, b] = [start[0], start[1]];
  for (let step = 0; step < most; step++) {
    const error = a * b - 1;
    if (Math.abs(error) < near && (a * a + b * b) * eta < 2) {
      return {kind: "settled", sharpness: sharpnessAt(a, b)};
    }
    [a, b] = [a - eta * error * b, b - eta * error * a];
    if (!Number.isFinite(a * b)) return {kind: "diverged", sharpness: Number.NaN};
  }
  return {kind: "moving", sharpness: sharpnessAt(a, b)};
}

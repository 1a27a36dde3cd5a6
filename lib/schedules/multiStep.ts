import {inInterval, nonNegative, positive, wholeNumber} from "../arguments.js";
import type {Schedule} from "./schedule.js";

/**
 * A step size that drops by a factor at given times:
 *
 *     η(t) = η · factor^(number of times ≤ t)
 *
 * @param eta η ∈ [0, ∞), the first step size
 * @param at the times of the drops, whole numbers ≥ 0 in any order; one that stands twice counts twice
 * @param factor ∈ (0, ∞), what each drop multiplies by; 0.1 by default
 * @example
 * gradientDescent({eta: multiStep({eta: 0.1, at: [60, 80]})});
 */
export function multiStep({
  eta,
  at,
  factor = 0.1,
}: {
  eta: number;
  at: readonly number[];
  factor?: number;
}): Schedule {
  inInterval("multiStep", "eta", eta, nonNegative);
  inInterval("multiStep", "factor", factor, positive);
  const times = at.map((time, k) => wholeNumber("multiStep", `at[${k}]`, time)).sort((a, b) => a - b);
  return t => {
    let drops = 0;
    while (drops < times.length && times[drops] <= t) drops++;
    return eta * factor ** drops;
  };
}

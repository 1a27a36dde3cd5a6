import {checkInterval, type Interval, inInterval, nonNegative} from "../arguments.js";
import {describe} from "../describe.js";
import type {Option} from "../options/option.js";

/** A quantity as a function of t, the number of updates made before this one: t = 0 at the first. */
export type Schedule = (t: number) => number;

/** What every factory takes for its symbols: a number, or a schedule of it. */
export type Rate = number | Schedule;

/**
 * Turns a rate into a schedule whose every value is checked. A number is checked at once, so that a bad
 * argument fails where it is given; a schedule is checked at each t, so that it cannot leave the interval
 * unnoticed.
 *
 * @throws RangeError that names the place, the argument, the interval and the value
 */
export function scheduleOf(where: string, name: string, rate: Rate, interval: Interval): Schedule {
  if (typeof rate === "function") {
    checkInterval(where, interval);
    return t => {
      const value = rate(t);
      if (typeof value !== "number" || !interval.has(value)) {
        throw new RangeError(
          `${where}: ${name} must be in ${interval.text}, got ${describe(value)} at t = ${t}`,
        );
      }
      return value;
    };
  }
  const value = inInterval(where, name, rate, interval);
  return () => value;
}

/** The schedule `eta` of a factory, which is asked at t ∈ [0, ∞) alone: before the first update there is none. */
export function fromStart(where: string, eta: Schedule): Schedule {
  return t => {
    if (typeof t === "number" && nonNegative.has(t)) return eta(t);
    throw new RangeError(`${where}: t must be in ${nonNegative.text}, got ${describe(t)}`);
  };
}

/** The option of a factory that is a rate: a number in an interval, or a schedule of it. */
export function rate(interval: Interval, fallback?: number): Option<Schedule> {
  return {
    fallback: fallback === undefined ? undefined : () => fallback,
    read: (where, name, value) => scheduleOf(where, name, value as Rate, interval),
  };
}

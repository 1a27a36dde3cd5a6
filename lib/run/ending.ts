import type {Outcome} from "./history.js";

/** Over shorter runs nothing is said of growth: any rise would count. */
const leastSteps = 10;
/** The factor between the highest f of the first half and that of the last tenth. */
const growth = 10;

/** The highest of the values from place `from` on, up to and without `to`. */
function highest(values: Float64Array, from: number, to: number): number {
  let most = -Infinity;
  for (let k = from; k < to; k++) if (values[k] > most) most = values[k];
  return most;
}

function lowestOf(values: Float64Array): number {
  let least = Infinity;
  for (let k = 0; k < values.length; k++) if (values[k] < least) least = values[k];
  return least;
}

/**
 * How a run ended that made all its updates: whether f is growing without bound, as `Outcome` defines it, in words too.
 *
 * @param values f at the start and after each update, all finite
 * @param made the updates of the whole run, those before it included
 */
export function endingOf(values: Float64Array, made: number): {outcome: Outcome; message: string} {
  const steps = values.length - 1;
  const [start, end] = [values[0], values[steps]];
  const lowest = lowestOf(values);
  const before = highest(values, 0, Math.ceil(values.length / 2));
  const late = highest(values, Math.floor(0.9 * steps) + 1, values.length);
  // Halved, for the difference of two numbers can leave the numbers.
  if (steps >= leastSteps && late / 2 - lowest / 2 > growth * (before / 2 - lowest / 2)) {
    return {outcome: "growing", message: `diverges: ${rise(start, late, steps)}`};
  }
  if (end > start) return {outcome: "completed", message: `ended higher: ${rise(start, end, steps)}`};
  return {outcome: "completed", message: `completed ${made} steps`};
}

const rise = (from: number, to: number, steps: number) =>
  `f rose from ${short(from)} to ${short(to)} in ${steps} ${steps === 1 ? "step" : "steps"}`;

const short = (x: number) => String(Number(x.toPrecision(3)));

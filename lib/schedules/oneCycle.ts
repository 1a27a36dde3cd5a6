import {inInterval, interval, nonNegative, positive, rightOpenUnit} from "../arguments.js";
import {choice, number, whole} from "../options/kinds.js";
import {readOptions} from "../options/option.js";
import {halfCosine} from "./halfCosine.js";
import {fromStart, type Schedule} from "./schedule.js";

/** Three phases rise and fall for the same time, which leaves each at most half of the steps. */
const lowerHalf = interval(0, 0.5, "[]");

/** The way from a (share 0) to b (share 1). */
const shapes = {
  cosine: halfCosine,
  linear: (a: number, b: number, share: number) => a + (b - a) * share,
};

/** The options of `oneCycle`. */
export interface OneCycleOptions {
  /** η ∈ [0, ∞), the step size at the peak. */
  eta: number;
  /** T, the number of steps, a whole number ≥ 1. */
  steps: number;
  /** p ∈ [0, 1), the share of the steps that rise, at most 1/2 with three phases; 0.3 by default. */
  rise?: number;
  /** How many times smaller than η the first step size is, in (0, ∞); 25 by default. */
  start?: number;
  /** How many times smaller than the first step size the last one is, in (0, ∞); 10 000 by default. */
  end?: number;
  /** How it goes up and down: "cosine" (by default) or "linear". */
  shape?: "cosine" | "linear";
  /** How many phases there are: 2 (by default), or 3, with one more on the way down. */
  phases?: 2 | 3;
}

/**
 * The one-cycle schedule: once up to η, then down to almost nothing. With T = steps and p = rise, it goes from
 *
 *     η/start             at t = 0
 *     to η                at t = pT − 1
 *     to η/(start · end)  at t = T − 1, and stays there
 *
 * between them along half a cosine or a straight line. In three phases it is back at η/start at t = 2pT − 2 first.
 * PyTorch, whose numbers these are (and whose times need not be whole), refuses to go beyond T; and it moves the
 * momentum against the step size, which is here a schedule of its own.
 *
 * @param options by their names, with their ranges and defaults: `OneCycleOptions`
 * @example
 * gradientDescent({eta: oneCycle({eta: 0.1, steps: 100})});
 * @source Smith, Topin (2019), Super-convergence: very fast training of neural networks using large learning rates,
 *   section 2; PyTorch, torch.optim.lr_scheduler.OneCycleLR
 */
export function oneCycle(options: OneCycleOptions): Schedule {
  const {eta, steps, rise, start, end, shape, phases} = readOptions("oneCycle", options, {
    eta: number(nonNegative),
    steps: whole(1),
    rise: number(rightOpenUnit, 0.3),
    start: number(positive, 25),
    end: number(positive, 1e4),
    shape: choice(["cosine", "linear"], "cosine"),
    phases: choice([2, 3], 2),
  });
  if (phases === 3) inInterval("oneCycle", "rise", rise, lowerHalf);
  const first = eta / start;
  const last = first / end;
  const knots = [
    {time: 0, value: first},
    {time: rise * steps - 1, value: eta},
    ...(phases === 3 ? [{time: 2 * rise * steps - 2, value: first}] : []),
    {time: steps - 1, value: last},
  ];
  return fromStart("oneCycle", t => {
    if (t >= steps - 1) return last;
    let k = 1;
    while (k < knots.length - 1 && t >= knots[k].time) k++;
    const from = knots[k - 1];
    const to = knots[k];
    return shapes[shape](from.value, to.value, (t - from.time) / (to.time - from.time));
  });
}

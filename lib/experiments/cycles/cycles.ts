import {constant} from "../../schedules/constant.js";
import {cosine} from "../../schedules/cosine.js";
import {cosineWarmRestarts} from "../../schedules/cosineWarmRestarts.js";
import {cyclic} from "../../schedules/cyclic.js";
import {multiStep} from "../../schedules/multiStep.js";
import {oneCycle} from "../../schedules/oneCycle.js";
import type {Schedule} from "../../schedules/schedule.js";
import {expectedLoss, type NoisyQuadratic} from "../../theory/expectedLoss.js";

/** The budget, and what the valley is like: the curvature along it, and σ of the noise across it. */
export const cyclesSettings = {steps: 500, lambda: 0.01, sigma: 1} as const;

/** A valley in two directions with noise in proportion to the curvature, as that of least squares is. */
export function noisyValley(lambda: number, sigma: number): NoisyQuadratic {
  return {lambdas: [lambda, 1], sigmas: [Math.sqrt(lambda) * sigma, sigma], start: [10, 10]};
}

/** The greatest η to choose: a little less than 2, where the steep direction diverges. */
const highest = 1.95;
/** Peaks to choose from, a factor 2 apart, and then around the best of them. */
const coarse = Array.from({length: 9}, (_, k) => highest * 2 ** -k);
const around = [-3, -2, -1, 1, 2, 3].map(k => 2 ** (k / 4));

/** A way to spend a budget of steps. */
export interface Kind {
  readonly name: string;
  /** The schedule with this greatest η, over so many steps. */
  readonly make: (eta: number, steps: number) => Schedule;
  /** How often η rises on the way. */
  readonly rises: number;
}

/** A constant step size, and schedules that end low: some fall once, others rise in between. */
export const kinds: readonly Kind[] = [
  {name: "constant", make: eta => constant({eta}), rises: 0},
  {
    name: "step, cut by 10 twice",
    make: (eta, steps) => multiStep({eta, at: [Math.floor(steps / 2), Math.floor((3 * steps) / 4)]}),
    rises: 0,
  },
  {name: "cosine", make: (eta, steps) => cosine({eta, steps}), rises: 0},
  {
    name: "cosine with 3 warm restarts",
    make: (eta, steps) => cosineWarmRestarts({eta, steps: Math.ceil(steps / 4)}),
    rises: 3,
  },
  {
    name: "triangular, 4 cycles",
    make: (eta, steps) => cyclic({eta, etaMin: eta / 100, up: Math.ceil(steps / 8)}),
    rises: 4,
  },
  {name: "one cycle", make: (eta, steps) => oneCycle({eta, steps}), rises: 1},
];

/** A schedule with its expected loss after 0, 1, … steps. */
export interface TunedSchedule {
  /** Its greatest η. */
  readonly peak: number;
  readonly schedule: Schedule;
  readonly losses: Float64Array;
}

/** The schedule of a kind whose peak leaves the least expected loss at the end of the budget. */
export function tuned({make}: Kind, valley: NoisyQuadratic, steps: number): TunedSchedule {
  const best = (peaks: readonly number[]) =>
    peaks
      .map(peak => {
        const schedule = make(peak, steps);
        return {peak, schedule, losses: expectedLoss(valley, {eta: schedule, steps})};
      })
      .reduce((one, other) => (other.losses[steps] < one.losses[steps] ? other : one));
  const {peak} = best(coarse);
  return best([peak, ...around.map(factor => factor * peak).filter(near => near < highest)]);
}

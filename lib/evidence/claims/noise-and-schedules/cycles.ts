import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {constant} from "../../../schedules/constant.js";
import {cosine} from "../../../schedules/cosine.js";
import {cosineWarmRestarts} from "../../../schedules/cosineWarmRestarts.js";
import {cyclic} from "../../../schedules/cyclic.js";
import {multiStep} from "../../../schedules/multiStep.js";
import {oneCycle} from "../../../schedules/oneCycle.js";
import type {Schedule} from "../../../schedules/schedule.js";
import {expectedLoss} from "../../../theory/expectedLoss.js";
import {atMost, type Claim, near, nearRelative} from "../../claim.js";

/** Noise in proportion to the curvature, as that of least squares is. */
const problem = {lambdas: [0.01, 1], sigmas: [0.1, 1], start: [10, 10]};
/** Peaks to choose from, a factor √2 apart: each schedule has its own best. */
const peaks = Array.from({length: 16}, (_, k) => 1.5 * 2 ** (-k / 2));

interface Kind {
  readonly make: (eta: number, steps: number) => Schedule;
  /** How often η rises on the way. */
  readonly rises: number;
}

const decayed: Record<string, Kind> = {
  "step, cut by 10 twice": {
    make: (eta, steps) => multiStep({eta, at: [Math.floor(steps / 2), Math.floor((3 * steps) / 4)]}),
    rises: 0,
  },
  cosine: {make: (eta, steps) => cosine({eta, steps}), rises: 0},
  "cosine with 3 warm restarts": {
    make: (eta, steps) => cosineWarmRestarts({eta, steps: Math.ceil(steps / 4)}),
    rises: 3,
  },
  "triangular, 4 cycles": {
    make: (eta, steps) => cyclic({eta, etaMin: eta / 100, up: Math.ceil(steps / 8)}),
    rises: 4,
  },
  "one cycle": {make: (eta, steps) => oneCycle({eta, steps}), rises: 1},
};

export const cycles: Claim = {
  id: "cycles",
  statement:
    "On the same budget every schedule that ends low beats the best constant step size on a noisy quadratic, whether it falls once or rises and falls in cycles.",
  conditions:
    "Two directions, λ = 0.01 and 1, with noise in proportion to the curvature, each schedule at its own best peak; on the same number of steps.",
  breaks: [
    "the triangles never rise",
    "the one cycle never rises",
    "warm restarts do not restart",
    "the expected loss takes 5 % too little noise",
  ],
  page: "/landscapes/noise-and-schedules",
  source:
    "E x² ← (1 − ηₜλ)² E x² + ηₜ²σ² in each direction; Zhang et al. (2019), Which algorithmic choices matter at which batch sizes?; no order among the decayed ones is claimed",
  check({settings}) {
    const steps = settings.evidence.chainSteps;
    const fixed = tuned(eta => constant({eta}), steps);
    const best = Object.entries(decayed).map(([name, kind]) => ({
      name,
      rises: kind.rises,
      ...tuned(eta => kind.make(eta, steps), steps),
    }));
    return [
      ...best.map(({name, loss}) =>
        atMost(`${name}: expected loss at the end, over that of the best constant η`, loss / fixed.loss, 0.9),
      ),
      ...best.map(({name, schedule, rises}) =>
        near(`${name}: how often η rises`, risesOf(schedule, steps), rises, 0),
      ),
      ...[{name: "constant", ...fixed}, ...best].map(({name, schedule, loss}) =>
        nearRelative(
          `${name}: loss at the end from the method's own answers to the start and to the noise of each step`,
          fromAnswers(schedule, steps),
          loss,
          1e-9,
        ),
      ),
    ];
  },
};

/** The schedule with the peak that gives the least expected loss at the end, and that loss. */
function tuned(kind: (eta: number) => Schedule, steps: number): {schedule: Schedule; loss: number} {
  const tried = peaks.map(kind).map(schedule => ({
    schedule,
    loss: expectedLoss(problem, {eta: schedule, steps})[steps],
  }));
  return tried.reduce((best, next) => (next.loss < best.loss ? next : best));
}

/** The stretches of the schedule on which η rises. */
function risesOf(schedule: Schedule, steps: number): number {
  let rises = 0;
  let rising = false;
  for (let t = 1; t < steps; t++) {
    const rose = schedule(t) > schedule(t - 1);
    if (rose && !rising) rises++;
    rising = rose;
  }
  return rises;
}

/**
 * ½Σλᵢ E xᵢ² at the end. The method is linear on a parabola, so that the squares of its answers to the start alone and
 * to the noise of one step alone add up: one run for each, all at once.
 */
function fromAnswers(schedule: Schedule, steps: number): number {
  const optimizer = gradientDescent({eta: schedule});
  return problem.lambdas.reduce((loss, lambda, i) => {
    const x = new Float64Array(steps + 1);
    x[steps] = problem.start[i];
    const g = new Float64Array(steps + 1);
    const state = optimizer.init(x);
    for (let t = 0; t < steps; t++) {
      for (let k = 0; k <= steps; k++) g[k] = lambda * x[k];
      g[t] += problem.sigmas[i];
      optimizer.step(x, g, state, t);
    }
    return loss + 0.5 * lambda * x.reduce((sum, answer) => sum + answer * answer, 0);
  }, 0);
}

import {cyclesSettings, kinds, noisyValley, tuned} from "../../../experiments/cycles/cycles.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import type {Schedule} from "../../../schedules/schedule.js";
import {atMost, type Claim, near, nearRelative} from "../../claim.js";

const {steps, lambda, sigma} = cyclesSettings;
const valley = noisyValley(lambda, sigma);

export const cycles: Claim = {
  id: "cycles",
  statement:
    "On the same budget every schedule that ends low beats the best constant step size on a noisy quadratic, whether it falls once or rises and falls in cycles.",
  conditions:
    "Two directions, λ = 0.01 and 1, with noise in proportion to the curvature, each schedule at its own best peak; on the same number of steps. Where there is hardly any noise, or the flat way is too long for the budget, the constant η may win.",
  breaks: [
    "the triangles never rise",
    "the one cycle never rises",
    "warm restarts do not restart",
    "the expected loss takes 5 % too little noise",
  ],
  page: "/landscapes/noise-and-schedules",
  figure: "cycles",
  source:
    "E x² ← (1 − ηₜλ)² E x² + ηₜ²σ² in each direction; Zhang et al. (2019), Which algorithmic choices matter at which batch sizes?; no order among the decayed ones is claimed",
  check() {
    const all = kinds.map(kind => {
      const {schedule, losses} = tuned(kind, valley, steps);
      return {...kind, schedule, loss: losses[steps]};
    });
    const [fixed, ...best] = all;
    return [
      ...best.map(({name, loss}) =>
        atMost(`${name}: expected loss at the end, over that of the best constant η`, loss / fixed.loss, 0.9),
      ),
      ...best.map(({name, schedule, rises}) =>
        near(`${name}: how often η rises`, risesOf(schedule), rises, 0),
      ),
      ...all.map(({name, schedule, loss}) =>
        nearRelative(
          `${name}: loss at the end from the method's own answers to the start and to the noise of each step`,
          fromAnswers(schedule),
          loss,
          1e-9,
        ),
      ),
    ];
  },
};

/** The stretches of the schedule on which η rises. */
function risesOf(schedule: Schedule): number {
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
function fromAnswers(schedule: Schedule): number {
  const optimizer = gradientDescent({eta: schedule});
  return Array.from(valley.lambdas).reduce((loss, lambda, i) => {
    const x = new Float64Array(steps + 1);
    x[steps] = valley.start[i];
    const g = new Float64Array(steps + 1);
    const state = optimizer.init(x);
    for (let t = 0; t < steps; t++) {
      for (let k = 0; k <= steps; k++) g[k] = lambda * x[k];
      g[t] += valley.sigmas[i];
      optimizer.step(x, g, state, t);
    }
    return loss + 0.5 * lambda * x.reduce((sum, answer) => sum + answer * answer, 0);
  }, 0);
}

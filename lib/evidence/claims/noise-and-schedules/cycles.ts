import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {constant} from "../../../schedules/constant.js";
import {cosine} from "../../../schedules/cosine.js";
import {cosineWarmRestarts} from "../../../schedules/cosineWarmRestarts.js";
import {cyclic} from "../../../schedules/cyclic.js";
import {multiStep} from "../../../schedules/multiStep.js";
import {oneCycle} from "../../../schedules/oneCycle.js";
import type {Schedule} from "../../../schedules/schedule.js";
import {expectedLoss} from "../../../theory/expectedLoss.js";
import {atMost, type Claim, type EvidenceInputs, nearRelative} from "../../claim.js";
import {meanOver, runEnsemble} from "../../ensemble.js";

/** Noise in proportion to the curvature, as that of least squares is. */
const problem = {lambdas: [0.01, 1], noise: [0.01, 1], start: [10, 10]};
/** Peaks to choose from, a factor √2 apart: each schedule has its own best. */
const peaks = Array.from({length: 16}, (_, k) => 1.5 * 2 ** (-k / 2));

type Kind = (eta: number, steps: number) => Schedule;

const decayed: Record<string, Kind> = {
  "step, cut by 10 twice": (eta, steps) =>
    multiStep({eta, at: [Math.floor(steps / 2), Math.floor((3 * steps) / 4)]}),
  cosine: (eta, steps) => cosine({eta, steps}),
  "cosine with 3 warm restarts": (eta, steps) => cosineWarmRestarts({eta, steps: Math.ceil(steps / 4)}),
  "triangular, 4 cycles": (eta, steps) => cyclic({eta, etaMin: eta / 100, up: Math.ceil(steps / 8)}),
  "one cycle": (eta, steps) => oneCycle({eta, steps}),
};

export const cycles: Claim = {
  id: "cycles",
  statement:
    "On the same budget every schedule that ends low beats the best constant step size on a noisy quadratic, whether it falls once or rises and falls in cycles.",
  page: "/landscapes/noise-and-schedules",
  source:
    "E x² ← (1 − ηₜλ)² E x² + ηₜ²σ² in each direction; Zhang et al. (2019), Which algorithmic choices matter at which batch sizes?; no order among the decayed ones is claimed",
  check(inputs) {
    const steps = inputs.settings.evidence.chainSteps;
    const fixed = tuned(eta => constant({eta}), steps);
    const best = Object.entries(decayed).map(([name, kind]) => ({
      name,
      ...tuned(eta => kind(eta, steps), steps),
    }));
    return [
      ...best.map(({name, loss}) =>
        atMost(`${name}: expected loss at the end, over that of the best constant η`, loss / fixed.loss, 0.9),
      ),
      ...[{name: "constant", ...fixed}, ...best].map(({name, schedule, loss}) =>
        nearRelative(
          `${name}: mean loss of simulated chains at the end`,
          simulated(schedule, inputs),
          loss,
          0.1,
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

function simulated(schedule: Schedule, {settings}: EvidenceInputs): number {
  const {chains, chainSteps} = settings.evidence;
  const random = createGenerator(settings.seed);
  return problem.lambdas.reduce((loss, lambda, i) => {
    const ends = runEnsemble({
      optimizer: gradientDescent({eta: schedule}),
      start: new Float64Array(chains).fill(problem.start[i]),
      slope: x => lambda * x,
      noise: Math.sqrt(problem.noise[i]),
      random,
      steps: chainSteps,
    });
    return loss + meanOver(ends, x => 0.5 * lambda * x * x);
  }, 0);
}

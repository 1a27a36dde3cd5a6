import {miniBatches} from "../../../objectives/data/miniBatches.js";
import type {Objective} from "../../../objectives/objective.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator, type RandomGenerator} from "../../../random/generator.js";
import {atMost, type Claim, near} from "../../claim.js";
import {lineThroughPoints} from "../../examples/points.js";
import {slopeOfLine} from "../../slopeOfLine.js";

const totalTime = 1;
const stepCounts = [20, 40, 80, 160, 320];

export const smallerTruer: Claim = {
  id: "smaller-truer",
  statement:
    "Smaller steps average the noise of the batches: at equal total time ηt the paths keep to that of the full gradient within a spread in proportion to √η.",
  conditions:
    "Least squares on six points, batches of one, drawn independently; η from 0.05 to 0.003 at ηt = 1.",
  breaks: ["batches hold the same examples each time", "a batch is drawn only once in sixteen steps"],
  page: "/landscapes/noise-and-schedules",
  source:
    "Over a time T = ηt the noise of T/η independent steps adds up to a variance of order η²·T/η = ηT; Li, Tai, E (2017), Stochastic modified equations and adaptive stochastic gradient algorithms",
  check({settings}) {
    const random = createGenerator(settings.seed);
    const spreads = stepCounts.map(steps => spread(steps, settings.evidence.chains, random));
    return [
      near(
        "least squares, batches of 1, η from 0.05 to 0.003, ηt = 1: slope of log spread against log η",
        slopeOfLine(
          stepCounts.map(steps => Math.log(totalTime / steps)),
          spreads.map(Math.log),
        ),
        0.5,
        0.05,
      ),
      atMost(
        "least squares, batches of 1, ηt = 1: spread at η = 0.003, over that at η = 0.05",
        spreads[4] / spreads[0],
        0.3,
      ),
    ];
  },
};

/** The root mean square of the distance between the ends of SGD's paths and the end of the full gradient's. */
function spread(steps: number, paths: number, random: RandomGenerator): number {
  const [x, y] = end(lineThroughPoints, steps);
  const sgd = miniBatches(lineThroughPoints, {batchSize: 1, generator: random});
  let sum = 0;
  for (let path = 0; path < paths; path++) {
    const w = end(sgd, steps);
    sum += (w[0] - x) ** 2 + (w[1] - y) ** 2;
  }
  return Math.sqrt(sum / paths);
}

function end(objective: Objective, steps: number): Float64Array {
  const optimizer = gradientDescent({eta: totalTime / steps});
  const w = Float64Array.of(-1, 2);
  const g = new Float64Array(2);
  const state = optimizer.init(w);
  for (let t = 0; t < steps; t++) {
    objective.gradient(w, g);
    optimizer.step(w, g, state, t);
  }
  return w;
}

import {slopeOfLine} from "../../../experiments/slopeOfLine.js";
import {bundle, truerSettings} from "../../../experiments/smallerTruer/smallerTruer.js";
import {createGenerator} from "../../../random/generator.js";
import {atMost, type Claim, near} from "../../claim.js";

const {time, stepCounts} = truerSettings;

export const smallerTruer: Claim = {
  id: "smaller-truer",
  statement:
    "Smaller steps average the noise of the batches: at equal total time ηt the paths keep to that of the full gradient within a spread in proportion to √η.",
  conditions:
    "Least squares on six points, batches of one, drawn independently; η from 0.05 to 0.003 at ηt = 1; the bundle of the figure, of more paths.",
  breaks: ["batches hold the same examples each time", "a batch is drawn only once in sixteen steps"],
  page: "/landscapes/noise-and-schedules",
  figure: "smaller-truer",
  source:
    "Over a time T = ηt the noise of T/η independent steps adds up to a variance of order η²·T/η = ηT; Li, Tai, E (2017), Stochastic modified equations and adaptive stochastic gradient algorithms",
  check({settings}) {
    const random = createGenerator(settings.seed);
    const spreads = stepCounts.map(steps => bundle(steps, settings.evidence.chains, random).spread);
    return [
      near(
        "least squares, batches of 1, η from 0.05 to 0.003, ηt = 1: slope of log spread against log η",
        slopeOfLine(
          stepCounts.map(steps => Math.log(time / steps)),
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

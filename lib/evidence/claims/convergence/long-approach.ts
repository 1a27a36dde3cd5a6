import {passesToShare, quadraticFrom, shareOfFall} from "../../../experiments/longApproach/approachShares.js";
import {type LongApproach, longApproach} from "../../../experiments/longApproach/longApproach.js";
import {mlp} from "../../../networks/mlp.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

const weightDecay = 0.01;
const sgdOptions = {batchSize: 16, eta: 0.1, epochs: 100};
/** A model that forecasts the rest of the fall within this share of it predicts it. */
const tolerance = 0.1;

export const longApproachClaim: Claim = {
  id: "long-approach",
  statement:
    "For a real network most of the work is done before any quadratic regime: the loss has all but reached its minimum when the local quadratic model begins to predict how far it still has to fall.",
  page: "/sgd/convergence",
  figure: "long-approach",
  source: `Bottou, Curtis, Nocedal (2018), Optimization methods for large-scale machine learning, § 3.2, for the reasons; stated from the measured run: a 64-32-10 tanh network on digits, cross-entropy with ½λ|w|², λ = ${weightDecay}. At each moment the model of second order, with the exact Hessian, forecasts the fall of the loss from there to the minimum in which the run ends; the regime begins where this forecast and all later ones are right to 10 %`,
  check({digits, settings: {seed}}) {
    const data = digitData(digits, {testShare: 0.2, generator: createGenerator(seed, "data")});
    const network = mlp({sizes: [64, 32, 10], activation: "tanh"});
    const {lbfgs, sgd} = ends(longApproach(network, data, {weightDecay, ...sgdOptions, seed}));
    const {forecast, passes, accuracy, minimum} = lbfgs;
    const last = forecast.length - 1;
    const begins = quadraticFrom(lbfgs, tolerance) ?? last;
    const sgdLast = sgd.forecast.length - 1;
    return [
      atMost(
        "L-BFGS, last moment: error of the forecast, as a share of the fall that is left",
        Math.abs(forecast[last] - 1),
        tolerance,
      ),
      atLeast(
        `L-BFGS: share of the fall of the loss that is done when the quadratic regime begins, at pass ${passes[begins]} over the data`,
        shareOfFall(lbfgs, begins),
        0.99,
      ),
      atLeast(
        "the same share of the gain in test accuracy",
        (accuracy[begins] - accuracy[0]) / (minimum.accuracy - accuracy[0]),
        0.99,
      ),
      atMost(
        "L-BFGS: passes until 99 % of the fall is done, over those until the quadratic regime",
        passesToShare(lbfgs, 0.99) / passes[begins],
        0.2,
      ),
      atLeast(
        `SGD after ${sgdOptions.epochs} passes: error of the forecast, as a share of the fall that is left`,
        Math.abs(sgd.forecast[sgdLast] - 1),
        tolerance,
      ),
      atLeast("SGD: share of the fall that is done by then", shareOfFall(sgd, sgdLast), 0.98),
    ];
  },
};

function ends(experiment: ReturnType<typeof longApproach>): LongApproach {
  for (;;) {
    const next = experiment.next();
    if (next.done) return next.value;
  }
}

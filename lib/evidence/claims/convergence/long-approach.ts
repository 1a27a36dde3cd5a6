import {digitModel} from "../../../experiments/digitModel.js";
import {passesToShare, quadraticFrom, shareOfFall} from "../../../experiments/longApproach/approachShares.js";
import {longApproachOnDigits} from "../../../experiments/longApproach/longApproachRuns.js";
import type {Approach} from "../../../experiments/longApproach/result.js";
import {outcome} from "../../../experiments/outcome.js";
import {asObjective} from "../../../networks/asObjective.js";
import {initialParameters} from "../../../networks/initialise.js";
import type {Objective} from "../../../objectives/objective.js";
import {penalised} from "../../../objectives/wrappers/penalised.js";
import {lbfgs as lbfgsOn} from "../../../optimizers/lbfgs.js";
import {createGenerator} from "../../../random/generator.js";
import {digitData} from "../../../training/digitData.js";
import {atLeast, atMost, type Claim, type EvidenceInputs, nearRelative} from "../../claim.js";

/** A model that forecasts the rest of the fall within this share of it predicts it. */
const tolerance = 0.1;

export const longApproachClaim: Claim = {
  id: "long-approach",
  statement:
    "For a real network most of the work is done before any quadratic regime: the loss has all but reached its minimum when the local quadratic model begins to predict how far it still has to fall.",
  conditions:
    "A 64-32-10 tanh network on the digits, cross-entropy with ½c|w|², at the stronger weight decay of the settings. At each moment the model of second order, with the exact Hessian, forecasts the fall of the loss from there to the minimum in which the run ends; the regime begins where this forecast and all later ones are right to 10 %.",
  breaks: ["the line search of L-BFGS is not charged", "the forecast leaves out the curvature"],
  page: "/sgd/convergence",
  figure: "long-approach",
  source:
    "Bottou, Curtis, Nocedal (2018), Optimization methods for large-scale machine learning, § 3.2, for the reasons; stated from the measured run",
  check(inputs) {
    const {digits, settings} = inputs;
    const {weightDecays, epochs} = settings.longApproach;
    const [weightDecay] = weightDecays;
    const {lbfgs, sgd} = outcome(
      longApproachOnDigits(digits, settings.longApproach, {weightDecay, seed: settings.seed}),
    );
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
        0.98,
      ),
      atMost(
        "L-BFGS: passes until 99 % of the fall is done, over those until the quadratic regime",
        passesToShare(lbfgs, 0.99) / passes[begins],
        0.3,
      ),
      nearRelative(
        "L-BFGS: passes until 99 % of the fall is done; expected: the places at which a loss or a gradient is computed until then",
        passesToShare(lbfgs, 0.99),
        placesUntil(lbfgs, inputs),
        0.1,
      ),
      atLeast(
        `SGD after ${epochs} passes: error of the forecast, as a share of the fall that is left`,
        Math.abs(sgd.forecast[sgdLast] - 1),
        tolerance,
      ),
      atLeast("SGD: share of the fall that is done by then", shareOfFall(sgd, sgdLast), 0.98),
    ];
  },
};

/** L-BFGS once more from the same start: the places where its objective is asked until 99 % of the fall is done. */
function placesUntil({loss, minimum}: Approach, {digits, settings}: EvidenceInputs): number {
  const {weightDecays, testShare} = settings.longApproach;
  const {network} = digitModel("tanh");
  const {train} = digitData(digits, {testShare, generator: createGenerator(settings.seed, "data")});
  const inner = penalised(asObjective(network, train), {weightDecay: weightDecays[0]});
  const last = new Float64Array(network.dimension).fill(Number.NaN);
  let places = 0;
  const ask = (w: ArrayLike<number>) => {
    if (!last.every((x, i) => x === w[i])) places++;
    last.set(w);
  };
  const f: Objective = {
    ...inner,
    value(w) {
      ask(w);
      return inner.value(w);
    },
    gradient(w, out) {
      ask(w);
      return inner.gradient(w, out);
    },
  };
  const method = lbfgsOn(f, {memory: 20});
  const w = Float64Array.from(
    initialParameters(network, "glorot", createGenerator(settings.seed, "weights")),
  );
  const g = new Float64Array(w.length);
  const state = method.init(w);
  const enough = loss[0] - 0.99 * (loss[0] - minimum.loss);
  for (let t = 0; f.gradient(w, g) > enough; t++) method.step(w, g, state, t);
  return places;
}

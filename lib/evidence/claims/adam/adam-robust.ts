import {
  type DeepPlainMethod,
  decadesAbove,
  deepPlainCurves,
  deepPlainEtas,
} from "../../../experiments/deepPlain/deepPlain.js";
import {outcome} from "../../../experiments/outcome.js";
import {etas, makers, steps, tunedInValley} from "../../../experiments/turnedValley/turnedValley.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

/** A training has learned when it has so many of its digits right. */
const level = 0.75;

export const adamRobust: Claim = {
  id: "adam-robust",
  statement:
    "In few steps Adam trains a deep plain network at a wider range of step sizes than the other methods; gradient descent does at none, momentum at few or none.",
  conditions:
    "Ten hidden layers of 32 ReLUs on the digits, He's initialisation, batches of 32, 135 steps, two trainings at each of thirteen step sizes from 10⁻⁵ to 10; with more steps momentum catches up. The valley is that of the tuned race, along the axes.",
  breaks: ["Adam no longer divides by √S", "the weights start twice as large"],
  page: "/steps/adam",
  figure: "adam-robust",
  source:
    "Measured; a training counts where three quarters of the training digits are right. The lecture: “a network learning which might not learn under standard SGD (with momentum)”",
  check({digits, settings: {deepPlain, seed}}) {
    const curves = outcome(deepPlainCurves(digits, deepPlain, seed));
    const sharesOf = (name: DeepPlainMethod) => curves.find(({method}) => method === name)!.shares;
    const best = (name: DeepPlainMethod) => Math.max(...sharesOf(name));
    const decades = (name: DeepPlainMethod) =>
      decadesAbove(deepPlainEtas, sharesOf(name), level)?.decades ?? 0;
    const inValley = (name: keyof typeof makers) => {
      const {losses} = tunedInValley(makers[name], 0, [-1.8, 0.4]);
      // By how many powers of ten the loss is below 1.
      const gains = losses.map(loss => -Math.log10(Math.max(loss, 1e-30)));
      return decadesAbove(etas, gains, 2)?.decades ?? 0;
    };
    const others = (["gradientDescent", "momentum", "adadelta", "rmsprop"] as const).map(decades);
    return [
      atLeast("Adam: share of the training digits right, at its best η", best("adam"), level),
      atMost("gradient descent: the same at its best η", best("gradientDescent"), level),
      atLeast(
        "decades of η at which three quarters are right: Adam's, less those of the next best of four methods",
        decades("adam") - Math.max(...others),
        0,
      ),
      atMost("the same: momentum's, less half of Adam's", decades("momentum") - decades("adam") / 2, 0),
      atLeast(
        `stretched valley: decades of η at which Adam's loss after ${steps} steps is below 0.01, over those of momentum`,
        inValley("adam") / inValley("momentum"),
        2,
      ),
    ];
  },
};

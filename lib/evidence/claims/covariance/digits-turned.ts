import type {Axes} from "../../../experiments/turnedDigits/axes.js";
import type {TurnedMethod} from "../../../experiments/turnedDigits/result.js";
import {largestDeparture, turnedData, turnedLosses} from "../../../experiments/turnedDigits/turnedDigits.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

const names: Readonly<Record<TurnedMethod, string>> = {
  gradientDescent: "gradient descent",
  momentum: "momentum",
  adadelta: "AdaDelta",
  adam: "Adam",
};

export const digitsTurned: Claim = {
  id: "digits-turned",
  statement:
    "On a network too: turn the digits and its first weights along, and gradient descent and momentum learn as before, while Adam and AdaDelta learn otherwise; in the digits' principal axes Adam is ahead of itself.",
  conditions:
    "A network of one hidden layer of tanh on the handwritten digits, mini-batches in the same order and the same η in all axes; a turn drawn at random from all rotations of the 64 numbers of a digit, and the turn to the eigenvectors of their mean of xxᵀ.",
  breaks: [
    "the first weights are not turned along",
    "all axes are those of the pixels",
    "momentum normalises the gradient coordinate by coordinate",
  ],
  page: "/steps/covariance",
  figure: "digits-turned",
  source:
    "With x′ = Qx and W′ = WQᵀ the network is the same function and ∂L/∂W′ = (∂L/∂W)Qᵀ, so that sums of gradients turn along and their squares do not",
  check({digits, settings: {turnedDigits: settings, seed}}) {
    const data = turnedData(digits, settings, seed);
    const losses = (method: TurnedMethod, axes: Axes) =>
      turnedLosses(data, settings, method, axes, seed).losses;
    const adam = losses("adam", "pixels");
    const departure = (method: TurnedMethod, from = losses(method, "pixels")) =>
      largestDeparture(losses(method, "random"), from);
    return [
      ...(["gradientDescent", "momentum"] as const).map(method =>
        atMost(
          `${names[method]}, digits turned at random: largest departure of the loss from that on the digits as they are, as a share of it`,
          departure(method),
          1e-9,
        ),
      ),
      atLeast(`${names.adadelta}: the same (must fail)`, departure("adadelta"), 0.05),
      atLeast(`${names.adam}: the same (must fail)`, departure("adam", adam), 0.05),
      atMost(
        "Adam in the principal axes: loss at the end, over that on the digits as they are",
        losses("adam", "principal").at(-1)! / adam.at(-1)!,
        0.8,
      ),
    ];
  },
};

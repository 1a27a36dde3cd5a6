import {outcome} from "../../../experiments/outcome.js";
import {scaleAgainstInk} from "../../../experiments/weightScales/scaleAgainstInk.js";
import {weightScales as measure} from "../../../experiments/weightScales/weightScales.js";
import {atLeast, type Claim, near} from "../../claim.js";

export const weightScales: Claim = {
  id: "weight-scales",
  statement:
    "In a network that reads digits each weight finds a scale of its own: √S of the weights that leave a pixel grows in proportion to the pixel's ink, so that rare ink means large step sizes.",
  conditions:
    "The weights between pixels and hidden neurons of tanh, by AdaGrad and by RMSProp, after the first of the passes; pixels that never have ink are left out, since their weights have no gradient. With RMSProp the scales of rare pixels scatter more from pass to pass.",
  breaks: [
    "AdaGrad sums the gradient's size in the place of its square",
    "RMSProp averages the gradient's size in the place of its square",
  ],
  page: "/steps/adaptive-methods",
  figure: "weight-scales",
  source: "∂L/∂W = δ xᵀ: the gradients of the weights that leave a pixel have its ink as a factor",
  check({digits, settings: {weightScales: settings, seed}}) {
    const {ink, trainings} = outcome(measure(digits, settings, seed));
    return trainings.flatMap(({method, moments: [first]}) => {
      const name = method === "adagrad" ? "AdaGrad" : "RMSProp";
      const {correlation, slope} = scaleAgainstInk(ink, first.scales);
      return [
        atLeast(
          `${name}: correlation of the logarithms of √S and of the ink, over the pixels`,
          correlation,
          0.95,
        ),
        near(`${name}: slope of log √S against log ink; in proportion: 1`, slope, 1, 0.2),
      ];
    });
  },
};

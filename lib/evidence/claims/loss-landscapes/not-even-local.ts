import {notEvenLocal, weightDecay} from "../../../experiments/notEvenLocal/notEvenLocal.js";
import {outcome} from "../../../experiments/outcome.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

/** What differences of exact gradients leave of an eigenvalue that is 0, over λmax: some 10⁻¹⁰; told well above. */
const told = 1e-6;

export const notEvenLocalClaim: Claim = {
  id: "not-even-local",
  statement:
    "In practice not even a local minimum is reached: after a long training the gradient is not 0, and the Hessian has negative eigenvalues, along which the loss falls further.",
  conditions:
    "A tanh network on the digits by SGD with a little weight decay, so that there is a lowest place, and a step size that falls to 0; the loss of all training digits with the penalty, at each of the moments of the settings.",
  breaks: [
    "the least eigenvalue is told without its sign",
    "the long run ends where it starts",
    "the loss leaves out the penalty",
  ],
  page: "/landscapes/loss-landscapes",
  figure: "not-even-local",
  source:
    "Sagun, Evci, Güney, Dauphin, Bottou (2017), Empirical analysis of the Hessian of over-parametrized neural networks; a minimum would have no negative eigenvalue; a loss of at least ½λ|w|² exceeds L wherever |w| > √(2L/λ), so that its lowest place lies within",
  check({digits, settings: {seed, notEvenLocal: settings}}) {
    const {moments} = outcome(notEvenLocal(digits, settings, seed));
    const [first, last] = [moments[0], moments[moments.length - 1]];
    return [
      ...moments.map(({passes, least, largest}) =>
        atMost(`${passes} passes: the least eigenvalue over λmax`, least / largest, -told),
      ),
      atLeast(`${last.passes} passes: the length of the gradient`, last.gradientNorm, told),
      atMost(
        `${last.passes} passes: the loss, over that after ${first.passes}: the run was no short one`,
        last.loss / first.loss,
        0.1,
      ),
      atLeast(
        `${last.passes} passes: √(2L/λ), beyond which no place is as low, over |w|`,
        Math.sqrt((2 * last.loss) / weightDecay) / last.length,
        1,
      ),
      atMost(
        `${last.passes} passes: the least loss along that eigenvector, over the loss`,
        Math.min(...last.along) / last.loss,
        1 - told,
      ),
    ];
  },
};

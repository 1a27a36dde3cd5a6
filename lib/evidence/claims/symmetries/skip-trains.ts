import {accuraciesAt} from "../../../experiments/deepResidual/deepResidual.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

const [shallow, deep] = [[2, 10], 40];

export const skipTrains: Claim = {
  id: "skip-trains",
  statement:
    "Deep plain networks train badly, residual ones well; that the broken symmetry is the reason is a hypothesis.",
  conditions:
    "Forty hidden layers of 32 tanh, beside 2 and 10 of them, gradient descent with the settings' sizes and η falling to 0: as many steps for all, the deep plain network also with a third and three times of η. With more steps it catches up in part.",
  breaks: ["a residual layer does not add its input", "the unseen digits are those of the training"],
  page: "/landscapes/symmetries",
  figure: "skip-trains",
  source:
    "He, Zhang, Ren, Sun (2016), Deep residual learning for image recognition; Orhan, Pitkow (2018), Skip connections eliminate singularities",
  check({digits, settings: {seed, deepResidual: settings}}) {
    const trained = (depth: number, residual: boolean, times = 1) => {
      const scaled = {...settings, width: 32, eta: times * settings.eta};
      const {accuracy, unseen} = accuraciesAt(digits, scaled, {depth, residual, seed});
      return {accuracy: accuracy.at(-1)!, unseen: unseen.at(-1)!};
    };
    const residual = trained(deep, true);
    return [
      atMost(
        "deep and plain, at the best of η/3, η, 3η: share of training digits read right",
        Math.max(...[1 / 3, 1, 3].map(times => trained(deep, false, times).accuracy)),
        0.8,
      ),
      atLeast("deep and residual: share of training digits read right", residual.accuracy, 0.95),
      ...shallow.map(depth =>
        atMost(
          `${depth} layers: what residual reads more than plain, as a share of the training digits`,
          trained(depth, true).accuracy - trained(depth, false).accuracy,
          0.1,
        ),
      ),
      atMost(
        "deep and residual: share of unseen digits read right, over that of training digits",
        residual.unseen / residual.accuracy,
        0.995,
      ),
    ];
  },
};

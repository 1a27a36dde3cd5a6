import {accuraciesAt} from "../../../experiments/deepResidual/deepResidual.js";
import {atLeast, atMost, type Claim} from "../../claim.js";

export const skipTrains: Claim = {
  id: "skip-trains",
  statement:
    "Deep plain networks train badly, residual ones well; that the broken symmetry is the reason is a hypothesis.",
  conditions:
    "Thirty hidden layers of 32 tanh, gradient descent with the settings' sizes and η falling to 0: the same few passes over the digits for both. Measured is the accuracy on the training digits; on unseen digits the residual network stays between 0.94 and 0.96 (three seeds). With many more passes the plain network catches up in part.",
  breaks: ["a residual layer does not add its input"],
  page: "/landscapes/symmetries",
  figure: "skip-trains",
  source:
    "He, Zhang, Ren, Sun (2016), Deep residual learning for image recognition; Orhan, Pitkow (2018), Skip connections eliminate singularities",
  check({digits, settings: {seed, deepResidual: settings}}) {
    const last = (residual: boolean) =>
      accuraciesAt(digits, {...settings, width: 32}, {depth: 30, residual, seed}).at(-1)!;
    return [
      atMost("plain: share of training digits read right", last(false), 0.8),
      atLeast("residual: share of training digits read right", last(true), 0.95),
    ];
  },
};

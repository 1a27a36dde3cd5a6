import {rosenbrock} from "../../objectives/functions/rosenbrock.js";
import {fromPyTorch} from "../../optimizers/fromPyTorch.js";
import type {Optimizer} from "../../optimizers/optimizer.js";
import {run} from "../../run/run.js";
import {norm} from "../../vector.js";

/**
 * Where methods of PyTorch are on Rosenbrock's function, from (−1.2, 1), after some of their updates.
 *
 * @source torch.optim, PyTorch 1.13, float64; taken from test/reference/torch-trajectories.json
 */
export const torchRuns = {
  Adagrad: {
    args: {lr: 0.1},
    points: {
      1: [-1.1000000000000463, 1.0999999999998864],
      2: [-1.0762981580588176, 1.1242535625035377],
      10: [-1.0587671821590328, 1.1272608891063083],
      60: [-1.0258098430291913, 1.0585369621624279],
    },
  },
  RMSprop: {
    args: {lr: 0.01, alpha: 0.99, eps: 1e-8},
    points: {
      1: [-1.100000000046382, 1.0999999998863637],
      2: [-1.076185508403677, 1.1243685088457427],
      10: [-1.0586165350733276, 1.1269467398858146],
      60: [-1.0192598859793156, 1.0451355683616135],
    },
  },
  Adadelta: {
    args: {lr: 1.0, rho: 0.9, eps: 1e-6},
    points: {
      1: [-1.1968377223401718, 1.0031622776581266],
      2: [-1.1936348244907617, 1.0063684544709455],
      10: [-1.1691131971014705, 1.0310816323412628],
      60: [-1.0823888415203862, 1.1191340121389561],
    },
  },
} as const;

/** The largest |w − reference| / |reference| over those points, for one method. */
export function torchDeviation(name: keyof typeof torchRuns): number {
  const {args, points} = torchRuns[name];
  const optimizer: Optimizer = fromPyTorch(name, args);
  const {trajectory} = run(optimizer, rosenbrock, [-1.2, 1], {steps: 60});
  const deviations = Object.entries(points).map(([step, point]: [string, readonly number[]]) => {
    const w = Float64Array.from(point);
    return norm(w.map((x, i) => trajectory[2 * Number(step) + i] - x)) / norm(w);
  });
  return Math.max(...deviations);
}

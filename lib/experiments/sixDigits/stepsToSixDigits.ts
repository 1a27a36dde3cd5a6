import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {momentum} from "../../optimizers/momentum.js";
import {run} from "../../run/run.js";
import {norm} from "../../vector.js";

/** As many steps are tried. */
const most = 5000;

/**
 * The first step at which momentum, from the same distance in every direction, has at most a millionth of its error
 * left. Counted in a run: near critical damping the rate alone promises too much. Infinity if it is not within sight.
 */
export function stepsToSixDigits({
  eta,
  gamma,
  lambdas,
}: {
  eta: number;
  gamma: number;
  lambdas: readonly number[];
}): number {
  const start = lambdas.map(() => 1);
  const goal = 1e-6 * Math.sqrt(start.length);
  const {steps, outcome} = run(momentum({eta, gamma}), rotatedQuadratic({lambda: lambdas}), start, {
    steps: most,
    stop: w => norm(w) <= goal,
  });
  return outcome === "stopped" ? steps : Infinity;
}

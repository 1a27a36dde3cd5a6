import {rotatedQuadratic} from "../../objectives/functions/rotatedQuadratic.js";
import {momentum} from "../../optimizers/momentum.js";
import {run} from "../../run/run.js";
import {norm} from "../../vector.js";

/** As many steps are tried. */
const most = 5000;

/**
 * The first step from which on momentum, from the same distance in every direction, has at most a millionth of its
 * error left: a run that swings touches 0 long before. Counted in a run: near critical damping the rate alone promises
 * too much. Infinity if it is not within sight.
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
  let lastAbove = 0;
  const {outcome} = run(momentum({eta, gamma}), rotatedQuadratic({lambda: lambdas}), start, {
    steps: most,
    record: "none",
    stop: (w, _, k) => {
      if (norm(w) > goal) lastAbove = k;
      return false;
    },
  });
  return outcome === "diverged" || lastAbove === most ? Infinity : lastAbove + 1;
}

import {remembered} from "../../figures/remembered.js";
import {lossAfter, type ScaleMethod} from "../../lib/experiments/singleStepSize/singleStepSize.js";
import {logarithmicGrid} from "../../lib/run/logarithmicGrid.js";

/** The losses of one method along one axis; undefined where the run diverged. */
export type LossCurve = readonly (number | undefined)[];

/** The methods of the figure, in the order in which they are named. */
export const compared: readonly ScaleMethod[] = ["gradientDescent", "momentum", "adadelta"];

/** The step sizes and the stretches that are tried. */
export const etas: readonly number[] = logarithmicGrid(1e-4, 10, 31);
export const stretches: readonly number[] = logarithmicGrid(0.03, 1000, 31);

/** A loss that is no number any more, or higher than where the run began a thousandfold, is that of a divergence. */
export function lossOrNone(method: ScaleMethod, eta: number, stretch: number): number | undefined {
  const loss = lossAfter(method, eta, stretch);
  return loss < 1e3 ? loss : undefined;
}

/** The losses against η at one stretch, and against the stretch at one η; the last ones are kept: one stays while the other moves. */
export const lossesAgainstEta = remembered((stretch: number): readonly LossCurve[] =>
  compared.map(method => etas.map(eta => lossOrNone(method, eta, stretch))),
);
export const lossesAgainstStretch = remembered((eta: number): readonly LossCurve[] =>
  compared.map(method => stretches.map(stretch => lossOrNone(method, eta, stretch))),
);

import {powerOfTen} from "../../figures/format.js";
import {powersIn} from "../../figures/powers.js";

/** The eigenvalues that both figures of a spectrum show, on one logarithmic axis. */
export const curvatures = [1e-6, 10] as const;

/** The ticks of that axis: every power of ten, every second one where it is narrow. */
export function curvatureTicks(small: boolean): {ticks: number[]; tickFormat: typeof powerOfTen} {
  return {
    ticks: powersIn(curvatures).filter((_, i) => !small || i % 2 === 0),
    tickFormat: powerOfTen,
  };
}

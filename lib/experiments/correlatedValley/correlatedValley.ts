import {nonNegative, positive} from "../../arguments.js";
import {type Check, type Checked, listOf, numberIn, recordOf} from "../../data/checks.js";
import {type CorrelatedValleySettings, correlatedValleySettings} from "./settings.js";
import {adamSteps, descentSteps, momentumSteps, ownAxesSteps} from "./valleySteps.js";

/** The angles, in degrees: up to 45° they are measured; beyond, w₁ and w₂ have exchanged their parts. */
const stride = 3;
const angles = Array.from({length: 45 / stride + 1}, (_, k) => k * stride);

const tuned = recordOf({eta: numberIn(positive), steps: numberIn(nonNegative)});

const shape = recordOf({
  settings: correlatedValleySettings,
  /** One for each angle from 0 to 90 degrees, in ascending order. */
  angles: listOf(
    recordOf({angle: numberIn(nonNegative), adam: tuned, ownAxes: tuned, momentum: tuned, descent: tuned}),
  ),
});

/** Steps to the target at every angle, each method tuned there. */
export type CorrelatedValley = Checked<typeof shape>;

/** Checks that a value is the result of the experiment. */
export const checkCorrelatedValley: Check<CorrelatedValley> = shape;

/** Counts the steps of every method in a valley that is turned from 0 to 90 degrees. */
export function correlatedValley(settings: CorrelatedValleySettings): CorrelatedValley {
  const half = angles.map(angle => ({
    angle,
    adam: adamSteps(angle, settings),
    ownAxes: ownAxesSteps(angle, settings),
    momentum: momentumSteps(angle, settings),
    descent: descentSteps(angle, settings),
  }));
  const mirrored = half.slice(0, -1).map(counts => ({...counts, angle: 90 - counts.angle}));
  return {settings, angles: [...half, ...mirrored.reverse()]};
}

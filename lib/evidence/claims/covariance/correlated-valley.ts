import {adamSteps, momentumSteps, ownAxesSteps} from "../../../experiments/correlatedValley/valleySteps.js";
import {atLeast, type Claim, near} from "../../claim.js";

export const correlatedValley: Claim = {
  id: "correlated-valley",
  statement:
    "Correlated weights make skewed valleys, and there Adam, element by element as it is, slows down, where momentum and an Adam in the valley's own axes do not.",
  conditions:
    "A quadratic in two dimensions, κ = 1000, the steps counted until f is 10⁻⁶ of its start, the median over starts around the valley; each method at its own best η.",
  breaks: ["the valley is never turned", "a rotation turns nothing"],
  page: "/steps/covariance",
  figure: "correlated-valley",
  source:
    "Measured, with the settings of the course: Adam at its best η of 30 at each angle, momentum at its best of 136 pairs of η and γ",
  check({settings: {correlatedValley: settings}}) {
    const [atZero, atFifteen, atFortyFive] = [0, 15, 45].map(angle => adamSteps(angle, settings).steps);
    const atRest = momentumSteps(0, settings).steps;
    return [
      atLeast("Adam's steps at 45°, over those at 0°", atFortyFive / atZero, 3),
      atLeast("Adam's steps at 15°, over those at 0°", atFifteen / atZero, 1.5),
      ...[15, 45].flatMap(angle => [
        near(
          `momentum's steps at ${angle}°, less those at 0°`,
          momentumSteps(angle, settings).steps - atRest,
          0,
          1,
        ),
        near(
          `steps of Adam in the valley's own axes at ${angle}°, less those at 0°`,
          ownAxesSteps(angle, settings).steps - atZero,
          0,
          1,
        ),
      ]),
    ];
  },
};

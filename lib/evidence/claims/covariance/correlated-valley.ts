import {rotatedQuadratic} from "../../../objectives/functions/rotatedQuadratic.js";
import type {Objective} from "../../../objectives/objective.js";
import {rotation} from "../../../objectives/wrappers/changeOfVariables.js";
import {transformed} from "../../../objectives/wrappers/transformed.js";
import {adam} from "../../../optimizers/adam.js";
import {momentum} from "../../../optimizers/momentum.js";
import type {Optimizer, OptimizerState} from "../../../optimizers/optimizer.js";
import {momentumOptimum} from "../../../theory/momentumOptimum.js";
import {atLeast, type Claim, near} from "../../claim.js";

const kappa = 1000;
const angles = [0, 15, 45];
const startCount = 24;
const mostSteps = 2000;
/** Adam's step sizes to choose from, a factor √2 apart. */
const etas = Array.from({length: 16}, (_, k) => 0.03 * 2 ** (k / 2));

export const correlatedValley: Claim = {
  id: "correlated-valley",
  statement:
    "Correlated weights make skewed valleys, and there Adam, element by element as it is, slows down, where momentum and an Adam in the valley's own axes do not.",
  conditions:
    "A quadratic in two dimensions, κ = 1000, the steps counted until f is 10⁻⁶ of its start; each method at its own best η.",
  breaks: ["the valley is never turned", "a rotation turns nothing"],
  page: "/steps/covariance",
  source:
    "Measured: κ = 1000, steps until f is 10⁻⁶ of its start, median over 24 starts around the valley, Adam at its best η of 16 at each angle, momentum at its optimum",
  check() {
    const [atZero, atFifteen, atFortyFive] = angles.map(tunedAdam);
    return [
      atLeast("Adam's steps at 45°, over those at 0°", atFortyFive / atZero, 3),
      atLeast("Adam's steps at 15°, over those at 0°", atFifteen / atZero, 1.5),
      ...angles
        .slice(1)
        .flatMap(angle => [
          near(
            `momentum's steps at ${angle}°, less those at 0°`,
            momentumSteps(angle) - momentumSteps(0),
            0,
            1,
          ),
          near(
            `steps of Adam in the valley's own axes at ${angle}°, less those at 0°`,
            adamInOwnAxes(angle) - atZero,
            0,
            1,
          ),
        ]),
    ];
  },
};

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function valleyAt(angle: number): Objective {
  return rotatedQuadratic({lambda: [1, kappa], angle: radians(angle)});
}

/** The median, over starts on a circle that turns with the valley, of the steps until f has fallen to 10⁻⁶. */
function medianSteps<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  turnOfStarts: number,
): number {
  const counts = Array.from({length: startCount}, (_, k) => {
    const angle = radians(turnOfStarts) + (2 * Math.PI * (k + 0.5)) / startCount;
    return stepsFrom(optimizer, objective, Float64Array.of(Math.cos(angle), Math.sin(angle)));
  }).sort((a, b) => a - b);
  return (counts[startCount / 2 - 1] + counts[startCount / 2]) / 2;
}

function stepsFrom<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  objective: Objective,
  w: Float64Array,
): number {
  const g = new Float64Array(2);
  const state = optimizer.init(w);
  const target = 1e-6 * objective.value(w);
  let k = 0;
  for (; objective.gradient(w, g) > target && k < mostSteps; k++) optimizer.step(w, g, state, k);
  return k;
}

function tunedAdam(angle: number): number {
  return Math.min(...etas.map(eta => medianSteps(adam({eta}), valleyAt(angle), angle)));
}

/** The valley is turned back into the axes, and the starts with it: the coordinates u = R(−angle)w. */
function adamInOwnAxes(angle: number): number {
  const turnedBack = transformed(valleyAt(angle), rotation(-radians(angle)));
  return Math.min(...etas.map(eta => medianSteps(adam({eta}), turnedBack, 0)));
}

function momentumSteps(angle: number): number {
  const {eta, gamma} = momentumOptimum(1, kappa);
  return medianSteps(momentum({eta, gamma}), valleyAt(angle), angle);
}

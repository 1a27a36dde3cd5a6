import {outcome} from "../../../experiments/outcome.js";
import {heightAt, slopeAt} from "../../../experiments/valleys/alongLine.js";
import {moments} from "../../../experiments/valleys/settings.js";
import {valleyRace} from "../../../experiments/valleys/valleyRace.js";
import {multiScale} from "../../../objectives/functions/multiScale.js";
import {atMost, type Claim, near} from "../../claim.js";

const [low, high] = multiScale.window[0];

export const valleys: Claim = {
  id: "valleys",
  statement:
    "In valleys inside valleys a large step crosses the small ones but cannot settle, a small step is caught where it starts, and a step that is cut again and again ends below both.",
  conditions:
    "On average over starts all over the window, with normal gradient noise of variance 1; η = 0.3 cut by 10 three times, against 0.1 and 0.001 for as many steps. At the deepest valley the cut run is only now and then.",
  breaks: [
    "the step size is cut only once",
    "the smallest valleys are missing",
    "the known least value is too high",
  ],
  page: "/landscapes/noise-and-schedules",
  figure: "valleys",
  source:
    "Measured on 0.1x² + 0.1 Σ₀⁵ 3^(−k/2) cos(3ᵏx + k²) with normal gradient noise of variance 1, from starts spread evenly over [−6, 6]",
  check({settings}) {
    const {races} = outcome(valleyRace(settings.valleys, settings.seed));
    const excess = races.map(race => [1, 2, 3, 4].map(stages => race[moments.indexOf(stages)].excess));
    const [cut, large, small] = excess.map(losses => losses[3]);
    const {count, least} = minima();
    return [
      near("local minima in [−6, 6]", count, 398, 0),
      near(
        "the least value, on a grid of 10⁵ points for each unit of x",
        least,
        multiScale.minima[0].value,
        1e-8,
      ),
      ...[1, 2].map(cutsMade =>
        atMost(
          `mean excess loss after ${cutsMade} of the cuts, over that before the last of them`,
          excess[0][cutsMade] / excess[0][cutsMade - 1],
          [0.5, 0.85][cutsMade - 1],
        ),
      ),
      atMost("mean excess loss after all three cuts, over that before the last", cut / excess[0][2], 1),
      atMost(
        "mean excess loss at the end, η = 0.3 cut by 10 three times, over that at η = 0.1",
        cut / large,
        0.5,
      ),
      atMost("mean excess loss at the end, η = 0.1, over that at η = 0.001", large / small, 0.25),
    ];
  },
};

/** Sign changes of the slope from − to +, and the least value there, on a grid of 10⁵ points for each unit of x. */
function minima(): {count: number; least: number} {
  const points = (high - low) * 1e5;
  let count = 0;
  let least = Infinity;
  let before = slopeAt(low);
  for (let k = 1; k <= points; k++) {
    const now = slopeAt(low + k * 1e-5);
    if (before < 0 && now >= 0) {
      count++;
      least = Math.min(least, heightAt(low + k * 1e-5));
    }
    before = now;
  }
  return {count, least};
}

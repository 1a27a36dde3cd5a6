import {
  basinMap,
  basinMethods,
  basinNames,
  endOf,
  shareEnding,
  valleysOf,
} from "../../../experiments/basins/basins.js";
import {outcome} from "../../../experiments/outcome.js";
import {sixValleys} from "../../../objectives/functions/sixValleys.js";
import {createGenerator} from "../../../random/generator.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const [columns, rows] = [48, 24];
const starts = 1000;

export const noGuarantee: Claim = {
  id: "no-guarantee",
  statement:
    "No descent method is sure to find the global minimum: where it ends depends on its start, and each method draws its own map.",
  conditions:
    "Four methods in a landscape with valleys of different depth, each at a step size at which it walks, from a grid of starts.",
  breaks: ["a run is told by the valley where it starts", "the map's cells are as wide as high"],
  page: "/landscapes/loss-landscapes",
  figure: "no-guarantee",
  source:
    "Lee, Simchowitz, Jordan, Recht (2016), Gradient descent only converges to minimizers: with η below 1 over the largest curvature, where it converges, for almost all starts to a minimum, but to no particular one, if every saddle bends down somewhere",
  check({settings: {seed}}) {
    const valleys = valleysOf(sixValleys, basinMethods.gradientDescent.eta.sixValleys);
    const [[x0, x1], [y0, y1]] = sixValleys.window;
    return basinNames.flatMap(method => {
      const eta = basinMethods[method].eta.sixValleys;
      const made = () => outcome(basinMap({method, eta, landscape: sixValleys}, valleys, columns, rows));
      const [map, again] = [made(), made()];
      const deepest = shareEnding(map, 0);
      const {uniform} = createGenerator(seed, "starts");
      let found = 0;
      for (let k = 0; k < starts; k++) {
        const start = [x0 + uniform() * (x1 - x0), y0 + uniform() * (y1 - y0)] as const;
        if (endOf(method, eta, sixValleys, valleys, start) === 0) found++;
      }
      return [
        atMost(`${method}, η = ${eta}: share of the starts that end in the deepest valley`, deepest, 0.9),
        atLeast(
          `${method}: share of the starts that end in one of the ${valleys.length} valleys`,
          1 - shareEnding(map, -1),
          0.95,
        ),
        near(
          `${method}: share of ${starts} random starts that end in the deepest; expected: the map's, ± 3 s.e.`,
          found / starts,
          deepest,
          3 * Math.sqrt((deepest * (1 - deepest)) / starts),
        ),
        near(
          `${method}: cells that differ when the map is made again`,
          map.ends.filter((end, k) => end !== again.ends[k]).length,
          0,
          0,
        ),
      ];
    });
  },
};

import {inkPerRow} from "../../../experiments/smallerSafer/inkPerRow.js";
import {lineInputs, tenPoints} from "../../../experiments/tenPoints/points.js";
import {subsets} from "../../../random/subsets.js";
import {descentEdge} from "../../../theory/descentRate.js";
import {secondMomentMap} from "../../../theory/secondMomentMap.js";
import {allBatches} from "../../allBatches.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {meanSquareGrowth} from "../../meanSquareGrowth.js";

const batchSizes = [1, 2, 4, 16, 64];
const inputs = lineInputs(tenPoints.map(([x]) => x));

export const smallerSafer: Claim = {
  id: "smaller-safer",
  statement:
    "Noise lowers the largest safe step, the more so the smaller the batch; but many small steps per pass still go much farther safely than one large one.",
  conditions:
    "Least squares, safe in the mean square; on the ten points of the figure and on the digits, each as the ink in its rows.",
  breaks: ["the noise of a batch falls as 1/√B", "without replacement counts as with it"],
  page: "/sgd/mini-batches",
  figure: "smaller-safer",
  source:
    "Second-moment map of SGD on least squares: Ma, Bassily, Belkin (2018), The power of interpolation; Mulayoff, Michaeli (2024), Exact mean square linear stability analysis for SGD",
  check({digits}) {
    const ink = inkPerRow(digits);
    const maps = batchSizes.map(batch => secondMomentMap(ink, {batch, replacement: true}));
    const edges = maps.map(({edge}) => edge);
    const fullEdge = descentEdge(maps[0].lambdaMax);
    const growthAtEdge = (batch: number, replacement: boolean) => {
      const {edge} = secondMomentMap(inputs, {batch, replacement});
      const N = inputs.length;
      return meanSquareGrowth(
        inputs,
        edge,
        eachOf(replacement ? allBatches(N, batch, true) : subsets(N, batch)),
      );
    };
    return [
      ...[1, 2, 3, 5, 9].map(batch =>
        near(
          `ten points, B = ${batch} without replacement: growth per step of the mean square at the largest safe step, by going through all batches`,
          growthAtEdge(batch, false),
          1,
          1e-6,
        ),
      ),
      ...[2, 3].map(batch =>
        near(`the same, B = ${batch} with replacement`, growthAtEdge(batch, true), 1, 1e-6),
      ),
      near(
        "digits, B = 1: the same, by going through all examples",
        meanSquareGrowth(ink, edges[0]),
        1,
        1e-6,
      ),
      atLeast(
        `digits: least factor by which the largest safe step grows from one B of ${batchSizes.join(", ")} to the next`,
        Math.min(...edges.slice(1).map((edge, i) => edge / edges[i])),
        1.05,
      ),
      atMost("digits: largest safe step at B = 64, over 2/λmax", edges[4] / fullEdge, 1),
      atLeast(
        "digits: sum of the largest safe steps of one pass at B = 1, over 2/λmax",
        (digits.count * edges[0]) / fullEdge,
        10,
      ),
    ];
  },
};

/** Copies of what a generator overwrites. */
function* eachOf(batches: Iterable<Uint32Array>): Generator<Uint32Array> {
  for (const batch of batches) yield batch.slice();
}

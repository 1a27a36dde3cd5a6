import {type Digits, side} from "../../../data/digits.js";
import {descentEdge} from "../../../theory/descentRate.js";
import {secondMomentMap} from "../../../theory/secondMomentMap.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";
import {meanSquareGrowth} from "../../meanSquareGrowth.js";

const batchSizes = [1, 2, 4, 16, 64];

export const smallerSafer: Claim = {
  id: "smaller-safer",
  statement:
    "Noise lowers the largest safe step, the more so the smaller the batch; but many small steps per pass still go much farther safely than one large step.",
  page: "/sgd/mini-batches",
  figure: "smaller-safer",
  source:
    "Second-moment map of SGD on least squares: Ma, Bassily, Belkin (2018), The power of interpolation; Mulayoff, Michaeli (2024), Exact mean square linear stability analysis for SGD",
  check({digits}) {
    const inputs = inkPerRow(digits);
    const maps = batchSizes.map(batch => secondMomentMap(inputs, {batch, replacement: true}));
    const edges = maps.map(({edge}) => edge);
    const fullEdge = descentEdge(maps[0].lambdaMax);
    return [
      ...maps.map(({edge, spectralRadius}, i) =>
        near(
          `B = ${batchSizes[i]}: spectral radius of the second-moment map at the step size ${(edge / fullEdge).toFixed(3)} · 2/λmax`,
          spectralRadius(edge),
          1,
          1e-6,
        ),
      ),
      near(
        "B = 1: growth per step of the mean square at that step size, by going through all examples",
        meanSquareGrowth(inputs, edges[0]),
        1,
        1e-6,
      ),
      atLeast(
        "least factor by which the largest safe step grows from one B to the next",
        Math.min(...edges.slice(1).map((edge, i) => edge / edges[i])),
        1,
      ),
      atMost("largest safe step at B = 64, over 2/λmax", edges[4] / fullEdge, 1),
      atLeast(
        "sum of the largest safe steps of one pass at B = 1, over 2/λmax",
        (digits.count * edges[0]) / fullEdge,
        100,
      ),
    ];
  },
};

/** Each digit as the ink in its eight rows, each with mean 0 and variance 1 over the digits, and a constant 1. */
function inkPerRow({count, pixels}: Digits): Float64Array[] {
  const inputs = Array.from({length: count}, () => new Float64Array(side + 1).fill(1));
  for (let row = 0; row < side; row++) {
    const ink = inputs.map((_, k) => {
      const from = (k * side + row) * side;
      return pixels.subarray(from, from + side).reduce((sum, pixel) => sum + pixel, 0);
    });
    const mean = ink.reduce((sum, x) => sum + x, 0) / count;
    const spread = Math.sqrt(ink.reduce((sum, x) => sum + (x - mean) ** 2, 0) / count);
    inputs.forEach((input, k) => {
      input[row] = (ink[k] - mean) / spread;
    });
  }
  return inputs;
}

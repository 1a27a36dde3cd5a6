import {matrixDeviation} from "../../../experiments/invariancePrice/matrixCovariance.js";
import {newtonSchulz, newtonSchulzScratch} from "../../../matrix/newtonSchulz.js";
import {atLeast, atMost, type Claim, near} from "../../claim.js";

const names = {shampoo: "Shampoo", soap: "SOAP", muon: "Muon"} as const;
/** The singular values that Newton–Schulz is tried on, evenly from 0.01 to 1. */
const singularValues = Array.from({length: 20_001}, (_, k) => 0.01 + (0.99 * k) / 20_000);

export const invariancePrice: Claim = {
  id: "invariance-price",
  statement:
    "Rotational invariance can be bought: full-matrix RMS survives every rotation, Shampoo, SOAP and Muon those of the rows and of the columns of a matrix.",
  conditions:
    "A valley of a 2 × 2 matrix of weights with condition 10 and axes turned at random, 20 steps; near the minimum rounding grows and says nothing about a method. Five steps of Newton–Schulz on singular values from 0.01 to 1.",
  breaks: [
    "full-matrix RMS takes the diagonal of the gradient's products alone",
    "Shampoo takes the diagonal of GGᵀ alone",
    "SOAP never turns its axes",
    "Newton–Schulz makes four steps",
  ],
  page: "/steps/covariance",
  figure: "invariance-price",
  source:
    "Under g → Qg the matrix G becomes QGQᵀ; under G → UGV the sums GGᵀ and GᵀG turn with U and V; the interval of Newton–Schulz: Jordan et al. (2024), Muon, and its polynomial applied five times",
  check({settings: {seed}}) {
    const full = matrixDeviation("fullMatrixRms", "all", seed);
    const ends = singularValues.map(afterNewtonSchulz);
    return [
      atMost(
        "full-matrix RMS: deviation of the path under a rotation, over its extent",
        full.deviation,
        1e-9,
      ),
      atLeast(
        "full-matrix RMS: distance from the start after 20 steps, over the start's own",
        full.walked,
        0.1,
      ),
      atLeast(
        "Adam: deviation of the path under the same rotation (must fail)",
        matrixDeviation("adam", "all", seed).deviation,
        0.1,
      ),
      ...(Object.keys(names) as (keyof typeof names)[]).flatMap(method => {
        const {deviation, walked} = matrixDeviation(method, "rows and columns", seed);
        return [
          atMost(`${names[method]}: deviation of the path under W → UWV, over its extent`, deviation, 1e-9),
          atLeast(
            `${names[method]}: distance from the start after 20 steps, over the start's own`,
            walked,
            0.1,
          ),
          atLeast(
            `${names[method]}: deviation of the path under a rotation of all weights (must fail)`,
            matrixDeviation(method, "all", seed).deviation,
            0.1,
          ),
        ];
      }),
      near("Newton–Schulz, five steps: the least of σ from [0.01, 1]", Math.min(...ends), 0.682, 1e-3),
      near("Newton–Schulz, five steps: the largest of σ from [0.01, 1]", Math.max(...ends), 1.134, 1e-3),
    ];
  },
};

/** What becomes of a singular value: of a 1 × 1 matrix. */
function afterNewtonSchulz(sigma: number): number {
  const X = Float64Array.of(sigma);
  newtonSchulz(1, 1)(X, newtonSchulzScratch(1, 1));
  return X[0];
}

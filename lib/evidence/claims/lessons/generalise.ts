import {Matrix} from "ml-matrix";
import {distance} from "../../../experiments/distance.js";
import {doubleDescent} from "../../../experiments/doubleDescent/doubleDescent.js";
import {leastNorm} from "../../../experiments/doubleDescent/leastNorm.js";
import {leastSquares} from "../../../objectives/data/leastSquares.js";
import {miniBatches} from "../../../objectives/data/miniBatches.js";
import {gradientDescent} from "../../../optimizers/gradientDescent.js";
import {createGenerator} from "../../../random/generator.js";
import {run} from "../../../run/run.js";
import {atLeast, atMost, type Claim, type Measurement, near} from "../../claim.js";

/** Fewer examples than weights: many weights fit, and one of them is the shortest. */
const examples = 10;
const weights = 40;
const steps = 6000;

export const generalise: Claim = {
  id: "generalise",
  statement:
    "The lowest training loss is not the lowest test loss: with as many features as examples all are learned by huge weights, and most unseen digits are misread; with many more, still all are learned, and least are misread. Among all weights that fit, SGD from 0 finds those of least norm.",
  conditions:
    "Least squares: random ReLU features of digits, independent on the examples, weights of least norm; SGD with single examples on 10 random equations in 40 weights, from 0, with a step size of 1 over the largest squared row.",
  breaks: [
    "the pseudo-inverse is damped",
    "the features never bend",
    "features that depend on others are kept",
  ],
  page: "/landscapes/lessons",
  figure: "generalise",
  source:
    "Belkin, Hsu, Ma, Mandal (2019), Reconciling modern machine-learning practice and the classical bias–variance trade-off; each step of SGD from 0 is a multiple of a row, so the end lies in the span of the rows, where the pseudo-inverse solution is the only one that fits",
  check({digits, settings: {seed, doubleDescent: settings}}) {
    const {counts} = doubleDescent(digits, settings, seed);
    const n = settings.examples;
    const worst = counts.reduce((most, each) => (each.test > most.test ? each : most));
    const before = counts.filter(({p}) => p < n).reduce((a, b) => (b.misread < a.misread ? b : a));
    const last = counts[counts.length - 1];
    const full = counts.find(({p}) => p === n)!;
    return [
      near(`features at which the test error is largest, with ${n} examples`, worst.p, n, 4),
      atLeast("test error there, over that with the most features", worst.test / last.test, 10),
      atMost(`training error with ${full.p} features`, full.training, 1e-9),
      atLeast(`share misread with ${full.p} features`, full.misread, 0.5),
      atLeast("norm of the weights there, over that with the most features", full.length / last.length, 10),
      atMost(
        "share misread with the most features, over the least with fewer than the examples",
        last.misread / before.misread,
        0.8,
      ),
      ...shortest(seed),
    ];
  },
};

/** SGD on fewer equations than weights, from 0 and from elsewhere, against the weights of least norm. */
function shortest(seed: number): Measurement[] {
  const generator = createGenerator(seed, "equations");
  const normals = (n: number) => Array.from({length: n}, () => generator.normal());
  const X = Array.from({length: examples}, () => normals(weights));
  const y = normals(examples);
  const ideal = Float64Array.from(leastNorm(new Matrix(X), Matrix.columnVector(y)).to1DArray());
  const largest = Math.max(...X.map(row => row.reduce((sum, value) => sum + value * value, 0)));
  const end = (start: ArrayLike<number>) => {
    const objective = miniBatches(leastSquares({X, y}), {
      batchSize: 1,
      generator: createGenerator(seed, "batches"),
    });
    return run(gradientDescent({eta: 1 / largest}), objective, start, {steps, record: "none"}).w;
  };
  const elsewhere = Float64Array.from(normals(weights));
  const residual = Math.max(
    ...X.map((row, i) => Math.abs(row.reduce((sum, value, j) => sum + value * ideal[j], 0) - y[i])),
  );
  return [
    atMost("misfit of the weights of least norm", residual, 1e-9),
    near(
      "distance of SGD from 0 to the weights of least norm",
      distance(end(new Float64Array(weights)), ideal),
      0,
      1e-9,
    ),
    atLeast("the same of SGD from elsewhere", distance(end(elsewhere), ideal), 1),
  ];
}

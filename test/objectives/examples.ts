import {leastSquares} from "../../lib/objectives/data/leastSquares.js";
import {logisticRegression} from "../../lib/objectives/data/logisticRegression.js";
import {softmaxRegression} from "../../lib/objectives/data/softmaxRegression.js";
import {createGenerator} from "../../lib/random/generator.js";

/** Small data objectives on random examples, for tests. */
const generator = createGenerator(7);
const normals = (n: number) => Array.from({length: n}, () => generator.normal());
const X = Array.from({length: 9}, () => normals(3));

export const regression = leastSquares({X, y: normals(9)});
export const ridge = leastSquares({X, y: normals(9), lam: 0.3});
export const logistic = logisticRegression({X, y: normals(9).map(Math.sign), lam: 0.01});
export const softmax = softmaxRegression({
  inputs: Float64Array.from(X.flat()),
  labels: [0, 1, 2, 3, 0, 1, 2, 3, 0],
  classes: 4,
  lam: 0.02,
});

/** All of them. */
export const dataObjectives = [regression, ridge, logistic, softmax];

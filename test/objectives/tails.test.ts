import {describe, test} from "vitest";
import {logisticRegression} from "../../lib/objectives/data/logisticRegression.js";
import {softmaxRegression} from "../../lib/objectives/data/softmaxRegression.js";
import {exponentialBowl} from "../../lib/objectives/functions/exponentialBowl.js";
import {logCosh} from "../../lib/objectives/functions/logCosh.js";
import type {Objective} from "../../lib/objectives/objective.js";
import {expectRight, tails} from "../reference/tails.js";
import {gradientAt, hessianAt} from "./derivatives.js";

const ofOneNumber: [string, Objective, string][] = [
  ["log cosh", logCosh, "logCosh"],
  ["the exponential bowl", exponentialBowl({lambda: [1]}), "exponentialBowl"],
  ["logistic regression of one margin", logisticRegression({X: [[1]], y: [1]}), "logistic"],
];

describe("far out and close to a minimum, to 1e-12 of mpmath's", () => {
  test.each(ofOneNumber)("%s has its value, slope and curvature", (_, objective, table) => {
    for (const [x, value, slope, curvature] of tails.functions[table]) {
      const w = Float64Array.of(x);
      expectRight(objective.value(w), value, `value at ${x}`);
      expectRight(gradientAt(objective, w)[0], slope, `slope at ${x}`);
      expectRight(hessianAt(objective, w)[0], curvature, `curvature at ${x}`);
    }
  });

  test("the negative label of logistic regression mirrors it", () => {
    const mirrored = logisticRegression({X: [[1]], y: [-1]});
    for (const [x, value, slope, curvature] of tails.functions.logistic) {
      const w = Float64Array.of(-x);
      expectRight(mirrored.value(w), value, `value at ${x}`);
      expectRight(-gradientAt(mirrored, w)[0], slope, `slope at ${x}`);
      expectRight(hessianAt(mirrored, w)[0], curvature, `curvature at ${x}`);
    }
  });

  test("softmax regression has value, gradient and Hessian, however close to sure it is", () => {
    tails.crossEntropy.forEach(({scores, label, value, gradient, hessian}, k) => {
      const classes = scores.length;
      // One input of 0: the outputs are the biases.
      const objective = softmaxRegression({inputs: Float64Array.of(0), labels: [label], classes});
      const w = Float64Array.from([...scores.map(() => 0), ...scores]);
      expectRight(objective.value(w), value, `value ${k}`);
      const [g, h] = [gradientAt(objective, w), hessianAt(objective, w)];
      for (let c = 0; c < classes; c++) {
        expectRight(g[classes + c], gradient[c], `component ${c} of ${k}`);
        for (let d = 0; d < classes; d++) {
          expectRight(
            h[(classes + c) * 2 * classes + classes + d],
            hessian[c][d],
            `entry ${c}, ${d} of ${k}`,
          );
        }
      }
    });
  });
});

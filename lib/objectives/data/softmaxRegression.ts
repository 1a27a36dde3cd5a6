import {inInterval, nonNegative, real, sameLength, wholeNumber} from "../../arguments.js";
import {number, whole} from "../../options/kinds.js";
import {list} from "../../options/numbers.js";
import {readOptions} from "../../options/option.js";
import type {Vector} from "../../vector.js";
import type {DataObjective} from "../objective.js";
import {meanOverExamples} from "./meanOverExamples.js";
import {complement, softmax} from "./softmax.js";

/** Softmax regression, with the share of examples that it classifies rightly. */
export interface SoftmaxRegression extends DataObjective {
  /** The share of the examples whose own class has the largest output. */
  accuracy(w: Vector): number;
}

/** The options of `softmaxRegression`. */
export interface SoftmaxRegressionOptions {
  /** The xᵢ one after the other (length N · d), each component finite. */
  inputs: ArrayLike<number>;
  /** The classes, whole numbers in [0, classes) (length N). */
  labels: ArrayLike<number>;
  /** The number of classes, a whole number ≥ 2. */
  classes: number;
  /** λ ∈ [0, ∞), what ½|w|² weighs in the loss; 0 by default. */
  lam?: number;
}

/**
 * Softmax regression, a network of one linear layer with the cross-entropy as its loss:
 *
 *     f(w) = mean over i of −log pᵢ[labelᵢ] + λ/2 |w|²,   pᵢ = softmax(W xᵢ + b)
 *
 * The parameters are W, a row for each class, then b. All of them are drawn to 0 by λ.
 *
 * @param options by their names: `SoftmaxRegressionOptions`
 * @throws RangeError if lengths do not fit, a label is no class, or there is no example
 * @example
 * softmaxRegression({inputs: Float64Array.of(1, 0, 0, 1, 1, 1), labels: [0, 1, 2], classes: 3}); // 3 rows of 2 inputs
 * @source Bishop (2006), Pattern recognition and machine learning, section 4.3.4
 */
export function softmaxRegression(options: SoftmaxRegressionOptions): SoftmaxRegression {
  const where = "softmaxRegression";
  const {inputs, labels, classes, lam} = readOptions(where, options, {
    inputs: list<number>(),
    labels: list<number>(),
    classes: whole(2),
    lam: number(nonNegative, 0),
  });
  const count = labels.length;
  if (count === 0) throw new RangeError(`${where}: labels must have one entry at least, got none`);
  const width = wholeNumber(where, "inputs per label", Math.floor(inputs.length / count), 1);
  sameLength(where, "inputs", inputs, count * width);
  const bad = Array.prototype.findIndex.call(inputs, x => !Number.isFinite(x));
  if (bad >= 0) inInterval(where, `inputs[${bad}]`, inputs[bad], real);
  for (let i = 0; i < count; i++) wholeNumber(where, `labels[${i}]`, labels[i], 0, classes - 1);
  const biases = classes * width;
  const p = new Float64Array(classes);

  /** Writes W xᵢ + b into p. */
  const outputs = (w: Vector, i: number) => {
    for (let c = 0; c < classes; c++) {
      let z = w[biases + c];
      for (let j = 0; j < width; j++) z += w[c * width + j] * inputs[i * width + j];
      p[c] = z;
    }
  };

  /** Adds scale · x̃ᵢx̃ᵢᵀ to the rows of class c and the columns of class d of a Hessian. */
  const addOuterProduct = (i: number, c: number, d: number, scale: number, out: Float64Array) => {
    const n = biases + classes;
    for (let j = 0; j < width; j++) {
      const factor = scale * inputs[i * width + j];
      if (factor === 0) continue;
      const row = (c * width + j) * n;
      for (let k = 0; k < width; k++) out[row + d * width + k] += factor * inputs[i * width + k];
      out[row + biases + d] += factor;
      out[(biases + d) * n + c * width + j] += factor;
    }
    out[(biases + c) * n + biases + d] += scale;
  };

  const objective = meanOverExamples({
    name: "softmax regression",
    dimension: biases + classes,
    count,
    lam,
    loss(w, i) {
      outputs(w, i);
      return softmax(p, labels[i]);
    },
    addGradient(w, i, out) {
      outputs(w, i);
      const loss = softmax(p, labels[i], p);
      p[labels[i]] = -complement(p, labels[i]);
      for (let c = 0; c < classes; c++) {
        for (let j = 0; j < width; j++) out[c * width + j] += p[c] * inputs[i * width + j];
        out[biases + c] += p[c];
      }
      return loss;
    },
    // The Hessian of an example is (diag(p) − ppᵀ) ⊗ x̃x̃ᵀ, with x̃ = (x, 1).
    addHessian(w, i, out) {
      outputs(w, i);
      softmax(p, labels[i], p);
      for (let c = 0; c < classes; c++) {
        const others = complement(p, c);
        for (let d = 0; d < classes; d++) addOuterProduct(i, c, d, p[c] * (c === d ? others : -p[d]), out);
      }
    },
  });

  return {
    ...objective,
    accuracy(w) {
      let right = 0;
      for (let i = 0; i < count; i++) {
        outputs(w, i);
        if (indexOfLargest(p) === labels[i]) right++;
      }
      return right / count;
    },
  };
}

function indexOfLargest(p: Float64Array): number {
  let best = 0;
  for (let c = 1; c < p.length; c++) if (p[c] > p[best]) best = c;
  return best;
}

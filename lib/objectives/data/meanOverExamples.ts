import type {Vector} from "../../vector.js";
import type {DataObjective} from "../objective.js";

/** What one example contributes, and what is added to the mean over them. */
export interface ExampleLoss {
  readonly name: string;
  readonly dimension: number;
  /** The number of examples N. */
  readonly count: number;
  /** λ ≥ 0: adds λ/2 |w|². */
  readonly lam: number;
  /** The loss ℓᵢ(w) of example i. */
  loss(w: Vector, i: number): number;
  /** Adds ∇ℓᵢ(w) to `out` and returns ℓᵢ(w). */
  addGradient(w: Vector, i: number, out: Vector): number;
  /** Adds the Hessian of ℓᵢ at w to `out`. */
  addHessian(w: Vector, i: number, out: Float64Array): void;
}

/** The objective f(w) = mean over i of ℓᵢ(w) + λ/2 |w|², which a batch of the examples estimates. */
export function meanOverExamples(example: ExampleLoss): DataObjective {
  const {name, dimension, count, lam, loss, addGradient, addHessian} = example;

  /** Divides the sum in `out` by the number of examples, adds the gradient of λ/2 |w|² and returns the value. */
  const finish = (w: Vector, sum: number, size: number, out: Vector): number => {
    let squares = 0;
    for (let j = 0; j < dimension; j++) {
      out[j] = out[j] / size + lam * w[j];
      squares += w[j] * w[j];
    }
    return sum / size + 0.5 * lam * squares;
  };

  return {
    name,
    dimension,
    count,
    value(w) {
      let sum = 0;
      for (let i = 0; i < count; i++) sum += loss(w, i);
      let squares = 0;
      for (let j = 0; j < dimension; j++) squares += w[j] * w[j];
      return sum / count + 0.5 * lam * squares;
    },
    gradient(w, out) {
      out.fill(0);
      let sum = 0;
      for (let i = 0; i < count; i++) sum += addGradient(w, i, out);
      return finish(w, sum, count, out);
    },
    batchGradient(w, batch, size, out) {
      out.fill(0);
      let sum = 0;
      for (let k = 0; k < size; k++) sum += addGradient(w, batch[k], out);
      return finish(w, sum, size, out);
    },
    hessian(w, out) {
      out.fill(0);
      for (let i = 0; i < count; i++) addHessian(w, i, out);
      for (let j = 0; j < out.length; j++) out[j] /= count;
      for (let j = 0; j < dimension; j++) out[j * (dimension + 1)] += lam;
    },
  };
}

import type {Objective} from "../../lib/objectives/objective.js";

/** The largest error of the gradient at w against central differences of the value, relative to its own size. */
export function gradientError(objective: Objective, w: Float64Array, h = 1e-5): number {
  const g = new Float64Array(w.length);
  objective.gradient(w, g);
  let error = 0;
  let size = 1;
  for (let i = 0; i < w.length; i++) {
    const difference = (objective.value(moved(w, i, h)) - objective.value(moved(w, i, -h))) / (2 * h);
    error = Math.max(error, Math.abs(difference - g[i]));
    size = Math.max(size, Math.abs(g[i]));
  }
  return error / size;
}

/** The largest error of the Hessian at w against central differences of the gradient, relative to its own size. */
export function hessianError(objective: Objective, w: Float64Array, h = 1e-5): number {
  const n = w.length;
  const H = hessianAt(objective, w);
  const after = new Float64Array(n);
  const before = new Float64Array(n);
  let error = 0;
  let size = 1;
  for (let i = 0; i < n; i++) {
    objective.gradient(moved(w, i, h), after);
    objective.gradient(moved(w, i, -h), before);
    for (let j = 0; j < n; j++) {
      error = Math.max(error, Math.abs((after[j] - before[j]) / (2 * h) - H[i * n + j]));
      size = Math.max(size, Math.abs(H[i * n + j]));
    }
  }
  return error / size;
}

/** The Hessian at w, row by row; an error if the objective has none. */
export function hessianAt(objective: Objective, w: Float64Array): Float64Array {
  if (objective.hessian === undefined) throw new Error(`${objective.name} has no Hessian`);
  const H = new Float64Array(w.length ** 2).fill(Number.NaN);
  objective.hessian(w, H);
  return H;
}

/** The gradient at w. */
export function gradientAt(objective: Objective, w: Float64Array): Float64Array {
  const g = new Float64Array(w.length).fill(Number.NaN);
  objective.gradient(w, g);
  return g;
}

function moved(w: Float64Array, i: number, by: number): Float64Array {
  const copy = w.slice();
  copy[i] += by;
  return copy;
}

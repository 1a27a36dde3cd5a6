import {nonNegative, rightOpenUnit} from "../../arguments.js";
import {type NewtonSchulzScratch, newtonSchulz, newtonSchulzScratch} from "../../matrix/newtonSchulz.js";
import {flag} from "../../options/kinds.js";
import {readOptions} from "../../options/option.js";
import {type Rate, rate} from "../../schedules/schedule.js";
import {norm, type Vector, zerosLike} from "../../vector.js";
import {checkedState} from "../checkedState.js";
import type {Optimizer, OptimizerState} from "../optimizer.js";
import {fitsShape, type MatrixShape, matrixShape} from "./matrixShape.js";

/** X and the scratch of its iteration are in double precision, whatever w is in. */
export interface MuonState extends OptimizerState, NewtonSchulzScratch {
  /** V, the sum of the gradients, fading by γ at each step. Starts at 0. */
  V: Vector;
  /** X, the direction, row by row: W ← W − ηX. */
  X: Float64Array;
}

/** The options of `muon`. */
export interface MuonOptions {
  /** η ∈ [0, ∞), the step size, a number or a schedule; 0.02 by default. */
  eta?: Rate;
  /** γ ∈ [0, 1), the damping of the momentum, a number or a schedule; 0.95 by default. */
  gamma?: Rate;
  /** Whether to look ahead; true by default. */
  nesterov?: boolean;
  /** [rows, columns]: w is W, row by row. */
  shape: MatrixShape;
}

/**
 * Muon, for parameters that are a matrix W with the gradient G: momentum, whose step is then given singular values
 * of about 1, all of them:
 *
 *     V ← γV + G
 *     X = (G + γV) / ‖G + γV‖,  or V / ‖V‖ without Nesterov's look ahead
 *     X ← five steps of Newton–Schulz (see `newtonSchulz`)
 *     W ← W − ηX
 *
 * The step has the size of η, not of the gradient: it does not vanish at a minimum, so that η has to fall. The path
 * turns with the axes of the rows and of the columns, W → UWV. No decomposition is needed, only products,
 * O(rows · columns · min(rows, columns)), and nothing is allocated.
 *
 * Departures from the authors' code: the norm stands without their 10⁻⁷, a zero direction being left at 0; double
 * precision instead of bfloat16; η without the factor √max(1, rows/columns) that later versions of it have.
 *
 * @param options by their names, with their ranges and defaults: `MuonOptions`
 * @throws RangeError if the shape does not hold whole numbers ≥ 1, or w has another number of entries
 * @example
 * run(muon({eta: t => 0.1 * 0.9 ** t, shape: [2, 2]}), rotatedQuadratic({lambda: [1, 2, 3, 4]}), [1, 2, 3, 4], {steps: 100});
 * @source Jordan et al. (2024), Muon: an optimizer for hidden layers in neural networks,
 *   https://kellerjordan.github.io/posts/muon/
 */
export function muon(options: MuonOptions): Optimizer<MuonState> {
  const {
    eta: etaAt,
    gamma: gammaAt,
    nesterov,
    shape,
  } = readOptions("muon", options, {
    eta: rate(nonNegative, 0.02),
    gamma: rate(rightOpenUnit, 0.95),
    nesterov: flag(true),
    shape: matrixShape,
  });
  const [rows, columns] = shape;
  const orthogonalise = newtonSchulz(rows, columns);
  const {init, checkStep} = checkedState("muon", (w): MuonState => {
    fitsShape("muon", w, shape);
    return {
      eta: Number.NaN,
      V: zerosLike(w),
      X: new Float64Array(w.length),
      ...newtonSchulzScratch(rows, columns),
    };
  });
  return {
    name: "Muon",
    init,
    step(w, g, state, t) {
      checkStep(w, g, state);
      const eta = etaAt(t);
      const gamma = gammaAt(t);
      const {V, X} = state;
      for (let i = 0; i < w.length; i++) {
        V[i] = gamma * V[i] + g[i];
        X[i] = nesterov ? g[i] + gamma * V[i] : V[i];
      }
      const size = norm(X);
      if (size !== 0) {
        for (let i = 0; i < w.length; i++) X[i] /= size;
        orthogonalise(X, state);
        for (let i = 0; i < w.length; i++) w[i] -= eta * X[i];
      }
      state.eta = eta;
    },
  };
}

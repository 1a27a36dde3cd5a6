import type {Objective} from "../objectives/objective.js";
import type {Vector} from "../vector.js";

/** What every state shows beside its own vectors: the step size η in force at the last step (NaN before it). */
export interface OptimizerState {
  eta: number;
}

/**
 * A method: a rule over named state, preallocated by `init` and changed in place by `step`.
 *
 * - `init(w)` makes the state for parameters of w's length and precision.
 * - `step(w, g, state, t)` makes one update of w from the gradient g at w, in place and without allocating;
 *   t counts the updates made before this one, so t = 0 at the first. g is left as it is.
 * - `evaluated(objective, state, g)` spares a run what a line search has paid for already: where the last step has
 *   evaluated this objective at the w that it led to, it writes the gradient into g and returns the value.
 */
export interface Optimizer<State extends OptimizerState = OptimizerState> {
  readonly name: string;
  init(w: Vector): State;
  step(w: Vector, g: Vector, state: State, t: number): void;
  evaluated?(objective: Objective, state: State, g: Vector): number | undefined;
}

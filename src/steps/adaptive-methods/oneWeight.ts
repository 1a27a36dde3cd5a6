import type {Optimizer, OptimizerState} from "../../lib/optimizers/optimizer.js";

/** One step of a method on one weight, with the numbers that go into it. */
export interface WeightStep {
  readonly w: number;
  readonly g: number;
  /** The two averages before the step and after it: of squared gradients, and the one that gives the unit. */
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
  readonly next: number;
}

/** Where the weight is wanted. */
export const wanted = -1;

/** The steps of a method of one weight on the loss ½λ(w − w*)². */
export function stepsOfWeight<State extends OptimizerState>(
  optimizer: Optimizer<State>,
  averages: (state: State) => [number, number],
  {start, lambda, steps}: {start: number; lambda: number; steps: number},
): WeightStep[] {
  const w = Float64Array.of(start);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  return Array.from({length: steps}, (_, t) => {
    const here = w[0];
    const before = averages(state);
    g[0] = lambda * (here - wanted);
    optimizer.step(w, g, state, t);
    return {w: here, g: g[0], before, after: averages(state), next: w[0]};
  });
}

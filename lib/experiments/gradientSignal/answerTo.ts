import type {Optimizer, OptimizerState} from "../../optimizers/optimizer.js";

/** What a method makes of one gradient after the other, whatever the weight. */
export interface Answer<Read> {
  /** The step against the gradient at each update: w before it less w after it. */
  readonly steps: readonly number[];
  /** What was read of the state after each update. */
  readonly states: readonly Read[];
}

/**
 * Hands a method of one weight these gradients, one at each update. The weight is held at 1: a method that measures its
 * step by the weight's size sees the same size throughout.
 *
 * @param read what to keep of the state, which changes in place
 */
export function answerTo<State extends OptimizerState, Read>(
  optimizer: Optimizer<State>,
  gradients: readonly number[],
  read: (state: State) => Read,
): Answer<Read> {
  const w = new Float64Array(1);
  const g = new Float64Array(1);
  const state = optimizer.init(w);
  const steps: number[] = [];
  const states: Read[] = [];
  gradients.forEach((gradient, t) => {
    w[0] = 1;
    g[0] = gradient;
    optimizer.step(w, g, state, t);
    steps.push(1 - w[0]);
    states.push(read(state));
  });
  return {steps, states};
}

/** Many noisy runs in a bowl, each from its minimum: what the lesson shows at first, and what its claim measures. */
export const momentumNoiseSettings = {
  /** The curvatures along the two axes of the bowl. */
  lambdas: [1, 4],
  eta: 0.05,
  gamma: 0.8,
  /** The examples in a batch. */
  batch: 4,
  /** The direction in which gradients are noisiest, in degrees from the first axis. */
  direction: 30,
  /** The runs, and their steps: enough to settle at the dampings that can be chosen. */
  particles: 500,
  steps: 240,
} as const;

/** The standard deviation of one example's gradient in its noisiest direction; across it, a third of that. */
export const strongest = 3;

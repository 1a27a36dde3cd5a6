import type {RandomGenerator} from "../../random/generator.js";

/** Points of a ball of radius 1 as two numbers each: the distance from the middle, and the angle to the first axis. */
export interface BallPoints {
  /** In [0, 1]. */
  readonly radii: Float64Array;
  /** In [0, π]. */
  readonly angles: Float64Array;
}

/** Points drawn evenly from the volume of a ball in n dimensions: a random direction, and the distance U^{1/n}. */
export function ballPoints(n: number, count: number, {normal, uniform}: RandomGenerator): BallPoints {
  const radii = new Float64Array(count);
  const angles = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    const first = normal();
    let across = 0;
    for (let i = 1; i < n; i++) across += normal() ** 2;
    angles[k] = Math.atan2(Math.sqrt(across), first);
    radii[k] = uniform() ** (1 / n);
  }
  return {radii, angles};
}

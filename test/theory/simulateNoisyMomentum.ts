import {createGenerator} from "../../lib/random/generator.js";

/** Independent chains of noisy momentum on ½xᵀAx in the plane, from 0, with normal noise of covariance C. */
export interface Simulation {
  eta: number;
  gamma: number;
  A: number[][];
  C: number[][];
  chains: number;
  steps: number;
  seed: number;
  /** The steps between the two positions of the displacement; 1 by default. */
  lag?: number;
}

/** What the second half of the steps, over all chains, shows. Written without the library's optimizers. */
export function simulateNoisyMomentum({eta, gamma, A, C, chains, steps, seed, lag = 1}: Simulation) {
  const random = createGenerator(seed);
  const [[c11, c12], [, c22]] = C;
  const low = Math.sqrt(c11);
  const skew = c12 / low;
  const rest = Math.sqrt(c22 - skew * skew);
  const covariance = [
    [0, 0],
    [0, 0],
  ];
  let displacement = 0;
  const counted = steps - Math.floor(steps / 2);
  for (let chain = 0; chain < chains; chain++) {
    let [x, y, u, v] = [0, 0, 0, 0];
    let from = [0, 0];
    for (let t = 1; t <= steps; t++) {
      const [a, b] = [random.normal(), random.normal()];
      const [gx, gy] = [A[0][0] * x + A[0][1] * y + low * a, A[1][0] * x + A[1][1] * y + skew * a + rest * b];
      u = gamma * u - eta * gx;
      v = gamma * v - eta * gy;
      x += u;
      y += v;
      if (t === steps - lag) from = [x, y];
      if (t <= steps - counted) continue;
      covariance[0][0] += (x * x) / chains / counted;
      covariance[0][1] += (x * y) / chains / counted;
      covariance[1][1] += (y * y) / chains / counted;
    }
    displacement += ((x - from[0]) ** 2 + (y - from[1]) ** 2) / chains;
  }
  covariance[1][0] = covariance[0][1];
  return {covariance, displacement};
}

/** The most by which the loss along a way rises above the straight line between the losses at its ends. */
export function barrierOf(loss: readonly number[]): number {
  const last = loss.length - 1;
  return Math.max(...loss.map((value, k) => value - loss[0] - (k / last) * (loss[last] - loss[0])));
}

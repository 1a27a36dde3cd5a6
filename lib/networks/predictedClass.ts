/** The class that an example's outputs speak for: the place of the largest; the first, if two are. */
export function predictedClass(outputs: Float64Array | readonly number[]): number {
  return outputs.indexOf(Math.max(...outputs));
}

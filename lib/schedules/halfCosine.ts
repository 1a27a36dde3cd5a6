/** The way from a to b along half a period of a cosine: a at share 0, the middle at ½, b at 1. */
export function halfCosine(a: number, b: number, share: number): number {
  return b + ((a - b) * (1 + Math.cos(Math.PI * share))) / 2;
}

/** Labels that would lie on one another, moved apart: with the way that each is moved down, or up before the last place. */
export function apart<Label extends {readonly pixel: number}>(
  labels: readonly Label[],
  {gap = 17, last = Infinity}: {readonly gap?: number; readonly last?: number} = {},
): (Label & {readonly dy: number})[] {
  const sorted = labels.toSorted((one, other) => one.pixel - other.pixel);
  let lowest = -Infinity;
  return sorted.map((label, i) => {
    lowest = Math.max(label.pixel, lowest + gap);
    const highestOfRest = last - gap * (sorted.length - 1 - i);
    return {...label, dy: Math.min(lowest, highestOfRest) - label.pixel};
  });
}

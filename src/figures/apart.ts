/** The least distance of two lines of words, in pixels. */
const line = 17;

/** Labels that would lie on one another, moved apart: with the way that each is moved down. */
export function apart<Label extends {readonly pixel: number}>(
  labels: readonly Label[],
): (Label & {readonly dy: number})[] {
  const sorted = [...labels].sort((one, other) => one.pixel - other.pixel);
  let lowest = -Infinity;
  return sorted.map(label => {
    lowest = Math.max(label.pixel, lowest + line);
    return {...label, dy: lowest - label.pixel};
  });
}

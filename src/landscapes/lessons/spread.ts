/** Places in ascending order, a gap apart and none beyond the last: moved down where they are too close, then up from the end. */
export function spread(places: readonly number[], gap: number, last: number): number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? -Infinity) + gap));
  return moved.map((place, i) => Math.min(place, last - gap * (moved.length - 1 - i)));
}

/** Whether a list holds each of 0, 1, … once. */
export function isOrder(list: readonly number[]): boolean {
  return list.every((_, place) => list.includes(place));
}

/** A list in which two places have changed. */
export function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  return list.map((item, place) => (place === one ? list[other] : place === other ? list[one] : item));
}

/** The place nearest to where something was dragged. */
export function placeAt(x: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(x)));
}

/** Room for this many numbers is taken at once. */
const firstRoom = 512;
/** The most numbers that are kept: 1 GiB. */
const mostNumbers = 2 ** 27;

/** Numbers that are written one part after the other, in room that grows with them. */
export interface GrowingArray {
  add(numbers: ArrayLike<number>): void;
  /** All that was added, in an array of just that length. */
  whole(): Float64Array;
}

/**
 * An array for at most `most` numbers, which takes room only for those that come: a run that ends early has not
 * reserved what it never needed.
 *
 * @param tooMany what to say where 2²⁷ numbers are not enough
 */
export function growingArray(most: number, tooMany: string): GrowingArray {
  let array = new Float64Array(Math.min(most, firstRoom));
  let length = 0;
  return {
    add(numbers) {
      const next = length + numbers.length;
      if (next > array.length) {
        if (next > mostNumbers) throw new RangeError(tooMany);
        const larger = new Float64Array(Math.min(most, mostNumbers, Math.max(next, 2 * array.length)));
        larger.set(array);
        array = larger;
      }
      array.set(numbers, length);
      length = next;
    },
    whole: () => (length === array.length ? array : array.slice(0, length)),
  };
}

import {wholeNumber} from "../arguments.js";
import {range} from "./shuffle.js";

/**
 * All subsets of `size` of the whole numbers below `count`, in lexicographic order: count! / (size! (count − size)!)
 * of them. The array is the same one each time, overwritten by the next subset.
 *
 * @throws RangeError if the size is no whole number in [0, count]
 * @source Knuth (2011), The art of computer programming, volume 4A, § 7.2.1.3, algorithm L
 */
export function* subsets(count: number, size: number): Generator<Uint32Array> {
  wholeNumber("subsets", "count", count);
  wholeNumber("subsets", "size", size, 0, count);
  const subset = range(size);
  for (;;) {
    yield subset;
    let place = size - 1;
    while (place >= 0 && subset[place] === count - size + place) place--;
    if (place < 0) return;
    subset[place]++;
    for (let k = place + 1; k < size; k++) subset[k] = subset[k - 1] + 1;
  }
}

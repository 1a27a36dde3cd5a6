import {wholeNumber} from "../arguments.js";
import {checkList} from "../options/numbers.js";
import type {RandomGenerator} from "./generator.js";
import {checkGenerator} from "./generatorOption.js";

/**
 * Brings the first `size` entries of `items` into a random order drawn from all of them: a sample without
 * replacement, and a shuffle where size is the whole length. In place; every outcome is equally likely.
 *
 * @throws RangeError if size is no whole number in [0, items.length]
 * @source Fisher, Yates (1938), Statistical tables; Durstenfeld (1964), Algorithm 235: Random permutation
 */
export function shuffle(items: Uint32Array, generator: RandomGenerator, size?: number): void {
  checkList("shuffle", "items", items);
  checkGenerator("shuffle", "generator", generator);
  const count = size ?? items.length;
  wholeNumber("shuffle", "size", count, 0, items.length);
  for (let i = 0; i < count; i++) {
    const j = i + generator.integer(items.length - i);
    const item = items[i];
    items[i] = items[j];
    items[j] = item;
  }
}

/** The whole numbers 0, 1, …, n − 1. */
export function range(n: number): Uint32Array {
  return Uint32Array.from({length: n}, (_, i) => i);
}

import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";
import {inInterval, real, sameLength, wholeNumber} from "../arguments.js";
import {describe} from "../describe.js";
import {streamWords} from "./stream.js";

/** What a generator is saved as: JSON in, the same sequence out. */
export interface GeneratorState {
  readonly words: readonly number[];
  /** The second number of the last normal pair, if it has not been used yet. */
  readonly spare: number | null;
}

/** An explicit source of randomness: the same seed gives the same numbers on every machine. */
export interface RandomGenerator {
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  uniform(): number;
  /** A whole number, uniform in [0, n), for a whole number n ≥ 1. */
  integer(n: number): number;
  /** Normal with mean 0 and variance 1. */
  normal(): number;
  /** All that the future of the sequence depends on. */
  save(): GeneratorState;
}

/**
 * A generator from a seed: xoroshiro128+ of the library pure-rand, with Marsaglia's polar method for the normal
 * distribution. Its state is a hash of seed and purpose, so that neighbouring seeds are independent, and so are the
 * streams that one seed gives to several purposes.
 *
 * @param seed a whole number in [0, 2³¹ − 1]
 * @param purpose what the numbers are for, as "data", "weights", "labels", "batches" or "noise": a stream for each
 * @throws RangeError if the seed is none; TypeError if the purpose is no text
 * @example
 * const examples = twoMoons({count: 40, generator: createGenerator(1, "data")});
 * const w0 = initialParameters(mlp({sizes: [2, 8, 2]}), "glorot", createGenerator(1, "weights"));
 * @source Blackman, Vigna (2021), Scrambled linear pseudorandom number generators; Marsaglia, Bray (1964), A
 *   convenient method for generating normal variables
 */
export function createGenerator(seed: number, purpose = ""): RandomGenerator {
  wholeNumber("createGenerator", "seed", seed, 0, 2 ** 31 - 1);
  if (typeof purpose !== "string") {
    throw new TypeError(`createGenerator: purpose must be a text, got ${describe(purpose)}`);
  }
  return generatorFrom(streamWords(seed, purpose), null);
}

/**
 * The generator that `save` described, at the very point of its sequence.
 *
 * @throws TypeError or RangeError if what is given is no state: four whole numbers of 32 bits, not all 0, and a spare
 *   number or null
 */
export function restoreGenerator(saved: GeneratorState): RandomGenerator {
  checkState(saved);
  return generatorFrom(saved.words, saved.spare);
}

/** A state of zeros would stay there for ever, and a word of more bits would be cut. */
function checkState(saved: GeneratorState): void {
  if (typeof saved !== "object" || saved === null) {
    throw new TypeError(`restoreGenerator: saved must be what save() returned, got ${describe(saved)}`);
  }
  const {words, spare} = saved;
  if (!Array.isArray(words)) {
    throw new TypeError(`restoreGenerator: words must be a list of numbers, got ${describe(words)}`);
  }
  sameLength("restoreGenerator", "words", words, 4);
  for (let i = 0; i < 4; i++) {
    wholeNumber("restoreGenerator", `words[${i}]`, words[i], -(2 ** 31), 2 ** 31 - 1);
  }
  if (words.every(word => word === 0)) throw new RangeError("restoreGenerator: words must not all be 0");
  if (spare !== null) inInterval("restoreGenerator", "spare", spare, real);
}

function generatorFrom(words: readonly number[], spareNormal: number | null): RandomGenerator {
  const source = xoroshiro128plusFromState(words);
  // In an array of its own, for a number that a function keeps to itself is put into a new object each time it changes.
  const spare = Float64Array.of(spareNormal ?? 0);
  let hasSpare = spareNormal !== null;
  const uniform = () => uniformFloat64(source);
  return {
    uniform,
    integer: n => Math.floor(uniform() * wholeNumber("integer", "n", n, 1)),
    normal() {
      if (hasSpare) {
        hasSpare = false;
        return spare[0];
      }
      for (;;) {
        const x = 2 * uniform() - 1;
        const y = 2 * uniform() - 1;
        const r2 = x * x + y * y;
        if (r2 >= 1 || r2 === 0) continue;
        const scale = Math.sqrt((-2 * Math.log(r2)) / r2);
        spare[0] = y * scale;
        hasSpare = true;
        return x * scale;
      }
    },
    save: () => ({words: source.getState(), spare: hasSpare ? spare[0] : null}),
  };
}

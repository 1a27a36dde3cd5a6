import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plus, xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";
import {wholeNumber} from "../arguments.js";

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
  /** A whole number, uniform in [0, n). */
  integer(n: number): number;
  /** Normal with mean 0 and variance 1. */
  normal(): number;
  /** All that the future of the sequence depends on. */
  save(): GeneratorState;
}

/** Draws thrown away after seeding: near seeds start from near states, and this parts them. */
const warmUp = 64;

/**
 * A generator from a seed: xoroshiro128+ of the library pure-rand, with Marsaglia's polar method for the normal
 * distribution.
 *
 * @param seed a whole number in [0, 2³¹ − 1]
 * @throws RangeError if the seed is none
 * @source Blackman, Vigna (2021), Scrambled linear pseudorandom number generators; Marsaglia, Bray (1964), A
 *   convenient method for generating normal variables
 */
export function createGenerator(seed: number): RandomGenerator {
  wholeNumber("createGenerator", "seed", seed, 0, 2 ** 31 - 1);
  const source = xoroshiro128plus(seed);
  for (let i = 0; i < warmUp; i++) source.next();
  return generatorFrom(source, null);
}

/** The generator that `save` described, at the very point of its sequence. */
export function restoreGenerator({words, spare}: GeneratorState): RandomGenerator {
  return generatorFrom(xoroshiro128plusFromState(words), spare);
}

function generatorFrom(
  source: ReturnType<typeof xoroshiro128plus>,
  spareNormal: number | null,
): RandomGenerator {
  // In an array of its own, for a number that a function keeps to itself is put into a new object each time it changes.
  const spare = Float64Array.of(spareNormal ?? 0);
  let hasSpare = spareNormal !== null;
  const uniform = () => uniformFloat64(source);
  return {
    uniform,
    integer: n => Math.floor(uniform() * n),
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

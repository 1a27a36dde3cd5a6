import {describe} from "../describe.js";
import type {Option} from "../options/option.js";
import type {RandomGenerator} from "./generator.js";

/** The option `generator`: what `createGenerator` makes, or what draws and saves as that does. */
export const generatorOption: Option<RandomGenerator> = {
  fallback: undefined,
  read: (where, name, value) => checkGenerator(where, name, value as RandomGenerator),
};

/** Returns `generator` if it is one; throws a TypeError that names everything otherwise. */
export function checkGenerator(where: string, name: string, generator: RandomGenerator): RandomGenerator {
  const given = generator as Partial<RandomGenerator> | null | undefined;
  const draws = [given?.uniform, given?.integer, given?.normal, given?.save];
  if (draws.every(draw => typeof draw === "function")) return generator;
  throw new TypeError(
    `${where}: ${name} must be a generator, as createGenerator(1) makes one, got ${describe(generator)}`,
  );
}

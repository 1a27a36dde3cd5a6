import type {Relative} from "../../lib/experiments/adamFamily/adamFamily.js";

/** The names of a family, as the options of a chooser. */
export function namesOf(
  family: Readonly<Record<Relative, {readonly name: string}>>,
): Record<Relative, string> {
  return Object.fromEntries(Object.entries(family).map(([key, {name}]) => [key, name])) as Record<
    Relative,
    string
  >;
}

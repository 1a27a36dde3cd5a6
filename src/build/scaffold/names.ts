import {BuildError} from "../messages/problem.js";

/** The name of a file's module: "momentum-gain" → "momentumGain". */
export function camelCase(id: string): string {
  return id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** Throws if a name is not written as those of pages and figures are. */
export function checkName(what: string, name: string): void {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))
    throw new BuildError(`${what} must be small letters, digits and hyphens, "warm-up", got "${name}"`);
}

/** What sources take of a package: names, or all of it. */
export type Imported = readonly string[] | "all";

/**
 * What sources import of a package, in alphabetical order: "all" where one takes the package as a whole
 * (`import * as Plot`), its default, or imports it while running. Types are no part of it.
 */
export function importedNames(name: string, sources: readonly string[]): Imported {
  const names = new Set<string>();
  for (const source of sources) {
    for (const [, clause, from] of source.matchAll(
      /\b(?:im|ex)port\s+([^"';]*?)\s*from\s*["']([^"']+)["']/g,
    )) {
      if (from !== name || /^type\b/.test(clause)) continue;
      const list = /^\{([^}]*)\}$/.exec(clause);
      if (!list) return "all";
      for (const entry of list[1].split(",")) {
        const imported = entry.trim().replace(/\s+as\s+.*/s, "");
        if (imported && !/^type\s/.test(imported)) names.add(imported);
      }
    }
    for (const [, from] of source.matchAll(/\bimport\s*\(\s*["']([^"']+)["']/g))
      if (from === name) return "all";
  }
  return [...names].sort();
}

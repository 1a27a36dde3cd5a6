import {readFileSync} from "node:fs";
import {join, posix} from "node:path";
import {parseAst} from "rollup/parseAst";

/** The modules that some modules of a built site import at once, directly or not, and themselves; by paths from the site's root. */
export type Closure = (modules: readonly string[]) => ReadonlySet<string>;

/** Reads the modules of a site, each when it is first asked for. */
export function moduleGraph(site: string): Closure {
  const read = new Map<string, readonly string[]>();
  const importsOf = (module: string) => {
    const known = read.get(module) ?? staticImports(module, readFileSync(join(site, module), "utf8"));
    read.set(module, known);
    return known;
  };
  return modules => {
    const found = new Set(modules);
    for (const module of found) for (const next of importsOf(module)) found.add(next);
    return found;
  };
}

function staticImports(module: string, code: string): string[] {
  return parseAst(code).body.flatMap(node =>
    "source" in node && node.source ? [posix.join(posix.dirname(module), String(node.source.value))] : [],
  );
}

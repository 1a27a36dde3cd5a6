import type {Closure} from "./moduleGraph.js";
import type {PageModules} from "./pageModules.js";

/** What this share of the pages with figures needs is in one file for all of them. */
const common = 0.75;

/** The modules that most pages with figures need. Whatever such a module imports is one of them too. */
export function commonModules(pages: readonly PageModules[], closure: Closure): ReadonlySet<string> {
  const needed = pages
    .filter(({lazy}) => lazy.length > 0)
    .map(({eager, lazy}) => closure([...eager, ...lazy]));
  const all = new Set(needed.flatMap(modules => [...modules]));
  const pagesThatNeed = (module: string) => needed.filter(modules => modules.has(module)).length;
  return new Set([...all].filter(module => pagesThatNeed(module) >= common * needed.length));
}

/** The modules that a page needs whichever of its figures is looked at: those of its cells, and of two figures or more. */
export function pageWide({eager, lazy}: PageModules, closure: Closure): ReadonlySet<string> {
  const once = new Set<string>();
  const wide = new Set(closure(eager));
  for (const figure of lazy)
    for (const module of closure([figure])) (once.has(module) ? wide : once).add(module);
  return wide;
}

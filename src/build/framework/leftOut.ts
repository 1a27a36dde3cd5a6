import type {Imported} from "./importedNames.js";

/** What Plot brings along and the site's own axes do without, with how a source asks for it. */
const parts: Readonly<Record<string, RegExp>> = {
  // Colour schemes: every colour of the site has its name in src/style/colours.css.
  "d3-scale-chromatic": /\b(scheme|interpolate)\s*[:,}]|\blegend:\s*(true|["'])/,
  // Maps of the earth.
  "d3-geo": /\bprojection\s*[:,}]/,
  // Axes of dates.
  "d3-time-format": /\bDate\b|["'](utc|time)["']/,
};

/**
 * The packages that Plot can do without: those that no source asks for, and none once a source takes more of Plot
 * than its axes, for a mark may need any of them without a word.
 */
export function leftOut(imported: Imported, sources: readonly string[]): string[] {
  if (imported === "all" || imported.some(name => name !== "plot")) return [];
  return Object.keys(parts).filter(name => !sources.some(source => parts[name].test(source)));
}

import {posix} from "node:path";
import type {AnyFigure, DataFile} from "../../controls/frame/definition.js";

/** A figure of a page with the file of its module, from the page's folder: "./momentum/damping.js". */
export interface PlacedFigure {
  readonly figure: AnyFigure;
  readonly module: string;
}

/**
 * The cell that brings a page's figures to life, as Framework runs it: each module is imported on its own when it is
 * wanted, and each file that a figure reads is named, for Framework to ship it.
 *
 * @param path the page, from the site's root: "/steps/momentum"
 */
export function pageCell(path: string, placed: readonly PlacedFigure[]): string {
  const root = posix.relative(posix.dirname(path), "/") || ".";
  const files = [...new Set(placed.flatMap(({figure}) => fileNames(figure)))].sort();
  const modules = placed.map(
    ({figure, module}) => `    ${JSON.stringify(figure.id)}: () => import("${module}"),`,
  );
  return [
    `import {openPage} from "${root}/controls/page/openPage.js";`,
    "openPage({",
    "  figures: {",
    ...modules,
    "  },",
    `  files: {${files.map(name => `"${name}": FileAttachment("${root}/data/${name}")`).join(", ")}},`,
    "});",
  ].join("\n");
}

function fileNames({files}: AnyFigure): string[] {
  return Object.values((files ?? {}) as Record<string, DataFile<unknown>>).map(({name}) => name);
}

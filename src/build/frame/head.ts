import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {faces} from "../fonts/faces.js";
import {fallbacks} from "../fonts/fallbacks.js";
import {fontHead} from "../fonts/fontHead.js";
import {placeFonts} from "../fonts/placeFonts.js";
import {arrival} from "./arrival.js";
import {arriving} from "./arriving.js";

/** What Framework tells of a page when it asks for the page's head, header or footer. */
export interface PageInfo {
  /** From the site's root, without an ending: "/steps/momentum". */
  readonly path: string;
}

/**
 * The head of each page.
 *
 * @param root the folder of the site's sources
 */
export function createHead(root: string): (page: PageInfo) => string {
  const placed = placeFonts(root, faces);
  return ({path}) => {
    const formulas = hasFormulas(root, path);
    return [
      arriving,
      arrival,
      fontHead(placed, fallbacks, pathToRoot(path)),
      '<link rel="icon" href="/style/favicon.svg" type="image/svg+xml">',
      formulas ? '<link rel="stylesheet" href="/style/katex.css">' : "",
      '<script type="module" src="/reading/reading.js"></script>',
      formulas ? '<script type="module" src="/controls/page/copyFormula.js"></script>' : "",
    ].join("\n");
  };
}

/** From a page to the site's root: "/steps/momentum" → "../". */
export function pathToRoot(path: string): string {
  return "../".repeat(path.split("/").length - 2);
}

/** Whether a page's source has formulas: a dollar sign outside of code that is run. */
function hasFormulas(root: string, path: string): boolean {
  const file = join(root, `${path}.md`);
  return existsSync(file) && /\$[^{\s]/.test(readFileSync(file, "utf8"));
}

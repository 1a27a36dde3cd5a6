import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {extname, join} from "node:path";
import {faces} from "../fonts/faces.js";
import {formulaHead} from "../fonts/formulaFonts.js";
import {siteFiles} from "./scan/siteFiles.js";

/** Mends the heads of all pages of a built site, and takes away the stylesheets that then stand in the pages. */
export async function finishHeads(site: string): Promise<void> {
  const taken = new Set<string>();
  for (const file of siteFiles(site).filter(file => extname(file) === ".html")) {
    const path = join(site, file);
    const html = readFileSync(path, "utf8");
    const sheets = [...html.matchAll(stylesheet)].map(([, address]) => join(path, "..", address));
    const styles = sheets.map(sheet => readFileSync(sheet, "utf8"));
    writeFileSync(path, finishHead(html, styles, await formulaHead(html, faces)));
    for (const sheet of sheets) taken.add(sheet);
  }
  for (const sheet of taken) rmSync(sheet);
}

const stylesheet = /<link rel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>\n?/g;

/**
 * Mends what Framework's page head lacks: the language, leave to zoom, styles that are there with the text, and fonts
 * that are asked for before the modules are, which come by the dozen and would keep them waiting on a slow line.
 *
 * @param styles stand in the page, in place of its stylesheets
 * @param formulas of the fonts of the page's formulas
 */
export function finishHead(html: string, styles: readonly string[], formulas: string): string {
  const preload = /<link rel="preload external" as="font"[^>]*>\n?/g;
  // A browser may paint the page before it has read the list in its margin: the room for that is there from the first.
  const rail = html.includes('<nav class="rail"') ? ' class="with-rail"' : "";
  const fonts = html.match(preload)?.join("").replaceAll("preload external", "preload") ?? "";
  return html
    .replace("<html>", `<html lang="en"${rail}>`)
    .replace("initial-scale=1, maximum-scale=1", "initial-scale=1")
    .replace(preload, "")
    .replace(/<link rel="preload" as="style"[^>]*>\n?/g, "")
    .replace(stylesheet, "")
    .replace('<link rel="modulepreload"', fonts ? `${fonts.trimEnd()}\n$&` : "$&")
    .replace("</head>", () => `${formulas}<style>\n${styles.join("\n").trim()}\n</style>\n</head>`);
}

import {readFileSync, writeFileSync} from "node:fs";
import {extname, join} from "node:path";
import {siteFiles} from "./scan/siteFiles.js";

/** Mends the heads of all pages of a built site. */
export function finishHeads(site: string): void {
  for (const file of siteFiles(site).filter(file => extname(file) === ".html")) {
    const path = join(site, file);
    writeFileSync(path, finishHead(readFileSync(path, "utf8")));
  }
}

/**
 * Mends what Framework's page head lacks: the language, leave to zoom, and fonts that are asked for before the modules
 * are, which come by the dozen and would keep them waiting on a slow line.
 */
export function finishHead(html: string): string {
  const preload = /<link rel="preload external" as="font"[^>]*>\n?/g;
  const fonts = html.match(preload)?.join("").replaceAll("preload external", "preload") ?? "";
  return html
    .replace("<html>", '<html lang="en">')
    .replace("initial-scale=1, maximum-scale=1", "initial-scale=1")
    .replace(preload, "")
    .replace('<link rel="modulepreload"', fonts ? `${fonts.trimEnd()}\n$&` : "$&");
}

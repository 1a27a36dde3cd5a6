import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {extname, join, posix} from "node:path";
import {BuildError} from "../messages/problem.js";
import {siteFiles} from "./scan/siteFiles.js";

/**
 * Puts the stylesheets of a built site into its pages: nothing is painted without them, and on a slow line to ask for
 * them takes longer than to have them come along.
 *
 * @throws BuildError if a stylesheet names another file, which would be looked for beside the page
 */
export function inlineStyles(site: string): void {
  const files = siteFiles(site);
  const sheets = new Map(
    files
      .filter(file => extname(file) === ".css")
      .map(file => [file, readFileSync(join(site, file), "utf8").trim()]),
  );
  for (const [file, css] of sheets) {
    if (/@import|url\((?!"data:)/.test(css)) {
      throw new BuildError(
        `${file} names another file: a stylesheet becomes a part of pages in many folders`,
      );
    }
  }
  for (const file of files.filter(file => extname(file) === ".html")) {
    const path = join(site, file);
    const html = readFileSync(path, "utf8");
    const cssOf = (address: string) => sheets.get(posix.join(posix.dirname(file), address))!;
    writeFileSync(path, withStyles(html, cssOf));
  }
  for (const file of sheets.keys()) rmSync(join(site, file));
}

/** A page with its stylesheets at the end of its head, below the names of all files that it will want. */
export function withStyles(html: string, cssOf: (address: string) => string): string {
  const link = /<link rel="stylesheet"[^>]* href="([^"]+)"[^>]*>\n?/g;
  const styles = [...html.matchAll(link)].map(([, address]) => `<style>${cssOf(address)}</style>\n`);
  return html
    .replace(link, "")
    .replace(/<link rel="preload" as="style"[^>]*>\n?/g, "")
    .replace("</head>", () => `${styles.join("")}</head>`);
}

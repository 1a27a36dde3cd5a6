import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "node-html-parser";
import type {Section} from "../../back/search/findSections.js";
import {siteFiles} from "./scan/siteFiles.js";

/** Of the library's many entries the search knows the names and how they begin. */
const beginning = 200;

/** Writes the index of the search, `search.json`, into a built site. */
export function writeSearchIndex(site: string): void {
  const pages = siteFiles(site).filter(file => file.endsWith(".html") && file !== "back/search.html");
  const sections = pages.flatMap(file => sectionsOf(file, readFileSync(join(site, file), "utf8")));
  writeFileSync(join(site, "search.json"), JSON.stringify(sections));
}

/** A page cut at its headings. Of a formula one of its two forms is kept, and nothing of code that is run. */
export function sectionsOf(file: string, html: string): Section[] {
  const main = parse(html, {blockTextElements: {script: false, style: false}}).querySelector("main");
  if (!main) return [];
  for (const element of main.querySelectorAll("nav, script, style, .katex-mathml, .api-index"))
    element.remove();
  const [, ...parts] = main.innerHTML.split(/<h[12][^>]*\sid="([^"]*)"[^>]*>/);
  const title = (part: string) => textOf(part.split(/<\/h[12]>/)[0]);
  const page = title(parts[1] ?? "");
  return parts.flatMap((id, i) => {
    if (i % 2 === 1) return [];
    const [, ...rest] = parts[i + 1].split(/<\/h[12]>/);
    const text = textOf(rest.join(" "));
    return [
      {
        address: i === 0 ? file : `${file}#${id}`,
        page,
        title: title(parts[i + 1]),
        text: file.startsWith("back/library/") ? text.slice(0, beginning) : text,
      },
    ];
  });
}

/** The text of a piece of HTML, which need not be whole. Addresses are left out: nobody looks for them. */
function textOf(html: string): string {
  return parse(html.replaceAll("<", " <"))
    .textContent.replace(/https?:\/\/\S+/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
